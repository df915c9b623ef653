"""Tooltips and context menus over a matrix."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.raci.popups import pop_up_if_any, show_tooltip
from tests.ui.conftest import open_menu


def an_empty_menu_is_not_opened_test(qtbot: QtBot, owner: QWidget) -> None:
    empty, full = QMenu(owner), QMenu(owner)
    full.addAction("Clear")
    pop_up_if_any(empty, QPoint(5, 5))
    assert not empty.isVisible()
    pop_up_if_any(full, QPoint(5, 5))
    assert open_menu() is full
    full.close()


def a_tooltip_is_shown_as_typed_test(qtbot: QtBot, owner: QWidget) -> None:
    asked: list[QPoint] = []

    def words(at: QPoint) -> str:
        asked.append(at)
        return "<b>Data engineer</b> & co"

    assert not show_tooltip(QEvent(QEvent.Type.Enter), words, owner)
    assert show_tooltip(QHelpEvent(QEvent.Type.ToolTip, QPoint(3, 4), QPoint(30, 40)), words, owner)
    assert asked == [QPoint(3, 4)]
    assert "&lt;b&gt;Data engineer" in QToolTip.text()
    QToolTip.hideText()
