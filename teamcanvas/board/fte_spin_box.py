"""A spin box for an FTE: reads per cent and days a week too, and keeps what it cannot read, with a message below it."""

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QWidget

from teamcanvas.model.fte import fte_text
from teamcanvas.model.fte_input import SMALLEST, FteTextError, read_fte

_ANY = 1_000_000.0


class FteSpinBox(QDoubleSpinBox):
    """Any number can be shown; only one in range can be typed. A text that cannot be read is never replaced."""

    def __init__(self, parent: QWidget | None, most: float, least: float = SMALLEST) -> None:
        """A spin box.

        Args:
            parent: its owner.
            most: the largest FTE that can be typed.
            least: the smallest one.
        """
        super().__init__(parent)
        self._most, self._least = most, least
        self._complaint: QLabel | None = None
        # The number format of the board, independent of the desktop's locale.
        self.setLocale(QLocale.c())
        # More than are shown: a number of a file is kept as it is.
        self.setDecimals(12)
        self.setRange(-_ANY, _ANY)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.lineEdit().textEdited.connect(self._forget_complaint)

    @property
    def complaint(self) -> str:
        """What is wrong with the typed text; empty if nothing is."""
        try:
            self.valueFromText(self.lineEdit().text())
        except FteTextError as error:
            return str(error)
        return ""

    def accepts_text(self) -> bool:
        """Whether the text can be read; otherwise a message below the field says what can be typed."""
        complaint = self.complaint
        if complaint:
            self._show_complaint(complaint)
        else:
            self._forget_complaint()
        return not complaint

    def textFromValue(self, value: float) -> str:
        return fte_text(value)

    def valueFromText(self, text: str) -> float:
        typed = text.removeprefix(self.prefix())
        if typed == self.textFromValue(self.value()):
            # Shown, not typed: the number behind it may have more decimals, or be out of range in a file.
            return self.value()
        return read_fte(typed, self._most, self._least)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        # Nothing is swallowed while it is typed: it is judged when it is finished.
        try:
            self.valueFromText(text)
        except FteTextError:
            return QValidator.State.Intermediate, text, position
        return QValidator.State.Acceptable, text, position

    def stepBy(self, steps: int) -> None:
        if not self.accepts_text():
            return
        target = round(self.value() + steps * self.singleStep(), 2)
        self.setValue(min(max(target, min(self._least, self.value())), max(self._most, self.value())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.accepts_text():
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.accepts_text():
            super().focusOutEvent(event)
        else:
            # Qt would put the last number in place of the text: only the line edit learns that the focus is gone.
            self.lineEdit().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._forget_complaint()
        super().hideEvent(event)

    def _show_complaint(self, words: str) -> None:
        if self._complaint is None:
            self._complaint = QLabel(self.parentWidget() or self)
            self._complaint.setProperty("kind", "tip")
            self._complaint.setTextFormat(Qt.TextFormat.PlainText)
            self._complaint.setWordWrap(True)
        over = self.window()
        label = self._complaint
        label.setParent(over)
        label.setText(words)
        label.setAccessibleName(words)
        label.setFixedWidth(min(280, over.width()))
        label.adjustSize()
        corner = self.mapTo(over, QPoint(self.width() - label.width(), self.height() + 4))
        label.move(max(0, corner.x()), min(corner.y(), over.height() - label.height()))
        label.show()
        label.raise_()
        self.setAccessibleDescription(words)

    def _forget_complaint(self) -> None:
        if self._complaint is not None:
            self._complaint.hide()
            self.setAccessibleDescription("")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ParentAboutToChange:
            self._forget_complaint()
        return super().event(event)
