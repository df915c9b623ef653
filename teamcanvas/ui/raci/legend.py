"""The strip under the matrix: what the letters say, and how to change one."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from teamcanvas.board.painter import paint
from teamcanvas.layout.drawing import Mark, Text
from teamcanvas.layout.lettering import baseline_about
from teamcanvas.layout.matrix_legend import letter_legend
from teamcanvas.layout.matrix_measures import matrix_measures
from teamcanvas.layout.text import shape_line
from teamcanvas.layout.theme import Theme
from teamcanvas.model.raci import RaciMatrix

HINT = "Click a cell, or type its letter"
MARGIN = 24


class RaciLegend(QWidget):
    """Shows marks; everything it says is in the tool tips and menus of cells as well."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._matrix: RaciMatrix | None = None
        self._marks: tuple[Mark, ...] = ()
        self._width = 0.0

    def show_matrix(self, matrix: RaciMatrix, theme: Theme) -> None:
        """The legend of a matrix in a theme."""
        if matrix is self._matrix and theme is self._theme:
            return
        legend = letter_legend(matrix, matrix_measures(theme))
        self._matrix, self._theme, self._marks, self._width = matrix, theme, legend.marks, legend.width
        self.setAccessibleName(HINT)
        self.update()

    def strip_height(self, theme: Theme) -> int:
        """How much room it wants."""
        return round(2.8 * theme.sizes.body)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colours.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.colours.hairline))
        painter.translate(MARGIN, self.height() / 2)
        paint(painter, self._marks)
        hint = shape_line(HINT, theme.small)
        left = self.width() - 2 * MARGIN - hint.width
        if left > self._width + MARGIN:
            paint(painter, (Text(left, baseline_about(0, theme.small), hint, theme.colours.text_muted),))
