"""Segments and tabs."""

from enum import Enum

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import ThemeName
from teamcanvas.ui.widgets.style import style_sheet
from teamcanvas.ui.widgets.tabs import Segments, TabbedPanel


class _View(Enum):
    BOARD = "Board"
    RACI = "RACI"


def a_segment_is_chosen_by_keyboard_test(qtbot: QtBot) -> None:
    segments = Segments("View", _View)
    qtbot.addWidget(segments)
    segments.show()
    with qtbot.waitSignal(segments.chosen) as chosen:
        qtbot.keyClick(segments.bar, Qt.Key.Key_Right)
    assert chosen.args == [_View.RACI]


def choosing_from_code_emits_nothing_test(qtbot: QtBot) -> None:
    segments = Segments("View", _View)
    qtbot.addWidget(segments)
    with qtbot.assertNotEmitted(segments.chosen):
        segments.choose(_View.RACI)
    assert segments.bar.currentIndex() == 1


def tabs_bring_their_page_to_the_front_test(qtbot: QtBot) -> None:
    roles, people = QWidget(), QWidget()
    panel = TabbedPanel("Lists", (("Roles", roles), ("People", people)))
    qtbot.addWidget(panel)
    assert panel.page is roles
    panel.bar.setCurrentIndex(1)
    assert panel.page is people
    panel.show_page(roles)
    assert panel.bar.currentIndex() == 0
    assert panel.bar.accessibleTabName(1) == "People"


@pytest.mark.parametrize("theme", ["light", "dark", "room"])
def focus_shows_no_rectangle_of_qt_in_a_tab_test(qtbot: QtBot, theme: ThemeName) -> None:
    panel = TabbedPanel("Lists", (("Roles", QWidget()), ("People", QWidget())))
    qtbot.addWidget(panel)
    panel.setStyleSheet(style_sheet(theme))
    panel.show()
    panel.activateWindow()
    plain = panel.bar.grab().toImage()
    panel.bar.setFocus()
    qtbot.waitUntil(panel.bar.hasFocus)
    focused = panel.bar.grab().toImage()
    assert focused != plain, "the tab itself shows the focus"
    panel.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    assert panel.bar.grab().toImage() == focused
