"""The details of a person."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import ChipRef
from teamcanvas.edits.organisation import add_team
from teamcanvas.edits.people import set_skills
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.person_page import PersonPage
from teamcanvas.ui.widgets.choice_field import ChoiceField
from tests.small_plans import placed, small_plan
from tests.ui.conftest import Opens, press


def _menu(_ref: ChipRef) -> QMenu:
    return QMenu()


@pytest.fixture
def open_plan(opens: Opens) -> OpenPlan:
    plan = small_plan("S1 tech_lead Sofia 0.4", "S2 data_engineer Sofia 0.3")
    plan = set_skills(add_team(plan, "Platform", SequentialIds()), PersonId("piotr"), ["rust"])
    return opens(plan)


@pytest.fixture
def page(qtbot: QtBot, open_plan: OpenPlan) -> PersonPage:
    made = PersonPage(open_plan, PersonId("sofia"), _menu)
    open_plan.store.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    return made


def _texts(page: PersonPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden() and label.text()]


def _chips(page: PersonPage) -> list[str]:
    return [one.accessibleName() for one in page._skills.chips.findChildren(QPushButton) if not one.isHidden()]


def _pick(field: ChoiceField, words: str) -> None:
    field.activated.emit(field.findText(words))


def it_shows_the_placements_test(page: PersonPage) -> None:
    texts = _texts(page)
    assert texts[0] == "Sofia Rossi"
    assert "Holds, 0.7 of 1.0 FTE" in texts
    assert {"Tech lead", "Data engineer", "Use Case Definition", "Solution Development"} <= set(texts)


def every_field_has_an_accessible_name_test(page: PersonPage) -> None:
    names = {one.accessibleName() for one in page.findChildren(QWidget)}
    assert {
        "Name",
        "Job title",
        "Employment",
        "Employer",
        "Capacity",
        "Team",
        "Line manager",
        "Add skill",
        "Note",
    } <= names


def name_and_title_are_edited_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    page._name.setText("Sofia <b>Bianchi</b>")
    qtbot.keyClick(page._name, Qt.Key.Key_Return)
    page._job_title.setText("Head of <i>data</i>")
    qtbot.keyClick(page._job_title, Qt.Key.Key_Return)
    sofia = open_plan.plan.people[0]
    assert (sofia.name, sofia.job_title) == ("Sofia <b>Bianchi</b>", "Head of <i>data</i>")
    assert _texts(page)[:2] == ["Sofia <b>Bianchi</b>", "Head of <i>data</i>"]
    open_plan.undo()
    assert page._job_title.text() == ""


def employer_is_asked_of_somebody_from_outside_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    assert page._employer.isHidden()
    page._kind.picked.emit("vendor")
    assert not page._employer.isHidden()
    page._employer.setText("Data Forge")
    qtbot.keyClick(page._employer, Qt.Key.Key_Return)
    sofia = open_plan.plan.people[0]
    assert (sofia.kind, sofia.employer) == ("vendor", "Data Forge")
    open_plan.undo()
    open_plan.undo()
    assert page._employer.isHidden()


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


def skills_are_chips_added_by_typing_and_removed_by_pressing_test(
    qtbot: QtBot, page: PersonPage, open_plan: OpenPlan
) -> None:
    page._skills.adding.setText("sql")
    qtbot.keyClick(page._skills.adding, Qt.Key.Key_Return)
    qtbot.keyClicks(page._skills.adding, "monitoring,")
    assert open_plan.plan.people[0].skills == ("monitoring", "sql")
    assert _chips(page) == ["Remove skill monitoring", "Remove skill SQL"]
    assert page._skills.adding.text() == ""
    chip = next(one for one in page._skills.chips.findChildren(QPushButton) if "monitoring" in one.text())
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert open_plan.plan.people[0].skills == ("sql",)
    open_plan.undo()
    assert _chips(page) == ["Remove skill monitoring", "Remove skill SQL"]


def skills_are_spoken_of_as_people_do_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    page._skills.adding.setText("Business acumen, Power BI")
    qtbot.keyClick(page._skills.adding, Qt.Key.Key_Return)
    assert open_plan.plan.people[0].skills == ("Power BI", "business-acumen"), "the rules ask for the id"
    assert _chips(page) == ["Remove skill business acumen", "Remove skill Power BI"], "in alphabetical order"


def training_is_planned_with_a_date_and_ends_with_the_skill_test(
    qtbot: QtBot, page: PersonPage, open_plan: OpenPlan
) -> None:
    for typed in ("MLOps by 2027-03", "SQL"):
        page._learning.adding.setText(typed)
        qtbot.keyClick(page._learning.adding, Qt.Key.Key_Return)
    learning = open_plan.plan.people[0].learning
    assert [(one.skill, one.until) for one in learning] == [("mlops", "2027-03"), ("sql", "")]
    chips = [one for one in page._learning.chips.findChildren(QPushButton) if not one.isHidden()]
    assert [one.accessibleName() for one in chips] == [
        "Remove training MLOps by 2027-03",
        "Remove training SQL, no date yet",
    ]
    qtbot.keyClick(chips[1], Qt.Key.Key_Space)
    page._skills.adding.setText("MLOps")
    qtbot.keyClick(page._skills.adding, Qt.Key.Key_Return)
    assert open_plan.plan.people[0].skills == ("mlops",)
    assert not open_plan.plan.people[0].learning


def training_with_a_date_that_is_none_is_refused_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    page._learning.adding.setText("MLOps by spring")
    with qtbot.waitSignal(page.message) as said:
        qtbot.keyClick(page._learning.adding, Qt.Key.Key_Return)
    assert said.args == ["A training ends on a date such as 2027-03-31, or in a month such as 2027-03."]
    assert not open_plan.plan.people[0].learning


def known_skills_are_offered_while_one_types_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    field = page._skills.adding
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "rus")
    popup = field._offered.popup()
    assert popup is not None
    assert popup.isVisible(), "another person has rust"
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert open_plan.plan.people[0].skills == ("rust",)
    assert field.text() == ""


def team_and_line_manager_are_chosen_and_undone_test(page: PersonPage, open_plan: OpenPlan) -> None:
    _pick(page._team, "Platform")
    _pick(page._manager, "Hanna Berg")
    sofia = open_plan.plan.people[0]
    assert (sofia.team, sofia.reports_to) == (open_plan.plan.teams[0].id, "hanna")
    assert open_plan.store.undo_stack.undoText() == "Line manager of Sofia Rossi"
    open_plan.undo()
    open_plan.undo()
    assert (page._team.currentText(), page._manager.currentText()) == ("No team", "Nobody")


def nobody_can_be_their_own_line_manager_test(page: PersonPage) -> None:
    assert page._manager.findText("Sofia Rossi") == -1


def a_loop_through_others_is_shown_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    other = PersonPage(open_plan, PersonId("hanna"), _menu)
    qtbot.addWidget(other)
    _pick(other._manager, "Sofia Rossi")
    assert page._loop.isHidden()
    _pick(page._manager, "Hanna Berg")
    assert page._loop.text() == "A loop: Sofia Rossi → Hanna Berg → Sofia Rossi."
    assert not page._loop.isHidden()


def a_manager_who_is_not_in_the_plan_is_said_test(qtbot: QtBot, opens: Opens) -> None:
    plan = small_plan()
    lost = plan.people[0].replace(reports_to="gone", team="nowhere")
    page = PersonPage(opens(plan.replace(people=(lost, *plan.people[1:]))), lost.id, _menu)
    qtbot.addWidget(page)
    assert page._manager.currentText() == "Somebody who is not in the plan"
    assert page._team.currentText() == "A team that is not in the plan"


def a_note_is_kept_when_the_focus_leaves_test(page: PersonPage, open_plan: OpenPlan) -> None:
    page._note.setPlainText("back in May")
    page._note.tell()
    assert open_plan.plan.people[0].note == "back in May"
    open_plan.undo()
    assert page._note.toPlainText() == ""


def removing_leaves_vacancies_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    press(qtbot, page, "Remove from the plan")
    assert [person.id for person in open_plan.plan.people] == ["piotr", "hanna"]
    assert placed(open_plan.plan) == ["S1 tech_lead - 0.4", "S2 data_engineer - 0.3"]


def a_team_is_made_where_it_is_chosen_in_one_step_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    _pick(page._team, "New team…")
    assert page._new_team.hasFocus()
    before = open_plan.plan
    qtbot.keyClicks(page._new_team, "Data")
    qtbot.keyClick(page._new_team, Qt.Key.Key_Return)
    assert [team.name for team in open_plan.plan.teams] == ["Platform", "Data"]
    assert page._team.currentText() == "Data"
    assert page._new_team.isHidden()
    open_plan.undo()
    assert open_plan.plan == before


def a_team_that_is_not_named_is_not_made_test(qtbot: QtBot, page: PersonPage, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    _pick(page._team, "New team…")
    _pick(page._team, "No team")
    assert page._new_team.isHidden()
    assert open_plan.plan == before
