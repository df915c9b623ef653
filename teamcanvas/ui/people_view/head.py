"""The column headers: titles in up to two lines, and the sort indicator."""

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from teamcanvas.board.painter import paint
from teamcanvas.layout.drawing.drawing import DrawingItem, Polygon
from teamcanvas.layout.drawing.lettering import stacked
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.text import ascent, line_height
from teamcanvas.ui.people_view.order import SORTABLE, PeopleOrder
from teamcanvas.ui.people_view.widths import PAD
from teamcanvas.ui.people_view.word_lines import word_lines
from teamcanvas.ui.people_view.words import HEADS

_AIR = 0.45
"""Ems above and below the titles."""
_ARROW = 0.9
"""Width of the arrow behind a title, in ems."""


class PeopleHead(QHeaderView):
    """A header view; a click on a sortable header emits `sectionClicked`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._order = PeopleOrder()
        self.setSectionsClickable(True)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setMouseTracking(True)

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self.updateGeometry()
        self.viewport().update()

    def show_order(self, order: PeopleOrder) -> None:
        """Show the sort indicator."""
        self._order = order
        self.viewport().update()

    def sizeHint(self) -> QSize:
        height = 2 * line_height(self._theme.small) + 2 * _AIR * self._theme.sizes.body
        return QSize(super().sizeHint().width(), round(height))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt calls it by this name
        theme, area = self._theme, QRectF(rect)
        colours = theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, QColor(colours.surface))
        width = theme.measures.hairline or theme.measures.outline
        painter.setPen(QPen(QColor(colours.hairline), width))
        painter.drawLine(QLineF(area.left(), area.bottom() - width / 2, area.right(), area.bottom() - width / 2))
        painter.translate(area.topLeft())
        paint(painter, self._items(logicalIndex, area.width(), area.height()))
        painter.restore()

    def _items(self, column: int, width: float, height: float) -> tuple[DrawingItem, ...]:
        theme, em = self._theme, self._theme.sizes.body
        sorted_by = column == self._order.column
        style = theme.small._replace(bold=True)
        room = width - 2 * PAD * em - (_ARROW * em if sorted_by else 0.0)
        lines = word_lines(HEADS[column], style, max(room, em), 2)
        step = line_height(style)
        # The last lines of all titles share a baseline, next to the rows.
        baseline = height - _AIR * em - step + ascent(style) - (len(lines) - 1) * step
        colour = theme.colours.text if sorted_by else theme.colours.text_muted
        items: list[DrawingItem] = list(stacked(PAD * em, baseline, lines, colour))
        if sorted_by:
            x = PAD * em + lines[-1].width + 0.5 * em
            items.append(_arrow(x, baseline + (len(lines) - 1) * step - 0.35 * em, em, theme, up=self._order.upwards))
        return tuple(items)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        sortable = self.logicalIndexAt(event.position().toPoint()) in SORTABLE
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if sortable else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)


def _arrow(x: float, middle: float, em: float, theme: Theme, *, up: bool) -> Polygon:
    """Up where the smallest value is at the top."""
    tip, foot = (-0.22, 0.2) if up else (0.22, -0.2)
    corners = ((x, middle + foot * em), (x + 0.6 * em, middle + foot * em), (x + 0.3 * em, middle + tip * em))
    return Polygon(corners, fill=theme.colours.text)
