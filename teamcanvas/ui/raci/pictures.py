"""Pictures of rows and heads, kept while what they show stays the same: scrolling moves them, an edit makes one."""

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from teamcanvas.board.painter import paint
from teamcanvas.layout.drawing.drawing import Group, Mark, bounds

MOST_BYTES = 64 << 20
"""Of all pictures together."""
AIR = 2.0
"""Points around a cell's marks."""
MOST_CELLS = 2_000
WIDEST_CELL = 160.0
"""Points: what is wider is a text that no other row has."""

Marks = tuple[Mark, ...]


class Pictures:
    """Belongs to one view. Marks are compared by identity: the layout gives the same ones for what has not changed."""

    def __init__(self) -> None:
        self._rows: OrderedDict[int, tuple[Marks, QPixmap]] = OrderedDict()
        self._cells: dict[int, tuple[Marks, QPixmap, float, float]] = {}
        self._bytes = 0
        self._scale = self._ratio = 0.0
        self.made = 0
        """How many rows have been painted."""

    def clear(self) -> None:
        """Another look: nothing is right any more."""
        self._rows.clear()
        self._cells.clear()
        self._bytes = 0

    def fit(self, scale: float, ratio: float) -> None:
        """From now on at a scale, on a screen with so many pixels to a point of the window."""
        if (scale, ratio) != (self._scale, self._ratio):
            self._scale, self._ratio = scale, ratio
            self.clear()

    def row(self, marks: Marks, width: float, height: float) -> QPixmap:
        """The cells of a row.

        Args:
            marks: of the row, from its top left corner.
            width: of the row in points.
            height: of the row in points; what reaches over it is cut.
        """
        known = self._rows.get(id(marks))
        if known is not None and known[0] is marks:
            self._rows.move_to_end(id(marks))
            return known[1]
        picture = self._empty(width, height)
        painter = QPainter(picture)
        for mark in marks:
            self._cell(painter, mark)
        painter.end()
        self._keep(marks, picture)
        return picture

    def strip(self, marks: Marks, width: float, height: float) -> QPixmap:
        """Marks that are painted as they are, for example all heads."""
        known = self._rows.get(id(marks))
        if known is not None and known[0] is marks:
            return known[1]
        picture = self._empty(width, height)
        painter = QPainter(picture)
        painter.scale(self._scale, self._scale)
        paint(painter, marks, self._scale)
        painter.end()
        self._keep(marks, picture)
        return picture

    def _keep(self, marks: Marks, picture: QPixmap) -> None:
        self.made += 1
        old = self._rows.pop(id(marks), None)
        self._bytes += _size(picture) - (_size(old[1]) if old else 0)
        self._rows[id(marks)] = marks, picture
        while self._bytes > MOST_BYTES and len(self._rows) > 1:
            _, (_, gone) = self._rows.popitem(last=False)
            self._bytes -= _size(gone)

    def _cell(self, painter: QPainter, mark: Mark) -> None:
        """Equal cells share their marks: each is painted once and then copied."""
        known = self._cells.get(id(mark.marks)) if isinstance(mark, Group) else None
        if not isinstance(mark, Group) or (known is None and bounds(mark).width > WIDEST_CELL):
            self._plain(painter, (mark,))
            return
        if known is None or known[0] is not mark.marks:
            if len(self._cells) >= MOST_CELLS:
                self._cells.clear()
            known = self._cells[id(mark.marks)] = self._made_cell(mark.marks)
        _, picture, left, top = known
        # On whole pixels, so that a letter looks the same in every cell.
        x, y = (mark.dx + left) * self._scale * self._ratio, (mark.dy + top) * self._scale * self._ratio
        painter.drawPixmap(QPointF(round(x) / self._ratio, round(y) / self._ratio), picture)

    def _made_cell(self, marks: Marks) -> tuple[Marks, QPixmap, float, float]:
        box = bounds(Group(marks))
        left, top = box.left - AIR, box.top - AIR
        picture = self._empty(box.width + 2 * AIR, box.height + 2 * AIR)
        painter = QPainter(picture)
        painter.scale(self._scale, self._scale)
        painter.translate(-left, -top)
        paint(painter, marks, self._scale)
        painter.end()
        return marks, picture, left, top

    def _plain(self, painter: QPainter, marks: Marks) -> None:
        painter.save()
        painter.scale(self._scale, self._scale)
        paint(painter, marks, self._scale)
        painter.restore()

    def _empty(self, width: float, height: float) -> QPixmap:
        pixels = self._scale * self._ratio
        picture = QPixmap(max(ceil(width * pixels), 1), max(ceil(height * pixels), 1))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture


def _size(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
