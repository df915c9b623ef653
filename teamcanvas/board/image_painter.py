"""Paints pictures with Qt: a logo on a page."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter

from teamcanvas.layout.drawing.drawing import Image

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer


def draw_image(painter: QPainter, mark: Image, dx: float, dy: float) -> None:
    """Draws the picture into its box; nothing if Qt can't read it."""
    box = QRectF(mark.x + dx, mark.y + dy, mark.width, mark.height)
    if mark.kind == "svg":
        _renderer(mark.data).render(painter, box)
        return
    image = _image(mark.data)
    if not image.isNull():
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, image)


@lru_cache(maxsize=4)
def _image(data: bytes) -> QImage:
    return QImage.fromData(QByteArray(data))


@lru_cache(maxsize=4)
def _renderer(data: bytes) -> QSvgRenderer:
    # Few plans are shown with a logo.
    from PySide6.QtSvg import QSvgRenderer

    return QSvgRenderer(QByteArray(data))
