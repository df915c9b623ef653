"""The People list in use."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from teamcanvas.board.mime import PERSON_MIME
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.lists.people_panel import PeoplePanel
from tests.small_plans import placed, small_plan
from tests.ui.conftest import Opens, choose, entries, open_menu


@pytest.fixture
def plan() -> Plan:
    return small_plan("S1 data_owner -", "S2 tech_lead Sofia 0.5")


@pytest.fixture
def panel(qtbot: QtBot, open_plan: OpenPlan) -> PeoplePanel:
    made = PeoplePanel(open_plan, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(260, 500)
    made.show()
    return made


def _names(open_plan: OpenPlan) -> list[str]:
    return [person.name for person in open_plan.plan.people]


def a_person_is_added_in_place_test(qtbot: QtBot, panel: PeoplePanel, open_plan: OpenPlan) -> None:
    panel.adding.setText("Mehmet Aydın")
    qtbot.keyClick(panel.adding, Qt.Key.Key_Return)
    assert _names(open_plan)[-1] == "Mehmet Aydın"
    assert panel.list.current_key == open_plan.plan.people[-1].id
    assert open_plan.store.undo_stack.undoText() == "Add Mehmet Aydın"


def several_people_are_one_step_test(panel: PeoplePanel, open_plan: OpenPlan) -> None:
    panel.adding.setText("Ada\nJun\n<b>x</b>")
    assert _names(open_plan)[-3:] == ["Ada", "Jun", "<b>x</b>"]
    assert open_plan.store.undo_stack.undoText() == "Add 3 people"
    open_plan.undo()
    assert len(_names(open_plan)) == 3


def a_name_is_changed_in_its_row_test(qtbot: QtBot, panel: PeoplePanel, open_plan: OpenPlan) -> None:
    panel.list.choose("piotr")
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    field = panel.list.viewport().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "Piotr Zając"
    field.setText("Peter Hare")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Peter Hare" in _names(open_plan))
    assert open_plan.store.undo_stack.undoText() == "Rename Piotr Zając"


def a_name_of_blanks_is_refused_test(qtbot: QtBot, panel: PeoplePanel, open_plan: OpenPlan) -> None:
    panel.list.choose("piotr")
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    field = panel.list.viewport().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("  ")
    with qtbot.waitSignal(panel.message) as said:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said.args == ["A person needs a name."]
    assert "Piotr Zając" in _names(open_plan)


def delete_removes_and_what_they_held_becomes_vacant_test(
    qtbot: QtBot, panel: PeoplePanel, open_plan: OpenPlan
) -> None:
    panel.list.choose("sofia")
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert _names(open_plan) == ["Piotr Zając", "Hanna Berg"]
    assert "S2 tech_lead - 0.5" in placed(open_plan.plan)
    assert panel.list.current_key == "piotr"
    open_plan.undo()
    assert placed(open_plan.plan)[1] == "S2 tech_lead Sofia 0.5"


def a_person_is_placed_by_a_menu_test(panel: PeoplePanel, open_plan: OpenPlan) -> None:
    panel.offer_roles("hanna")
    menu = open_menu()
    assert entries(menu)[:4] == [f"Place in {stage} as" for stage in _STAGES]
    choose(menu, "Place in Use Case Definition as", "Data owner (vacant)")
    assert placed(open_plan.plan)[0] == "S1 data_owner Hanna 0.5"


_STAGES = ("Use Case Definition", "Solution Development", "Scale and Adopt", "Project management")


def the_menu_also_removes_test(panel: PeoplePanel, open_plan: OpenPlan) -> None:
    panel.list.menu_wanted.emit("hanna", panel.list.menu_place("hanna"))
    choose(open_menu(), "Remove from the plan")
    assert _names(open_plan) == ["Sofia Rossi", "Piotr Zając"]


def a_drag_carries_the_person_test(panel: PeoplePanel) -> None:
    source = panel.list._drag_source("hanna")
    assert source is not None
    assert bytes(source[0].data(PERSON_MIME).data()) == b"hanna"


def an_empty_plan_says_how_to_begin_test(qtbot: QtBot, opens: Opens) -> None:
    panel = PeoplePanel(opens(small_plan(people="")), load_theme("light"))
    qtbot.addWidget(panel)
    panel.show()
    assert panel.list._nothing == "Nobody yet. Type or paste names below."
