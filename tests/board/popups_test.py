"""Menus opened for the keyboard."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.board.popups import pop_up


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the menu goes with."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def menu(window: QWidget) -> QMenu:
    return QMenu(window)


def enter_takes_the_first_entry_that_can_be_chosen_test(menu: QMenu) -> None:
    menu.addAction("Not now").setEnabled(False)
    menu.addSeparator()
    wanted = menu.addAction("Place")
    pop_up(menu, QPoint(5, 5), keep=True)
    assert menu.activeAction() is wanted
    menu.close()


def a_submenu_does_not_open_by_itself_test(menu: QMenu) -> None:
    menu.addMenu("More").addAction("Deep")
    pop_up(menu, QPoint(5, 5), keep=True)
    assert QApplication.activePopupWidget() is menu
    menu.close()


def a_menu_goes_when_it_closes_test(qtbot: QtBot, menu: QMenu) -> None:
    menu.addAction("Place")
    with qtbot.waitSignal(menu.destroyed):
        pop_up(menu, QPoint(5, 5))
        menu.close()
