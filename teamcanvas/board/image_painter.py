"""Paints images with Qt: the logo on a page."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter

from teamcanvas.layout.drawing.drawing import Image

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer


def draw_image(painter: QPainter, item: Image, dx: float, dy: float) -> None:
    """Draw the image into its box; draws nothing if Qt can't read it."""
    box = QRectF(item.x + dx, item.y + dy, item.width, item.height)
    if item.kind == "svg":
        _renderer(item.data).render(painter, box)
        return
    image = _image(item.data)
    if not image.isNull():
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, image)


@lru_cache(maxsize=4)
def _image(data: bytes) -> QImage:
    return QImage.fromData(QByteArray(data))


@lru_cache(maxsize=4)
def _renderer(data: bytes) -> QSvgRenderer:
    # Imported on use: few plans have a logo.
    from PySide6.QtSvg import QSvgRenderer

    return QSvgRenderer(QByteArray(data))
