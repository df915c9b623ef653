"""The line under the matrix: what the letters and signs say."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from teamcanvas.board.painter import paint
from teamcanvas.layout.matrix import MatrixLayout
from teamcanvas.layout.matrix_legend import Legend, faces_legend
from teamcanvas.layout.theme import Theme

MARGIN = 24


class MatrixLegend(QWidget):
    """Shows marks; everything it says is in the tips and menus of cells as well."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layout: MatrixLayout | None = None
        self._legend: Legend | None = None
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Another look."""
        self._theme = theme
        self.setFixedHeight(round(2.4 * theme.sizes.body))
        self.update()

    def show_layout(self, layout: MatrixLayout) -> None:
        """The legend of what a matrix shows."""
        if layout is not self._layout:
            self._layout = layout
            faces = [row.face for row in layout.rows if row.face is not None]
            self._legend = faces_legend(faces, layout.marks, layout.measures)
            self.update()

    @property
    def width_wanted(self) -> float:
        """Of all of it, in points."""
        return self._legend.width if self._legend else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.colours.hairline))
        if self._legend is None:
            return
        painter.translate(MARGIN, self.height() / 2)
        # A narrow window gets all of it, a little smaller.
        scale = min(1.0, (self.width() - 2 * MARGIN) / max(self._legend.width, 1.0))
        painter.scale(scale, scale)
        paint(painter, self._legend.marks, scale)
