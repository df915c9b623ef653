"""The navigation stack over the findings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.findings.page_stack import PageStack
from tests.ui.conftest import press


class Page(QLabel):
    refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1


def back_pops_one_page_test(qtbot: QtBot) -> None:
    bottom, first, second = QWidget(), Page("first"), Page("second")
    pages = PageStack(bottom)
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


def back_restores_the_focus_test(qtbot: QtBot) -> None:
    bottom, page = QWidget(), Page("page")
    column = QVBoxLayout(bottom)
    asking = [QPushButton("First"), QPushButton("Second")]
    for one in asking:
        column.addWidget(one)
    pages = PageStack(bottom)
    qtbot.addWidget(pages)
    pages.show()
    asking[1].setFocus()
    pages.push(page, page, "Findings")
    pages.pop()
    assert pages.window().focusWidget() is asking[1]


def a_page_is_scrolled_by_keyboard_test(qtbot: QtBot) -> None:
    page = Page("\n".join(f"Line {number}" for number in range(200)))
    pages = PageStack(QWidget())
    pages.resize(200, 200)
    qtbot.addWidget(pages)
    pages.show()
    pages.push(page, page, "Findings")
    back = pages.window().focusWidget()
    assert back is not None
    (area,) = pages.findChildren(QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(back, Qt.Key.Key_Down)
    assert 0 < bar.value() < 60
    qtbot.keyClick(back, Qt.Key.Key_PageDown)
    assert 100 < bar.value() < 250
    qtbot.keyClick(back, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    assert pages.window().focusWidget() is back
    qtbot.keyClick(page, Qt.Key.Key_Home)
    assert bar.value() == 0
