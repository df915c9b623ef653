"""The view of people in the window: opened by key, its people shown in the details, presented."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.board.mime import person_mime
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PersonId
from teamcanvas.ui.details.person_page import PersonPage
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.main_window import MainWindow
from tests.board.view_test import card
from tests.small_plans import placed, small_plan
from tests.ui.conftest import Editor

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
PLAN = small_plan("S1 data_owner Sofia 0.2", "S2 tech_lead Piotr 0.3")


def it_is_opened_by_its_action_and_shown_in_the_header_test(window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    window.actions_here["show_people"].trigger()
    assert space.view is CentreView.PEOPLE
    assert space.people_view.table.hasFocus() or space.people_view.table.isVisible()
    assert space.header.views.bar.tabText(space.header.views.bar.currentIndex()) == "People"


def the_chosen_person_is_shown_in_the_details_test(editor: Editor) -> None:
    space = editor(PLAN)
    space.show_view(CentreView.PEOPLE)
    space.right.show_page(space.details)
    space.people_view.select("piotr")
    page = space.details.page
    assert isinstance(page, PersonPage)


def the_list_at_the_left_and_the_table_choose_the_same_person_test(editor: Editor) -> None:
    space = editor(PLAN)
    space.left.show_page(space.people)
    space.people.list.choose("piotr")
    space.show_view(CentreView.PEOPLE)
    assert space.people_view.table.current_person == "piotr"
    space.people_view.select("sofia")
    assert space.people.list.current_key == "sofia"
    space.people.list.choose("piotr")
    assert space.people_view.table.current_person == "piotr"
    space.people.search.setText("Piotr")
    space.people_view.select("sofia")
    assert space.people_view.table.current_person == "sofia", "a search at the left hides her there only"


def enter_leads_to_the_persons_page_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(PLAN)
    space.show_view(CentreView.PEOPLE)
    space.people_view.select("sofia")
    qtbot.keyClick(space.people_view.table, Qt.Key.Key_Return)
    assert space.right.page is space.details
    page = space.details.page
    assert isinstance(page, PersonPage)
    focused = space.window().focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)


def it_is_presented_and_left_by_escape_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    space.show_view(CentreView.PEOPLE)
    window.actions_here["present"].trigger()
    assert space.view is CentreView.PEOPLE
    qtbot.keyClick(space.people_view.table, Qt.Key.Key_Escape)
    assert not space.header.isHidden()
    space.show_view(CentreView.BOARD)
    assert space.on_board


def it_is_on_the_ground_of_each_theme_test(window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    window.set_theme("dark")
    space.show_view(CentreView.PEOPLE)
    window.actions_here["present"].trigger()
    room = load_theme("room").colours.surface
    assert space.people_view.grab().toImage().pixelColor(2, 2).name() == room


def a_person_is_dragged_out_of_the_table_onto_the_board_test(
    qtbot: QtBot, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = editor(PLAN)
    space.show_view(CentreView.PEOPLE)
    space.people_view.select("piotr")
    tabs, viewport = space.header.views.bar, space.board.viewport()

    def run(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        over_tab = tabs.tabRect(0).center()
        QApplication.sendEvent(tabs, QDragEnterEvent(over_tab, actions, drag.mimeData(), LEFT, NO_KEYS))
        QApplication.sendEvent(tabs, QDragMoveEvent(over_tab, actions, drag.mimeData(), LEFT, NO_KEYS))
        qtbot.waitUntil(lambda: space.on_board)
        at = card(space.board, "S1 data_owner")
        QApplication.sendEvent(viewport, QDragEnterEvent(at, actions, drag.mimeData(), LEFT, NO_KEYS))
        QApplication.sendEvent(viewport, QDragMoveEvent(at, actions, drag.mimeData(), LEFT, NO_KEYS))
        QApplication.sendEvent(viewport, QDropEvent(QPointF(at), actions, drag.mimeData(), LEFT, NO_KEYS))
        return actions

    monkeypatch.setattr(QDrag, "exec", run)
    space.people_view.table.startDrag(Qt.DropAction.CopyAction)
    qtbot.waitUntil(lambda: any(line.startswith("S1 data_owner Piotr") for line in placed(space.open_plan.plan)))


def other_drags_over_the_switch_of_views_are_left_to_the_window_test(editor: Editor) -> None:
    tabs = editor(PLAN).header.views.bar
    text = QMimeData()
    text.setText("Sofia")
    for mime, taken in ((text, False), (person_mime(PersonId("sofia")), True)):
        enter = QDragEnterEvent(tabs.tabRect(1).center(), Qt.DropAction.CopyAction, mime, LEFT, NO_KEYS)
        QApplication.sendEvent(tabs, enter)
        assert enter.isAccepted() is taken
