"""Paints shaped lines as glyph runs at their measured positions, without shaping or font fallback by Qt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QPaintEngine, QPainter, QPainterPath, QRawFont, QTransform

from teamcanvas.layout.drawing.drawing import Colour, DrawingItem
from teamcanvas.layout.drawing.missing import missing_box_items
from teamcanvas.layout.text import fonts
from teamcanvas.layout.text.shaped import GlyphRun, Glyphs, ShapedLine

LARGEST_GLYPH_RUN = 60.0
"""Device pixels. Above 64, Qt's raster engine paints nothing for a glyph run of a QRawFont (measured with 6.11)."""


class MissingBox(NamedTuple):
    """A run that no face covers, and where its baseline starts."""

    run: GlyphRun
    size: float
    x: float
    y: float

    def items(self, colour: Colour) -> Iterator[DrawingItem]:
        """The drawing items of its placeholder boxes."""
        return missing_box_items(self.run, self.size, self.x, self.y, colour)


def draw_line(painter: QPainter, line: ShapedLine, x: float, y: float, colour: QColor) -> list[MissingBox]:
    """Draw the glyphs of a line with its baseline at (x, y); return the missing boxes, which are not drawn yet."""
    boxes: list[MissingBox] = []
    size = line.style.size
    as_paths = _device_pixels(painter, size) > LARGEST_GLYPH_RUN
    painter.setPen(colour)
    for run in line.runs:
        if run.missing:
            boxes.append(MissingBox(run, size, x + run.x, y))
        elif as_paths:
            _fill_glyphs(painter, run, size, QPointF(x + run.x, y), colour)
        else:
            painter.drawGlyphRun(QPointF(x + run.x, y), _glyph_run(run.glyphs, run.face_key, size))
    return boxes


def _device_pixels(painter: QPainter, size: float) -> float:
    """The height of a font size on a raster device, in its pixels; 0 on others (PDF, printer, recording)."""
    if painter.paintEngine().type() is not QPaintEngine.Type.Raster:
        return 0.0
    scale = abs(painter.combinedTransform().determinant()) ** 0.5
    return size * scale * painter.device().devicePixelRatioF()


def _fill_glyphs(painter: QPainter, run: GlyphRun, size: float, at: QPointF, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    scale = size / run.glyphs.units_per_em
    painter.scale(scale, scale)
    painter.fillPath(_outlines(run.glyphs, run.face_key), colour)
    painter.restore()


@lru_cache(maxsize=1024)
def _outlines(glyphs: Glyphs, face_key: str) -> QPainterPath:
    """The outlines of a run in font units, y down. Unhinted: hints of a small size would show when enlarged."""
    font = QRawFont()
    data = QByteArray(fonts.face(face_key).data)
    font.loadFromData(data, glyphs.units_per_em, QFont.HintingPreference.PreferNoHinting)
    outlines = QPainterPath()
    # Overlapping outlines, as Devanagari has, are one shape.
    outlines.setFillRule(Qt.FillRule.WindingFill)
    origins = accumulate(glyphs.advances, initial=0)
    for glyph, origin, x, y in zip(glyphs.ids, origins, glyphs.x_offsets, glyphs.y_offsets, strict=False):
        outlines.addPath(QTransform.fromTranslate(origin + x, -y).map(font.pathForGlyph(glyph)))
    return outlines


@lru_cache(maxsize=16384)
def _glyph_run(glyphs: Glyphs, face_key: str, size: float) -> QGlyphRun:
    scale = size / glyphs.units_per_em
    origins = accumulate(glyphs.advances, initial=0)
    run = QGlyphRun()
    run.setRawFont(_raw_font(face_key, size))
    run.setGlyphIndexes(list(glyphs.ids))
    run.setPositions(
        [
            QPointF((origin + x_offset) * scale, -y_offset * scale)
            for origin, x_offset, y_offset in zip(origins, glyphs.x_offsets, glyphs.y_offsets, strict=False)
        ]
    )
    return run


@lru_cache(maxsize=128)
def _raw_font(face_key: str, size: float) -> QRawFont:
    font = QRawFont()
    # Sharp feet and heads; hinted sideways, glyphs would move away from where they were measured.
    font.loadFromData(QByteArray(fonts.face(face_key).data), size, QFont.HintingPreference.PreferVerticalHinting)
    return font
