"""Contrast of texts, measured on the picture of a widget."""

from collections.abc import Iterator
from functools import cache
from typing import cast

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from tests.sweep.inspection import Fault, shown_widgets, text_of

SCALE = 2
"""Enlarged, strokes of letters reach the colour of the text."""
LARGE = 24
"""Pixels from which less contrast is enough (WCAG 2.2, 1.4.3)."""
ENOUGH = 4.5
ENOUGH_FOR_LARGE = 3.0

Colour = tuple[int, int, int]
"""Red, green and blue, up to 255."""


def faint_texts(root: QWidget, measured: set[tuple[str, str, str]]) -> Iterator[Fault]:
    """Texts of enabled labels and buttons with too little contrast to what is behind them.

    Args:
        root: a visible top-level widget.
        measured: what was measured already in this theme: the same text in the same kind of widget is not again.
    """
    picture: QImage | None = None
    for widget in shown_widgets(root):
        text = text_of(widget)
        if not text or not widget.isEnabled() or not isinstance(widget, (QLabel, QPushButton, QToolButton)):
            continue
        same = (type(widget).__name__, str(widget.property("kind")), text)
        if same in measured:
            continue
        place = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
        if QRegion(place) != widget.visibleRegion().translated(place.topLeft()):
            continue  # partly hidden: another size of the window shows it
        measured.add(same)
        picture = picture or _picture(root)
        contrast = _contrast(picture, place)
        if contrast < (ENOUGH_FOR_LARGE if widget.fontInfo().pixelSize() >= LARGE else ENOUGH):
            yield Fault("contrast", type(widget).__name__, f"{contrast:.1f}: {text}")


def _picture(root: QWidget) -> QImage:
    image = QImage(root.size() * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    root.render(image)
    return image


def _contrast(picture: QImage, place: QRect) -> float:
    """The greatest contrast of a colour in `place` to the commonest one there."""
    part = picture.copy(QRect(place.topLeft() * SCALE, place.size() * SCALE))
    size = (part.width(), part.height())
    pixels = Image.frombuffer("RGB", size, bytes(part.constBits()), "raw", "BGRX", part.bytesPerLine(), 1)
    colours = cast("list[tuple[int, Colour]]", pixels.getcolors(part.width() * part.height()))  # of RGB, and never None
    _, behind = max(colours)
    base = _luminance(behind)
    return max(_ratio(base, _luminance(colour)) for count, colour in colours if count > 3)


@cache
def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(one: float, other: float) -> float:
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)
