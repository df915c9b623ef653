"""Snaps thin straight lines to whole device pixels, so that they are sharp."""

from __future__ import annotations

from math import floor
from typing import NamedTuple

from PySide6.QtGui import QPainter, QTransform

_UPRIGHT = (
    QTransform.TransformationType.TxNone,
    QTransform.TransformationType.TxTranslate,
    QTransform.TransformationType.TxScale,
)


class PixelGrid(NamedTuple):
    """Pixels per point and the pixel of the drawing's origin, horizontally and vertically."""

    across: float
    left: float
    down: float
    top: float

    def sharp_x(self, x: float, width: float) -> float:
        """The position nearest to x where a vertical line of this width covers whole pixels."""
        return (_whole(x * self.across + self.left, width * self.across) - self.left) / self.across

    def sharp_y(self, y: float, width: float) -> float:
        """The position nearest to y where a horizontal line of this width covers whole pixels."""
        return (_whole(y * self.down + self.top, width * self.down) - self.top) / self.down


def pixel_grid_of(painter: QPainter) -> PixelGrid | None:
    """The pixel grid of a painter; None if it is rotated or sheared, so that no line covers whole pixels."""
    device = painter.deviceTransform()
    if device.type() not in _UPRIGHT or device.m11() <= 0 or device.m22() <= 0:
        return None
    return PixelGrid(device.m11(), device.dx(), device.m22(), device.dy())


def _whole(place: float, width: float) -> float:
    half = max(1, floor(width + 0.5)) / 2
    # round() rounds half to even: rules at 10 and 11 would coincide.
    return floor(place - half + 0.5) + half
