"""Two scenarios beside each other in the window: read, followed, kept up to date."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import ChipRef, card_of
from teamcanvas.edits.people import rename_person
from teamcanvas.edits.placements import remove_placement
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PersonId, PlacementId
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.compare.difference_card import DifferenceCard
from teamcanvas.ui.compare.view import CompareView
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.workspace import Workspace
from tests.small_plans import small_plan
from tests.ui.compare.two_scenarios import two
from tests.ui.conftest import Editor, press, undo_all

AS_IS = ("S1 data_owner Sofia 0.2", "S2 tech_lead Piotr 0.3")
TO_BE = ("S1 data_owner Hanna 0.2", "S2 tech_lead Piotr 0.3", "S3 evangelist Sofia 0.1")


@pytest.fixture(scope="module")
def shared_space(shared_window: MainWindow) -> Workspace:
    shared_window.show_plan(OpenPlan.new(two(AS_IS, TO_BE)))
    assert shared_window.workspace is not None
    return shared_window.workspace


@pytest.fixture
def space(qtbot: QtBot, shared_space: Workspace) -> Workspace:
    """Both scenarios in the shared window, as they were at first."""
    undo_all(shared_space)
    shared_space.open_plan.set_scenario("plan")
    shared_space.show_view(CentreView.COMPARE)
    return shared_space


def labels(where: QWidget) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in where.findChildren(QLabel) if label.isVisible()]


def section(space: Workspace, title: str) -> DifferenceCard:
    # What comes into a visible window is shown with the next turn of the event loop.
    QApplication.processEvents()
    return next(
        one for one in space.compare.findChildren(DifferenceCard) if one.accessibleName() == title and one.isVisible()
    )


def links(where: QWidget) -> list[str]:
    return [link.text() for link in where.findChildren(LinkButton) if link.isVisible()]


def figures_and_differences_are_shown_test(space: Workspace) -> None:
    assert "Against “As is”, “To be” has 1 more person" in " ".join(labels(space.compare))
    assert links(section(space, "On the board")) == [
        "Data owner: Sofia Rossi 0.2 → Hanna Berg 0.2",
        "Evangelist: Sofia Rossi 0.1",
    ]
    assert links(section(space, "Findings"))
    assert "They are the same." in labels(section(space, "Circumstances"))


def a_card_that_is_followed_is_selected_in_its_scenario_test(qtbot: QtBot, space: Workspace) -> None:
    press(qtbot, section(space, "On the board"), "Evangelist: Sofia Rossi 0.1")
    assert space.open_plan.scenario_id == "other"
    assert space.view is CentreView.BOARD
    selected = space.board.selected
    assert isinstance(selected, ChipRef)
    card = card_of(space.board.board, selected)
    assert card is not None
    assert (card.stage, card.role) == (Stage.SCALE_AND_ADOPT, "evangelist")


def what_is_gone_is_seen_in_the_first_scenario_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(two(TO_BE, AS_IS))
    space.open_plan.set_scenario("other")
    space.show_view(CentreView.COMPARE)
    press(qtbot, section(space, "On the board"), "Evangelist: Sofia Rossi 0.1")
    assert space.open_plan.scenario_id == "plan"
    assert space.board.selected is not None


def letters_are_followed_into_the_matrix_by_key_test(qtbot: QtBot, space: Workspace) -> None:
    link = section(space, "Letters").findChildren(LinkButton)[0]
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert space.view is CentreView.RACI
    assert space.open_plan.scenario_id == "other"
    assert space.raci.current is not None


def a_finding_is_followed_to_what_it_is_about_test(qtbot: QtBot, space: Workspace) -> None:
    link = section(space, "Findings").findChildren(LinkButton)[0]
    link.click()
    assert space.view in (CentreView.BOARD, CentreView.RACI)


def an_edit_and_its_undo_are_seen_at_once_test(space: Workspace) -> None:
    space.open_plan.set_scenario("other")
    edits = space.open_plan
    edits.commit("Remove", lambda plan: remove_placement(plan, "other", PlacementId("a3")))
    assert "Evangelist: Sofia Rossi 0.1" not in links(section(space, "On the board"))
    edits.undo()
    assert "Evangelist: Sofia Rossi 0.1" in links(section(space, "On the board"))


def while_it_is_not_seen_nothing_is_compared_and_then_it_is_up_to_date_test(space: Workspace) -> None:
    space.show_view(CentreView.BOARD)
    before = space.compare.findChildren(DifferenceCard)
    space.open_plan.commit("Rename", lambda plan: rename_person(plan, PersonId("hanna"), "Hanna Holt"))
    assert space.compare.findChildren(DifferenceCard) == before
    space.show_view(CentreView.COMPARE)
    assert "Data owner: Sofia Rossi 0.2 → Hanna Holt 0.2" in links(section(space, "On the board"))


def scenarios_are_chosen_and_swapped_test(qtbot: QtBot, space: Workspace) -> None:
    swap = next(one for one in space.compare.findChildren(QWidget) if one.accessibleName() == "Swap")
    qtbot.mouseClick(swap, Qt.MouseButton.LeftButton)
    assert "Against “To be”, “As is” has 1 fewer person" in " ".join(labels(space.compare))
    assert "Data owner: Hanna Berg 0.2 → Sofia Rossi 0.2" in links(section(space, "On the board"))
    first = space.compare.first
    first.setCurrentIndex(0)
    first.activated.emit(0)
    assert "Against “As is”, “To be” has 1 more person" in " ".join(labels(space.compare))


def a_plan_of_one_scenario_offers_a_copy_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan(*AS_IS))
    space.show_view(CentreView.COMPARE)
    assert "Nothing to compare yet" in labels(space.compare)
    press(qtbot, space.compare, "Copy this scenario")
    assert len(space.open_plan.plan.scenarios) == 2
    assert "“Plan copy” and “Plan” are the same" in " ".join(labels(space.compare))


def names_are_shown_as_typed_test(editor: Editor) -> None:
    plan = two((), ("S1 data_owner <b>x</b> 0.5",), people="<b>X</b>")
    hostile = plan.people[0].replace(id=PersonId("<b>x</b>"), name="<b>X</b> & co")
    scenario = plan.scenarios[0].replace(title="<i>As & is</i>")
    space = editor(plan.replace(people=(hostile,), scenarios=(scenario, plan.scenarios[1])))
    space.show_view(CentreView.COMPARE)
    assert links(section(space, "On the board"))[0].replace("&&", "&") == "Data owner: <b>X</b> & co 0.5"
    assert "Against “<i>As & is</i>”" in " ".join(labels(space.compare))


def it_is_presented_too_test(qtbot: QtBot, shared_window: MainWindow, space: Workspace) -> None:
    shared_window.actions_here["present"].trigger()
    assert space.header.isHidden()
    assert space.view is CentreView.COMPARE
    qtbot.keyClick(space.compare, Qt.Key.Key_Escape)
    assert not space.header.isHidden()


def a_narrow_view_has_one_column_test(qtbot: QtBot, editor: Editor) -> None:
    plan = editor(two(AS_IS, TO_BE)).open_plan
    view = CompareView(plan, load_theme("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    board, findings = (
        next(one for one in view.findChildren(DifferenceCard) if one.accessibleName() == name)
        for name in ("On the board", "Findings")
    )
    qtbot.waitUntil(lambda: findings.x() > board.x())
    view.resize(420, 700)
    qtbot.waitUntil(lambda: findings.mapTo(view, QPoint()).y() > board.mapTo(view, QPoint()).y() + board.height())
    assert not view.horizontalScrollBar().maximum()


def the_board_opens_by_its_key_and_the_header_follows_test(shared_window: MainWindow, space: Workspace) -> None:
    assert space.header.views.bar.tabText(space.header.views.bar.currentIndex()) == "Compare"
    shared_window.actions_here["show_board"].trigger()
    assert space.view is CentreView.BOARD
    shared_window.actions_here["show_compare"].trigger()
    assert space.view is CentreView.COMPARE


def stages_are_headings_test(space: Workspace) -> None:
    assert {Stage.USE_CASE_DEFINITION.label, Stage.SCALE_AND_ADOPT.label} <= set(labels(section(space, "On the board")))


def the_columns_end_at_about_the_same_height_test(qtbot: QtBot, editor: Editor) -> None:
    roles = ("data_owner", "tech_lead", "data_engineer", "data_scientist", "ml_engineer", "mlops_engineer")
    crowded = (f"{stage} {role} Sofia 0.1" for stage in ("S1", "S2", "S3") for role in roles)
    space = editor(two(AS_IS, tuple(crowded)))
    space.show_view(CentreView.COMPARE)
    cards = [section(space, title) for title in ("On the board", "Findings", "Circumstances", "Letters")]
    qtbot.waitUntil(lambda: min(card.height() for card in cards) > 30)
    ends = {x: max(card.geometry().bottom() for card in cards if card.x() == x) for x in {card.x() for card in cards}}
    assert len(ends) == 2
    assert cards[0].x() == min(ends), "the board stands below the figures"
    assert max(ends.values()) < 1.5 * min(ends.values())


def the_titles_of_the_scenarios_are_whole_in_a_narrow_view_test(editor: Editor) -> None:
    space = editor(two(AS_IS, TO_BE))
    space.show_view(CentreView.COMPARE)
    view = space.compare
    view.setParent(None)
    view.set_theme(load_theme("room"))
    view.resize(460, 500)
    view.show()
    QApplication.processEvents()
    assert "Compare" not in labels(view)
    for field in (view.first, view.second):
        assert field.fontMetrics().horizontalAdvance(field.currentText()) + 32 <= field.width()
    view.resize(1200, 500)
    assert "Compare" in labels(view)
    view.close()
