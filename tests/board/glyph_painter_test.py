from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from teamcanvas.board import glyph_painter
from teamcanvas.board.zoom import LARGEST
from teamcanvas.layout.drawing.theme import THEME_NAMES, load_theme
from teamcanvas.layout.text.text import FontStyle, shape_line

STYLE = FontStyle(20)
BLACK = QColor("#000000")

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def painter() -> Iterator[QPainter]:
    image = QImage(300, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    yield painter
    painter.end()


@pytest.mark.parametrize("text", ["Sofia Rossi", "AVATAR", "محمد علي", "अमित हिन्दी", "สวัสดี"])
def glyphs_are_at_their_measured_positions_test(text: str) -> None:
    (run,) = shape_line(text, STYLE).runs
    glyph_run = glyph_painter._glyph_run(run.glyphs, run.face_key, STYLE.size)
    assert list(glyph_run.glyphIndexes()) == list(run.glyphs.ids)
    origin = 0.0
    for index, place in enumerate(glyph_run.positions()):
        assert place.x() == pytest.approx(origin + run.glyphs.x_offsets[index] * 0.02, abs=1e-3)
        assert place.y() == pytest.approx(-run.glyphs.y_offsets[index] * 0.02, abs=1e-3)
        origin += run.glyphs.advances[index] * 0.02
    assert origin == pytest.approx(run.width)


def the_font_is_the_measured_one_test() -> None:
    (run,) = shape_line("Sofia", FontStyle(20, bold=True)).runs
    font = glyph_painter._glyph_run(run.glyphs, run.face_key, 20).rawFont()
    assert font.isValid()
    assert (font.familyName(), font.weight(), font.pixelSize()) == ("FiraGO", 700, 20)


def a_face_with_postscript_outlines_is_drawn_too_test() -> None:
    (run,) = shape_line("✓", STYLE).runs
    assert glyph_painter._glyph_run(run.glyphs, run.face_key, 20).rawFont().isValid()


def runs_without_glyphs_are_returned_as_boxes_test(painter: QPainter) -> None:
    line = shape_line("a\nb\u202e", STYLE)
    boxes = glyph_painter.draw_line(painter, line, 10, 40, BLACK)
    assert [(box.run.text, box.x, box.y) for box in boxes] == [
        ("\n", 10 + line.runs[1].x, 40),
        ("\u202e", 10 + line.runs[3].x, 40),
    ]
    assert list(boxes[0].items("#000000"))


def glyph_runs_are_cached_test(painter: QPainter) -> None:
    line = shape_line("Prepared once only", STYLE)
    glyph_painter.draw_line(painter, line, 0, 40, BLACK)
    before = glyph_painter._glyph_run.cache_info().misses
    glyph_painter.draw_line(painter, line, 50, 40, BLACK)
    assert glyph_painter._glyph_run.cache_info().misses == before


def _ink(text: str, style: FontStyle, scale: float, ratio: float) -> float:
    """The share of dark on an image, relative to its square of one text height: the same at every scale."""
    line = shape_line(text, style)
    wide, high = int(line.width * scale * ratio) + 40, int(style.size * 2 * scale * ratio) + 40
    # A width of whole words of four bytes: lines are not padded.
    image = QImage(wide + -wide % 4, high, QImage.Format.Format_Grayscale8)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    assert glyph_painter.draw_line(painter, line, 4, style.size * 1.4, BLACK) == []
    painter.end()
    data = bytes(image.constBits())
    dark = sum(255 - byte for byte in data) / 255
    return dark / (style.size * scale * ratio) ** 2


@pytest.mark.parametrize("text", ["Sofia Rossi", "محمد علي", "अमित हिन्दी", "สวัสดี", "✓"])
@pytest.mark.parametrize(("scale", "ratio"), [(3.1, 1.0), (3.3, 1.0), (4.0, 1.0), (1.6, 2.0), (2.0, 3.0)])
def text_has_the_same_ink_at_every_size_test(text: str, scale: float, ratio: float) -> None:
    """Qt paints no glyph run of more than 64 device pixels; 20 px × 3.3 is above that."""
    assert _ink(text, STYLE, scale, ratio) == pytest.approx(_ink(text, STYLE, 2.0, 1.0), rel=0.08)


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("ratio", [2.0, 3.0])
def every_text_of_a_theme_is_painted_at_the_largest_zoom_test(name: str, ratio: float) -> None:
    sizes = load_theme(name).sizes
    for field in fields(sizes):
        style = FontStyle(getattr(sizes, field.name))
        assert _ink("Aé", style, LARGEST, ratio) == pytest.approx(_ink("Aé", style, 1.0, 2.0), rel=0.12), field.name
