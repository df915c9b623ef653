"""The list of shortcuts."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.style import style_sheet
from teamcanvas.ui.window.actions import ACTIONS
from teamcanvas.ui.window.shortcuts_dialog import OTHERS, ShortcutsDialog


def every_declared_shortcut_is_listed_test(owner: QWidget) -> None:
    dialog = ShortcutsDialog(owner)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    for record in ACTIONS:
        if record.shortcuts:
            assert record.name.rstrip("…") in texts
            assert ", ".join(QKeySequence(key).toString() for key in record.shortcuts) in texts
    assert "Copy instead of move" in texts


@pytest.mark.parametrize("width", [480, 720, 1000])
@pytest.mark.parametrize("theme", ["light", "dark", "room"])
def all_keys_are_visible_without_scrolling_sideways_test(qtbot: QtBot, owner: QWidget, theme: str, width: int) -> None:
    owner.setStyleSheet(style_sheet(theme))
    dialog = ShortcutsDialog(owner)
    dialog.show()
    dialog.resize(width, 560)
    QApplication.processEvents()
    (scroll,) = dialog.findChildren(QScrollArea)
    content = scroll.widget()
    assert content is not None
    qtbot.waitUntil(lambda: content.width() <= scroll.viewport().width())
    for label in content.findChildren(QLabel):
        assert content.rect().contains(label.geometry()), label.text()
        assert label.height() >= label.heightForWidth(label.width()), label.text()
        words = label.text().replace(",", " ").split()
        assert all(label.fontMetrics().horizontalAdvance(word) <= label.width() for word in words), label.text()


@pytest.mark.parametrize("theme", ["light", "dark", "room"])
def it_opens_inside_the_screen_in_every_theme_test(owner: QWidget, theme: str) -> None:
    owner.setStyleSheet(style_sheet(theme))
    dialog = ShortcutsDialog(owner)
    dialog.show()
    assert dialog.width() <= dialog.screen().availableSize().width()
    assert dialog.height() <= dialog.screen().availableSize().height()


def keys_of_board_lists_findings_and_presenting_are_listed_test() -> None:
    assert {"Board", "Presenting", "Lists", "Findings", "RACI"} <= {where for where, _, _ in OTHERS}
    menus = {where for where, _words, keys in OTHERS if "Shift+F10" in keys}
    assert {"Board", "Lists", "RACI"} <= menus
