"""The legend below the matrix: letters and signs."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from teamcanvas.board.painter import paint
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.matrix.legend import Legend, rows_legend
from teamcanvas.layout.matrix.matrix import MatrixLayout

MARGIN = 24
PAUSE = 100
"""Delay in milliseconds after a change of the matrix, so that typing stays responsive."""


class MatrixLegend(QWidget):
    """Paints the legend; its content is also in tooltips and menus of cells, for screen readers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layout: MatrixLayout | None = None
        self._legend: Legend | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._make)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self._make()

    def show_layout(self, layout: MatrixLayout) -> None:
        """Show the legend of a layout: the first one immediately, later ones after a delay."""
        if layout is not self._layout:
            self._layout = layout
            if self._legend is None:
                self._make()
            else:
                self._pause.start()

    @property
    def legend(self) -> Legend | None:
        """The current legend."""
        return self._legend

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width():
            self._make()

    def _make(self) -> None:
        layout, lines = self._layout, 1
        if layout is not None:
            contents = [row.content for row in layout.rows if row.content is not None]
            self._legend = rows_legend(contents, layout.marks, layout.measures, max(self.width() - 2.0 * MARGIN, 1.0))
            lines = self._legend.lines
        self.setFixedHeight(round((0.9 + 1.7 * lines) * self._theme.sizes.body))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.colours.hairline))
        if self._legend is not None:
            painter.translate(MARGIN, self.height() / 2)
            paint(painter, self._legend.items)
