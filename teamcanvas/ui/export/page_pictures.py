"""Pages as cached pixmaps of any size, painted by the painter of the board."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap

from teamcanvas.board.painter import paint
from teamcanvas.layout.pages.deck import Page

MOST_PICTURES = 200
"""Size of the cache: thumbnails are small, and large pictures are kept for the last size only."""

FINEST = 560
"""Pixels: a narrower page is painted at this width and then scaled down."""


class PagePictures:
    """The pixmap cache of some pages."""

    def __init__(self, pages: Sequence[Page] = ()) -> None:
        self.pages = tuple(pages)
        self._pictures: dict[tuple[int, int, float], QPixmap] = {}

    def picture(self, number: int, width: int, ratio: float) -> QPixmap:
        """A page of a width in device-independent pixels; `ratio` is the device pixel ratio."""
        key = (number, width, ratio)
        if key not in self._pictures:
            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.clear()
            self._pictures[key] = _painted(self.pages[number], width, ratio)
        return self._pictures[key]

    def has(self, number: int, width: int, ratio: float) -> bool:
        """Whether the picture is in the cache."""
        return (number, width, ratio) in self._pictures

    def size_in(self, number: int, room: QSize) -> QSize:
        """The size of a page scaled to fit an area."""
        drawing = self.pages[number].drawing
        scale = min(room.width() / drawing.width, room.height() / drawing.height)
        return QSize(max(round(drawing.width * scale), 1), max(round(drawing.height * scale), 1))

    def draw(
        self,
        painter: QPainter,
        number: int,
        area: QRect,
        palette: QPalette,
        *,
        chosen: bool,
        only_painted: bool = False,
    ) -> bool:
        """Draw a page centred in an area, with a border.

        Args:
            painter: the painter.
            number: index of the page.
            area: the available area.
            palette: colours of the border.
            chosen: whether it is the current page.
            only_painted: draw an empty page if the picture is not in the cache.

        Returns:
            Whether the page was drawn, not only its border.
        """
        size = self.size_in(number, area.size())
        left = area.left() + (area.width() - size.width()) // 2
        top = area.top() + (area.height() - size.height()) // 2
        sheet = QRect(left, top, size.width(), size.height())
        ratio = painter.device().devicePixelRatioF()
        there = not only_painted or self.has(number, size.width(), ratio)
        if there:
            painter.drawPixmap(sheet.topLeft(), self.picture(number, size.width(), ratio))
        else:
            painter.fillRect(sheet, palette.base())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = palette.highlight().color() if chosen else palette.color(QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 2 if chosen else 1))
        out = 1.5 if chosen else 0.5
        painter.drawRect(QRectF(sheet).adjusted(-out, -out, out, out))
        return there


def _painted(page: Page, width: int, ratio: float) -> QPixmap:
    drawing = page.drawing
    pixels = max(round(width * ratio), 1)
    # Small pages are painted larger and scaled down: otherwise tiny text would be painted as bars.
    wide = max(pixels, FINEST)
    scale = wide / drawing.width
    picture = QPixmap(wide, max(round(drawing.height * scale), 1))
    picture.fill(QColor("#ffffff"))
    painter = QPainter(picture)
    painter.scale(scale, scale)
    paint(painter, drawing, scale)
    painter.end()
    if wide > pixels:
        picture = picture.scaledToWidth(pixels, Qt.TransformationMode.SmoothTransformation)
    picture.setDevicePixelRatio(ratio)
    return picture
