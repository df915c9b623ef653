"""The list of shortcuts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.style import style_sheet
from teamcanvas.ui.window.key_list import key_lines
from teamcanvas.ui.window.shortcuts_dialog import ShortcutsDialog


def seen(dialog: ShortcutsDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def every_line_is_shown_test(owner: QWidget) -> None:
    dialog = ShortcutsDialog(owner)
    dialog.show()
    texts = seen(dialog)
    for line in key_lines():
        assert {line.where, line.words, line.keys} <= set(texts)


@pytest.mark.parametrize("wanted", ["fill down", "ctrl+d", "RACI fill"])
def a_search_finds_words_keys_and_parts_test(qtbot: QtBot, owner: QWidget, wanted: str) -> None:
    dialog = ShortcutsDialog(owner)
    dialog.show()
    qtbot.keyClicks(dialog.search, wanted)
    texts = seen(dialog)
    assert {"RACI", "Fill down", "Ctrl+D"} <= set(texts)
    assert "Presenting" not in texts


def the_keys_of_a_part_stand_first_when_they_are_asked_for_test(owner: QWidget) -> None:
    dialog = ShortcutsDialog(owner, "Presenting")
    dialog.show()
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert min(labels, key=lambda label: label.mapTo(dialog, label.pos()).y()).text() == "Presenting"


def a_search_without_a_match_says_so_test(qtbot: QtBot, owner: QWidget) -> None:
    dialog = ShortcutsDialog(owner)
    dialog.show()
    qtbot.keyClicks(dialog.search, "fly")
    assert seen(dialog) == ["No key does “fly”."]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "the first Esc clears the search"
    assert len(seen(dialog)) > 50


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
