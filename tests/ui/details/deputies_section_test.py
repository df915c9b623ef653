"""Who stands in for a person, in the details."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.edits.deputies import name_deputy
from teamcanvas.edits.people import remove_person
from teamcanvas.edits.placements import vacate
from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.deputies_section import NOBODY, DeputiesSection
from teamcanvas.ui.widgets.choice_field import ChoiceField
from tests.small_plans import small_plan
from tests.ui.conftest import Opens

SOFIA, PIOTR, HANNA = PersonId("sofia"), PersonId("piotr"), PersonId("hanna")
LEAD, ENGINEER = RoleId("tech_lead"), RoleId("data_engineer")


@pytest.fixture
def open_plan(opens: Opens) -> OpenPlan:
    return opens(small_plan("S2 tech_lead Sofia 0.4", "S3 tech_lead Sofia 0.2", "S2 data_engineer Sofia 0.3"))


def _section(qtbot: QtBot, open_plan: OpenPlan, person: PersonId = SOFIA) -> DeputiesSection:
    made = DeputiesSection(open_plan, person)
    open_plan.store.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def _fields(section: DeputiesSection) -> dict[str, str]:
    return {one.accessibleName(): one.currentText() for one in section.findChildren(ChoiceField) if not one.isHidden()}


def _pick(section: DeputiesSection, role: RoleId, words: str) -> None:
    _, field = section._fields[role]
    field.activated.emit(field.findText(words))


def deputy_is_chosen_for_each_role_and_taken_back_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    section = _section(qtbot, open_plan)
    assert _fields(section) == {"Stands in as Tech lead": NOBODY, "Stands in as Data engineer": NOBODY}
    _pick(section, LEAD, "Piotr Zając")
    (named,) = open_plan.scenario.deputies
    assert (named.person, named.role, named.deputy) == (SOFIA, LEAD, PIOTR)
    assert open_plan.store.undo_stack.undoText() == "Deputy of Sofia Rossi"
    assert _fields(section)["Stands in as Tech lead"] == "Piotr Zając"
    _pick(section, LEAD, NOBODY)
    assert open_plan.scenario.deputies == ()


def nobody_stands_in_for_themselves_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    _, field = _section(qtbot, open_plan)._fields[LEAD]
    assert [field.itemText(row) for row in range(field.count())] == [NOBODY, "Hanna Berg", "Piotr Zając"]


def deputy_sees_for_whom_they_stand_in_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    section = _section(qtbot, open_plan, PIOTR)
    assert section.isHidden()
    open_plan.commit("Deputy", lambda plan: name_deputy(plan, "plan", SOFIA, [LEAD], PIOTR))
    assert not section.isHidden()
    assert [one.text() for one in section.findChildren(QLabel) if not one.isHidden()] == [
        "Stands in for Sofia Rossi (Tech lead)."
    ]


def deputy_of_a_role_that_is_no_longer_held_stays_until_taken_back_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    section = _section(qtbot, open_plan)
    _pick(section, ENGINEER, "Hanna Berg")
    open_plan.commit("Vacate", lambda plan: vacate(plan, "plan", PlacementId("a3")))
    assert _fields(section)["Stands in as Data engineer"] == "Hanna Berg"
    _pick(section, ENGINEER, NOBODY)
    assert list(_fields(section)) == ["Stands in as Tech lead"]


def deputy_who_leaves_the_plan_is_named_no_more_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    section = _section(qtbot, open_plan)
    _pick(section, LEAD, "Hanna Berg")
    open_plan.commit("Remove", lambda plan: remove_person(plan, HANNA))
    assert _fields(section)["Stands in as Tech lead"] == NOBODY
