"""The board through the eyes of a screen reader."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from teamcanvas.board.fte_editor import FteEditor
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, StageRef
from teamcanvas.board.view import BoardView
from teamcanvas.board.virtual_accessibility import PRESS, SET_FOCUS, SHOW_MENU, RootInterface
from teamcanvas.edits.cards import remove_card
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from tests.board.conftest import Shows
from tests.small_plans import small_plan, template

NAME = QAccessible.Text.Name
PLAN = small_plan("S1 data_owner -", "S2 data_engineer Sofia 1.0", "S2 data_engineer Piotr 0.6")
OWNER = CardRef(Stage.USE_CASE_DEFINITION, RoleId("data_owner"))
ENGINEER = CardRef(Stage.SOLUTION_DEVELOPMENT, RoleId("data_engineer"))
SOFIA = ChipRef(PlacementId("a2"))


@pytest.fixture
def view(shows: Shows) -> BoardView:
    return shows(PLAN)


def board_of(view: BoardView) -> RootInterface[BoardRef]:
    board = QAccessible.queryAccessibleInterface(view)
    assert isinstance(board, RootInterface)
    return board


def children(parent: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [parent.child(index) for index in range(parent.childCount())]


def names(parent: QAccessibleInterface) -> list[str]:
    return [child.text(NAME) for child in children(parent)]


def actions_of(view: BoardView, ref: CardRef | ChipRef | StageRef) -> QAccessibleActionInterface:
    return board_of(view).interface_of(ref).actionInterface()


def board_shows_stages_cards_and_people_by_name_test(view: BoardView) -> None:
    board = board_of(view)
    assert board.text(NAME) == "Board"
    assert names(board) == ["Use Case Definition", "Solution Development", "Scale and Adopt", "Project management"]
    definition, development, *_ = children(board)
    assert names(definition)[0].startswith("Data owner, vacant, 1 note")
    assert names(development)[0].startswith("Data engineer, Sofia Rossi 1.0, Piotr Zając 0.6")
    assert [name[:12] for name in names(development.child(0))] == ["Sofia Rossi,", "Piotr Zając,"]


def everything_knows_its_parent_and_its_place_test(shows: Shows) -> None:
    board = board_of(shows(template("full-mlops-team")))
    todo: list[QAccessibleInterface] = [board]
    seen = 0
    while todo:
        parent = todo.pop()
        for index, child in enumerate(children(parent)):
            assert child.parent() is parent
            assert parent.indexOfChild(child) == index
            assert child.isValid()
            todo.append(child)
            seen += 1
    assert seen > 60
    assert board.child(99) is None
    assert board.indexOfChild(board) == -1


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.5])
def boxes_are_where_things_are_on_the_screen_at_every_zoom_test(view: BoardView, scale: float) -> None:
    view.zoom_to(scale)
    view.horizontalScrollBar().setValue(40)
    view.verticalScrollBar().setValue(25)
    box = view.board_layout.cards[(ENGINEER.stage, ENGINEER.role)].box
    corner = view.viewport().mapToGlobal(view.mapFromScene(box.left, box.top))
    rect = board_of(view).interface_of(ENGINEER).rect()
    assert rect.topLeft() == corner
    assert rect.width() == pytest.approx(box.width * scale, abs=2)
    assert rect.height() == pytest.approx(box.height * scale, abs=2)


def point_of_the_screen_leads_down_to_the_person_there_test(view: BoardView) -> None:
    board = board_of(view)
    at = board.interface_of(SOFIA).rect().center()
    stage = board.childAt(at.x(), at.y())
    card = stage.childAt(at.x(), at.y())
    person = card.childAt(at.x(), at.y())
    path = [one.text(NAME).split(",")[0] for one in (stage, card, person)]
    assert path == ["Solution Development", "Data engineer", "Sofia Rossi"]
    assert person.childAt(at.x(), at.y()) is None
    outside = board.rect().bottomRight() + QPoint(50, 50)
    assert board.childAt(outside.x(), outside.y()) is None


def what_is_scrolled_away_is_off_screen_test(view: BoardView) -> None:
    card = board_of(view).interface_of(OWNER)
    assert not card.state().offscreen
    view.zoom_to(4.0)
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert card.state().offscreen
    assert not card.state().invisible


def focus_and_selection_are_at_what_is_selected_test(view: BoardView, qtbot: QtBot) -> None:
    board = board_of(view)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert board.state().focused
    view.select(SOFIA)
    chip, card = board.interface_of(SOFIA), board.interface_of(ENGINEER)
    assert (chip.state().focused, chip.state().selected) == (True, True)
    assert (card.state().focused, card.state().selected) == (False, False)
    assert not board.state().focused
    assert board.focusChild() is chip
    assert card.focusChild() is chip
    assert board.interface_of(OWNER).focusChild() is None


def press_asks_who_takes_a_vacancy_test(view: BoardView, qtbot: QtBot) -> None:
    actions_of(view, OWNER).doAction(PRESS)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in view.findChildren(QMenu)))
    assert view.selected == OWNER
    menu = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    assert menu.actions()[0].text().split("\t")[0] in ("Hanna Berg", "Piotr Zając", "Sofia Rossi")
    menu.close()


def press_opens_the_fte_of_a_person_and_the_field_belongs_to_the_board_test(view: BoardView, qtbot: QtBot) -> None:
    board = board_of(view)
    actions_of(view, SOFIA).doAction(PRESS)
    field = view.viewport().findChild(FteEditor)
    assert field is not None
    qtbot.waitUntil(field.isVisible)
    viewport = children(board)[-1]
    assert board.childCount() == 5
    assert board.indexOfChild(viewport) == 4
    assert [child.object() for child in children(viewport)] == [field]


def open_menu_belongs_to_the_board_test(view: BoardView, qtbot: QtBot) -> None:
    board = board_of(view)
    actions_of(view, ENGINEER).doAction(SHOW_MENU)
    qtbot.waitUntil(lambda: board.childCount() == 5)
    menu = board.child(4)
    assert menu.role() is QAccessible.Role.PopupMenu
    assert board.indexOfChild(menu) == 4
    assert "Remove card\tDel" in names(menu)
    shown = menu.object()
    assert isinstance(shown, QMenu)
    shown.close()


def focus_can_be_set_test(view: BoardView, qtbot: QtBot) -> None:
    actions_of(view, ENGINEER).doAction(SET_FOCUS)
    qtbot.waitUntil(lambda: view.selected == ENGINEER and view.hasFocus())


def card_that_is_removed_is_not_valid_any_more_and_leaves_its_parent_test(view: BoardView) -> None:
    board = board_of(view)
    card = board.interface_of(OWNER)
    view.open_plan.commit("Remove", lambda plan: remove_card(plan, "plan", OWNER.role, OWNER.stage))
    assert not card.isValid()
    assert card.rect() == QRect()
    assert children(board.interface_of(StageRef(OWNER.stage))) == []


def same_thing_is_always_the_same_object_test(view: BoardView) -> None:
    board = board_of(view)
    card = board.interface_of(ENGINEER)
    view.zoom_to(2.0)
    view.open_plan.commit("Remove", lambda plan: remove_card(plan, "plan", OWNER.role, OWNER.stage))
    assert board.interface_of(ENGINEER) is card
    assert board_of(view) is board


def interfaces_go_with_their_board_test(qapp: QApplication) -> None:
    view = BoardView(OpenPlan.new(PLAN), load_theme("light"))
    board = board_of(view)
    card = board.interface_of(OWNER)
    QAccessible.uniqueId(card)
    Shiboken.delete(view)
    assert not Shiboken.isValid(card)
    assert not Shiboken.isValid(board)
