"""A button that looks like a link and, unlike QPushButton, wraps its text. `FocusFrame` shows that it has the focus."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from teamcanvas.ui.widgets.plain import shown

_WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ABOVE = 2
"""Pixels above and below the text; at the left it begins where labels do."""


class LinkButton(QPushButton):
    """A push button with wrapping plain text."""

    def __init__(self, text: str, kind: str, parent: QWidget | None = None) -> None:
        """A button.

        Args:
            text: its text; ampersands are literal, not mnemonics.
            kind: `strongLink`, `link`, `line` or `quiet`.
            parent: its owner.
        """
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Not fixed: Qt would hold a wrapped button to the height of one line.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = ""
        self._heights: dict[int, int] = {}
        self.say(text)

    def say(self, text: str) -> None:
        """Another text."""
        self._words = shown(text)
        self._heights.clear()
        self.setText(self._words.replace("&", "&&"))
        self.setAccessibleName(self._words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().size(0, self._words)
        return QSize(text.width() + 4, text.height() + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height() + 2 * _ABOVE)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Layouts ask for the same widths again and again.
        if width not in self._heights:
            room = QRect(0, 0, max(width - 2, 1), 10_000)
            lines = self.fontMetrics().boundingRect(room, int(_WORDS), self._words)
            self._heights[width] = lines.height() + 2 * _ABOVE
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._heights.clear()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter presses a link too; Qt's buttons do that in dialogs only and otherwise pass the key to their parent.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = painter.font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        painter.drawText(self.rect().adjusted(0, _ABOVE, 0, -_ABOVE), int(_WORDS), self._words)
