"""A cache of pixmaps of rows, heads and cells: scrolling copies them, an edit repaints one row."""

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from teamcanvas.board.painter import paint
from teamcanvas.layout.drawing.drawing import DrawingItem, DrawingItems, Group, bounds

MOST_BYTES = 64 << 20
"""Maximum size of the cache of rows, in bytes."""
AIR = 2.0
"""Margin around the items of a cell, in points."""
MOST_CELLS = 2_000
WIDEST_CELL = 160.0
"""Maximum width of cached cells in points: a wider one is text that no other row shares."""


class PixmapCache:
    """The pixmap cache of one view, keyed by identity: the layout reuses the items of unchanged rows."""

    def __init__(self) -> None:
        self._rows: OrderedDict[int, tuple[DrawingItems, QPixmap]] = OrderedDict()
        self._cells: dict[int, tuple[DrawingItems, QPixmap, float, float]] = {}
        self._bytes = 0
        self._scale = self._ratio = 0.0
        self.made = 0
        """Number of rows painted so far."""

    def clear(self) -> None:
        """Clear the cache, for another theme."""
        self._rows.clear()
        self._cells.clear()
        self._bytes = 0

    def fit(self, scale: float, ratio: float) -> None:
        """Set the scale and the device pixel ratio; a change clears the cache."""
        if (scale, ratio) != (self._scale, self._ratio):
            self._scale, self._ratio = scale, ratio
            self.clear()

    def row(self, items: DrawingItems, width: float, height: float) -> QPixmap:
        """The pixmap of a row.

        Args:
            items: relative to the top left corner of the row.
            width: of the row in points.
            height: of the row in points; items are clipped to it.
        """
        known = self._rows.get(id(items))
        if known is not None and known[0] is items:
            self._rows.move_to_end(id(items))
            return known[1]
        picture = self._empty(width, height)
        painter = QPainter(picture)
        for item in items:
            self._cell(painter, item)
        painter.end()
        self._keep(items, picture)
        return picture

    def strip(self, items: DrawingItems, width: float, height: float) -> QPixmap:
        """The pixmap of items that are painted as a whole, for example all heads."""
        known = self._rows.get(id(items))
        if known is not None and known[0] is items:
            return known[1]
        picture = self._empty(width, height)
        painter = QPainter(picture)
        painter.scale(self._scale, self._scale)
        paint(painter, items, self._scale)
        painter.end()
        self._keep(items, picture)
        return picture

    def _keep(self, items: DrawingItems, picture: QPixmap) -> None:
        self.made += 1
        old = self._rows.pop(id(items), None)
        self._bytes += _size(picture) - (_size(old[1]) if old else 0)
        self._rows[id(items)] = items, picture
        while self._bytes > MOST_BYTES and len(self._rows) > 1:
            _, (_, gone) = self._rows.popitem(last=False)
            self._bytes -= _size(gone)

    def _cell(self, painter: QPainter, item: DrawingItem) -> None:
        """Paint a cell; equal cells share their items, so each is painted once and then copied."""
        known = self._cells.get(id(item.items)) if isinstance(item, Group) else None
        if not isinstance(item, Group) or (known is None and bounds(item).width > WIDEST_CELL):
            self._plain(painter, (item,))
            return
        if known is None or known[0] is not item.items:
            if len(self._cells) >= MOST_CELLS:
                self._cells.clear()
            known = self._cells[id(item.items)] = self._made_cell(item.items)
        _, picture, left, top = known
        # Snapped to whole pixels, so that a letter looks the same in every cell.
        x, y = (item.dx + left) * self._scale * self._ratio, (item.dy + top) * self._scale * self._ratio
        painter.drawPixmap(QPointF(round(x) / self._ratio, round(y) / self._ratio), picture)

    def _made_cell(self, items: DrawingItems) -> tuple[DrawingItems, QPixmap, float, float]:
        box = bounds(Group(items))
        left, top = box.left - AIR, box.top - AIR
        picture = self._empty(box.width + 2 * AIR, box.height + 2 * AIR)
        painter = QPainter(picture)
        painter.scale(self._scale, self._scale)
        painter.translate(-left, -top)
        paint(painter, items, self._scale)
        painter.end()
        return items, picture, left, top

    def _plain(self, painter: QPainter, items: DrawingItems) -> None:
        painter.save()
        painter.scale(self._scale, self._scale)
        paint(painter, items, self._scale)
        painter.restore()

    def _empty(self, width: float, height: float) -> QPixmap:
        pixels = self._scale * self._ratio
        picture = QPixmap(max(ceil(width * pixels), 1), max(ceil(height * pixels), 1))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture


def _size(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
