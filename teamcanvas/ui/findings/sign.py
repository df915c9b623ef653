"""The severity sign as a widget, painted as on the board and on paper."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from teamcanvas.board.painter import paint
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.rules.finding import Severity


class SeveritySign(QWidget):
    """Shows a severity by shape and colour; the card's accessible name has it in words."""

    def __init__(self, severity: Severity, theme: Theme) -> None:
        super().__init__()
        self._severity = severity
        self._theme = theme
        self.setFixedSize(self._side, self._side)

    @property
    def _side(self) -> int:
        return round(1.5 * self._theme.sizes.body)

    def show_severity(self, severity: Severity, theme: Theme) -> None:
        """Show a severity in a theme."""
        self._severity, self._theme = severity, theme
        self.setFixedSize(self._side, self._side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self._side / 2
        paint(painter, severity_sign(self._severity, middle, middle, middle * 0.88, self._theme))
