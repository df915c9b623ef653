"""Where the pixels of the screen lie among the points of a drawing, so that thin straight lines can be sharp."""

from __future__ import annotations

from math import floor
from typing import NamedTuple

from PySide6.QtGui import QPainter, QTransform

_UPRIGHT = (
    QTransform.TransformationType.TxNone,
    QTransform.TransformationType.TxTranslate,
    QTransform.TransformationType.TxScale,
)


class Pixels(NamedTuple):
    """Pixels a point, and the pixel at which the drawing's origin lies, in both directions."""

    across: float
    left: float
    down: float
    top: float

    def sharp_x(self, x: float, width: float) -> float:
        """The place nearest to x where an upright line of that width covers whole pixels."""
        return (_whole(x * self.across + self.left, width * self.across) - self.left) / self.across

    def sharp_y(self, y: float, width: float) -> float:
        """The place nearest to y where a level line of that width covers whole pixels."""
        return (_whole(y * self.down + self.top, width * self.down) - self.top) / self.down


def pixels_of(painter: QPainter) -> Pixels | None:
    """The pixels the painter paints on; None where it is turned or slanted and no line covers whole pixels."""
    device = painter.deviceTransform()
    if device.type() not in _UPRIGHT or device.m11() <= 0 or device.m22() <= 0:
        return None
    return Pixels(device.m11(), device.dx(), device.m22(), device.dy())


def _whole(place: float, width: float) -> float:
    half = max(1, floor(width + 0.5)) / 2
    # round() goes to the even side in the middle: rules at 10 and 11 would fall together.
    return floor(place - half + 0.5) + half
