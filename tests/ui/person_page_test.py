"""The details of a person."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import ChipRef
from teamcanvas.model.ids import PersonId
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.person_page import PersonPage
from tests.small_plans import placed, small_plan
from tests.ui.conftest import Opens, press


def _menu(_ref: ChipRef) -> QMenu:
    return QMenu()


@pytest.fixture
def open_plan(opens: Opens) -> OpenPlan:
    return opens(small_plan("S1 tech_lead Sofia 0.4", "S2 data_engineer Sofia 0.3"))


@pytest.fixture
def page(qtbot: QtBot, open_plan: OpenPlan) -> PersonPage:
    made = PersonPage(open_plan, PersonId("sofia"), _menu)
    open_plan.store.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    return made


def _texts(page: PersonPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden() and label.text()]


def it_shows_what_somebody_holds_test(page: PersonPage) -> None:
    texts = _texts(page)
    assert texts[0] == "Sofia Rossi"
    assert "Holds, 0.7 of 1.0 FTE" in texts
    assert {"Tech lead", "Data engineer", "Use Case Definition", "Solution Development"} <= set(texts)


def name_and_skills_are_edited_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    page._name.setText("Sofia <b>Bianchi</b>")
    qtbot.keyClick(page._name, Qt.Key.Key_Return)
    page._skills.setText("sql, monitoring, sql,")
    qtbot.keyClick(page._skills, Qt.Key.Key_Return)
    sofia = open_plan.plan.people[0]
    assert (sofia.name, sofia.skills) == ("Sofia <b>Bianchi</b>", ("monitoring", "sql"))
    assert page._skills.text() == "monitoring, sql"
    assert _texts(page)[0] == "Sofia <b>Bianchi</b>"


def an_empty_name_is_refused_and_the_old_one_comes_back_test(
    qtbot: QtBot, page: PersonPage, open_plan: OpenPlan
) -> None:
    page._name.setText("  ")
    with qtbot.waitSignal(page.message) as said:
        qtbot.keyClick(page._name, Qt.Key.Key_Return)
    assert said.args == ["A person needs a name."]
    assert page._name.text() == "Sofia Rossi"
    assert open_plan.plan.people[0].name == "Sofia Rossi"


def capacity_is_edited_and_undone_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    for _ in range(2):
        qtbot.keyClick(page._capacity, Qt.Key.Key_Down)
    assert open_plan.plan.people[0].capacity == 0.8
    open_plan.undo()
    assert page._capacity.value() == 1.0


def removing_leaves_vacancies_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    press(qtbot, page, "Remove from the plan")
    assert [person.id for person in open_plan.plan.people] == ["piotr", "hanna"]
    assert placed(open_plan.plan) == ["S1 tech_lead - 0.4", "S2 data_engineer - 0.3"]
