"""Pages that lie on the findings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.finding_pages import FindingPages
from tests.ui.conftest import press


class Page(QLabel):
    refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1


def the_way_back_goes_down_the_pile_test(qtbot: QtBot) -> None:
    bottom, first, second = QWidget(), Page("first"), Page("second")
    pages = FindingPages(bottom)
    qtbot.addWidget(pages)
    pages.show()
    pages.push(first, first, "Findings")
    pages.push(second, second, "First")
    pages.refresh()
    assert (pages.page, first.refreshed, second.refreshed) == (second, 1, 1)
    press(qtbot, pages.currentWidget() or pages, "‹ First")
    assert pages.page is first
    pages.refresh()
    assert first.refreshed == 2
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert pages.page is None
    assert pages.currentWidget() is bottom
