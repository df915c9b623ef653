"""What is dragged, while the pointer is outside of the board: its picture over the rest of the window, and a tip."""

from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from teamcanvas.board.painter import paint
from teamcanvas.board.tip import Tip, draw_tip
from teamcanvas.layout.drawing.drawing import Drawing
from teamcanvas.layout.drawing.theme import Theme

NOT_HERE = "Not here: outside of the board nothing changes."
BESIDE = 18
"""Pixels from the pointer to the tip, and at least from it to the edge of the window."""


class CarriedOutside:
    """The scene paints inside the board only."""

    def __init__(self, board: QWidget) -> None:
        """Of a board; nothing is shown."""
        self._board = board
        self._words = ""
        self.picture: QLabel | None = None
        """What is dragged; None while the pointer is on the board or nothing is dragged."""
        self.tip: QLabel | None = None

    @property
    def words(self) -> str:
        """What the tip says."""
        return self._words

    def follow(self, at: QPoint, picture: QPixmap, words: str, theme: Theme) -> None:
        """Show the picture with its middle at a point of the screen, and below it what a drop there does."""
        window = self._board.window()
        if self.picture is None or self.tip is None:
            self.picture, self.tip = _over(window), _over(window)
            self.picture.setPixmap(picture)
            self.picture.adjustSize()
        if words != self._words:
            self._words = words
            self.tip.setPixmap(_painted(draw_tip(Tip(words), theme), self._board.devicePixelRatioF()))
            self.tip.adjustSize()
        pointer = window.mapFromGlobal(at)
        half = QPoint(self.picture.width(), self.picture.height()) / 2
        self.picture.move(pointer - half)
        below = pointer + QPoint(BESIDE, max(half.y(), BESIDE))
        if below.y() + self.tip.height() > window.height() - BESIDE:
            below.setY(pointer.y() - max(half.y(), BESIDE) - self.tip.height())
        below.setX(min(below.x(), window.width() - self.tip.width() - BESIDE))
        self.tip.move(below)

    def end(self) -> None:
        """The pointer is back on the board, or the drag has ended."""
        for label in (self.picture, self.tip):
            if label is not None:
                label.deleteLater()
        self.picture, self.tip, self._words = None, None, ""


def _over(window: QWidget) -> QLabel:
    label = QLabel(window)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.show()
    label.raise_()
    return label


def _painted(drawing: Drawing, ratio: float) -> QPixmap:
    picture = QPixmap((QSizeF(drawing.width + 1, drawing.height + 1) * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, drawing, ratio)
    painter.end()
    return picture
