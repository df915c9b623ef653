"""What pops up over a matrix."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.raci.popping import pop_up_if_any, show_tip
from tests.ui.conftest import open_menu


def a_menu_is_opened_if_there_is_something_in_it_test(qtbot: QtBot, owner: QWidget) -> None:
    empty, full = QMenu(owner), QMenu(owner)
    full.addAction("Clear")
    pop_up_if_any(empty, QPoint(5, 5))
    assert not empty.isVisible()
    pop_up_if_any(full, QPoint(5, 5))
    assert open_menu() is full
    full.close()


def a_tip_is_shown_as_typed_where_it_is_asked_for_test(qtbot: QtBot, owner: QWidget) -> None:
    asked: list[QPoint] = []

    def words(at: QPoint) -> str:
        asked.append(at)
        return "<b>Data engineer</b> & co"

    assert not show_tip(QEvent(QEvent.Type.Enter), words, owner)
    assert show_tip(QHelpEvent(QEvent.Type.ToolTip, QPoint(3, 4), QPoint(30, 40)), words, owner)
    assert asked == [QPoint(3, 4)]
    assert "&lt;b&gt;Data engineer" in QToolTip.text()
    QToolTip.hideText()
