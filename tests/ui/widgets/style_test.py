"""The look is made of tokens alone."""

import re

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import THEME_NAMES, ThemeName, load_theme
from teamcanvas.resources import resource
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.line_edit import LineEdit, PlainTextEdit
from teamcanvas.ui.widgets.style import palette, style_sheet


@pytest.mark.parametrize("name", THEME_NAMES)
def every_token_is_filled_in_test(name: ThemeName) -> None:
    sheet = style_sheet(name)
    assert "$" not in sheet
    assert load_theme(name).colours.accent in sheet
    for picture in re.findall(r'url\("(.+?)"\)', sheet):
        assert resource("icons", picture.rpartition("/")[2]).as_posix() == picture


def the_sheet_names_no_colour_itself_test() -> None:
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?=[;\s])", resource("styles", "window.qss").read_text("utf-8"))


def the_palette_is_that_of_the_theme_test() -> None:
    for name in THEME_NAMES:
        theme = load_theme(name)
        assert palette(theme).color(QPalette.ColorRole.Base).name() == theme.colours.surface
        assert palette(theme).color(QPalette.ColorRole.Text).name() == theme.colours.text


@pytest.mark.parametrize("name", ["light", "dark", "room"])
def placeholders_have_the_contrast_of_muted_text_test(qtbot: QtBot, name: ThemeName) -> None:
    field = LineEdit()
    qtbot.addWidget(field)
    field.setPlaceholderText("Search roles…")
    field.setStyleSheet(style_sheet(name))
    field.show()
    colour = field.palette().placeholderText().color()
    assert (colour.name(), colour.alpha()) == (load_theme(name).colours.text_muted, 255)


@pytest.mark.parametrize("name", ["light", "dark", "room"])
def the_text_of_all_fields_begins_at_the_same_place_test(qtbot: QtBot, look: None, name: ThemeName) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    around.setStyleSheet(style_sheet(name))
    fields = [LineEdit("Hill"), ChoiceField("Choice", {1: "Hill"}), PlainTextEdit("Hill")]
    column = QVBoxLayout(around)
    for field in fields:
        column.addWidget(field)
    around.show()
    column.activate()
    begins = {type(field).__name__: _first_of_text(field) for field in fields}
    assert len(set(begins.values())) == 1, begins


def _first_of_text(field: QWidget) -> int:
    """The leftmost column behind the frame of a field that has a pixel like the text."""
    picture = field.grab().toImage()
    text = field.palette().color(QPalette.ColorRole.Text).lightness()
    return next(
        x
        for x in range(5, picture.width())
        if any(abs(picture.pixelColor(x, y).lightness() - text) < 90 for y in range(6, min(picture.height() - 6, 40)))
    )
