from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from teamcanvas.board import glyph_painter
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
def glyphs_stand_where_they_were_measured_test(text: str) -> None:
    (run,) = shape_line(text, STYLE).runs
    glyph_run = glyph_painter._glyph_run(run.glyphs, run.face_key, STYLE.size)
    assert list(glyph_run.glyphIndexes()) == list(run.glyphs.ids)
    origin = 0.0
    for index, place in enumerate(glyph_run.positions()):
        assert place.x() == pytest.approx(origin + run.glyphs.x_offsets[index] * 0.02, abs=1e-3)
        assert place.y() == pytest.approx(-run.glyphs.y_offsets[index] * 0.02, abs=1e-3)
        origin += run.glyphs.advances[index] * 0.02
    assert origin == pytest.approx(run.width)


def the_font_is_the_one_that_was_measured_test() -> None:
    (run,) = shape_line("Sofia", FontStyle(20, bold=True)).runs
    font = glyph_painter._glyph_run(run.glyphs, run.face_key, 20).rawFont()
    assert font.isValid()
    assert (font.familyName(), font.weight(), font.pixelSize()) == ("FiraGO", 700, 20)


def a_face_with_postscript_outlines_is_drawn_too_test() -> None:
    (run,) = shape_line("✓", STYLE).runs
    assert glyph_painter._glyph_run(run.glyphs, run.face_key, 20).rawFont().isValid()


def what_has_no_glyphs_is_given_back_as_boxes_test(painter: QPainter) -> None:
    line = shape_line("a\nb\u202e", STYLE)
    boxes = glyph_painter.draw_line(painter, line, 10, 40, BLACK)
    assert [(box.run.text, box.x, box.y) for box in boxes] == [
        ("\n", 10 + line.runs[1].x, 40),
        ("\u202e", 10 + line.runs[3].x, 40),
    ]
    assert list(boxes[0].items("#000000"))


def the_same_text_is_prepared_once_test(painter: QPainter) -> None:
    line = shape_line("Prepared once only", STYLE)
    glyph_painter.draw_line(painter, line, 0, 40, BLACK)
    before = glyph_painter._glyph_run.cache_info().misses
    glyph_painter.draw_line(painter, line, 50, 40, BLACK)
    assert glyph_painter._glyph_run.cache_info().misses == before
