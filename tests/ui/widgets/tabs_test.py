"""Segments and tabs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.tabs import Segments, TabbedPanel


def a_segment_is_chosen_by_keyboard_test(qtbot: QtBot) -> None:
    segments = Segments("View", ("Board", "RACI"))
    qtbot.addWidget(segments)
    segments.show()
    with qtbot.waitSignal(segments.chosen) as chosen:
        qtbot.keyClick(segments.bar, Qt.Key.Key_Right)
    assert chosen.args == [1]


def choosing_from_code_emits_nothing_test(qtbot: QtBot) -> None:
    segments = Segments("View", ("Board", "RACI"))
    qtbot.addWidget(segments)
    with qtbot.assertNotEmitted(segments.chosen):
        segments.choose(1)
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
