"""The look of the application."""

import sys

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from teamcanvas.app.look import dress, unpack_fonts
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.text.text import FontStyle, shape_line
from teamcanvas.ui.widgets.style import FAMILY


def widgets_use_the_typeface_of_board_and_pages_test(qapp: QApplication) -> None:
    assert FAMILY in QFontDatabase.families()
    assert QFontInfo(qapp.font()).family() == FAMILY
    assert qapp.font().hintingPreference() is QFont.HintingPreference.PreferNoHinting
    # At a size where Qt's rounding of glyphs to sixty-fourths of a pixel does not count.
    large = QFont(qapp.font())
    large.setPixelSize(1000)
    width = QFontMetricsF(large).horizontalAdvance("Solution Development")
    assert width == pytest.approx(shape_line("Solution Development", FontStyle(1000)).width, abs=1)


def a_theme_sets_style_font_and_palette_test(qapp: QApplication) -> None:
    dark, light = load_theme("dark"), load_theme("light")
    dress(qapp, dark)
    assert qapp.palette().base().color().name() == dark.colours.surface
    dress(qapp, light)
    assert qapp.palette().base().color().name() == light.colours.surface


def typefaces_are_unpacked_on_a_worker_thread_test() -> None:
    unpacking = unpack_fonts()
    unpacking.join(timeout=30)
    assert not unpacking.is_alive()
    assert {f"pymupdf_fonts.{name}" for name in ("FiraGO_Regular", "FiraGO_Bold")} <= sys.modules.keys()
