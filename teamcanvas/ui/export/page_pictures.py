"""Pages as pictures of any size, painted once by the same painter that paints the board."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap

from teamcanvas.board.painter import paint
from teamcanvas.layout.pages.deck import Page

MOST_PICTURES = 200
"""Thumbnails are small; of the large ones only those of the last size are kept."""

FINEST = 560
"""Pixels: narrower than this, a page is painted that wide and then made smaller."""


class PagePictures:
    """The pictures of some pages."""

    def __init__(self, pages: Sequence[Page] = ()) -> None:
        self.pages = tuple(pages)
        self._pictures: dict[tuple[int, int, float], QPixmap] = {}

    def picture(self, number: int, width: int, ratio: float) -> QPixmap:
        """A page that wide, in pixels that do not depend on the screen; `ratio` says how many real ones each is."""
        key = (number, width, ratio)
        if key not in self._pictures:
            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.clear()
            self._pictures[key] = _painted(self.pages[number], width, ratio)
        return self._pictures[key]

    def has(self, number: int, width: int, ratio: float) -> bool:
        """Whether the picture is painted already."""
        return (number, width, ratio) in self._pictures

    def size_in(self, number: int, room: QSize) -> QSize:
        """How large a page is if it is to fill the room."""
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
        """A page in the middle of an area, with an edge around it.

        Args:
            painter: draws it.
            number: of the page.
            area: the room there is.
            palette: has the colours of edges.
            chosen: the page is the current one.
            only_painted: leave the page empty instead of painting it now.

        Returns:
            Whether the page is there, not only its edge.
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
    # Small letters are painted larger and made smaller: as a grey of letters they look like a page.
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
