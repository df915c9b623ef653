"""Number fields that commit when a number is meant, and leave Undo to the plan."""

from PySide6.QtCore import QEvent, QLocale, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox

from teamcanvas.layout.board.card_content import fte_text


class LeavesUndo(QObject):
    """Keeps a spin box's line from taking Undo and Redo for itself: its numbers are edits of the plan."""

    def __init__(self, box: QAbstractSpinBox) -> None:
        super().__init__(box)
        box.lineEdit().installEventFilter(self)
        indent(box)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and _steps_back_or_forth(event)
        ):
            event.ignore()
            return True
        # A wheel that only passes over the field on its way down the panel changes nothing.
        if isinstance(event, QWheelEvent) and isinstance(watched, QAbstractSpinBox) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def indent(box: QAbstractSpinBox) -> None:
    """Have a number begin as far in as a text does: the style sheet cannot reach a spin box's line."""
    box.lineEdit().setTextMargins(8, 0, 2, 0)


def _steps_back_or_forth(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class FteField(QDoubleSpinBox):
    """A share of somebody's time: 0.05 to 1.0, by tenths; a file may hold others, and they are shown as they are."""

    def __init__(self, name: str, most: float = 1.0) -> None:
        """A field.

        Args:
            name: what it is called for somebody who cannot see it.
            most: where its arrows stop; a number from a file may be larger.
        """
        super().__init__()
        self.setAccessibleName(name)
        # Numbers look as on the board, whatever the language of the desktop.
        self.setLocale(QLocale.c())
        self.setDecimals(2)
        self.setRange(-100.0, 100.0)
        self.setSingleStep(0.1)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._most = most
        LeavesUndo(self)

    def textFromValue(self, value: float) -> str:
        return fte_text(value)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        # A comma is a decimal point wherever somebody types one.
        return super().validate(text.replace(",", "."), position)

    def stepBy(self, steps: int) -> None:
        target = round(self.value() + steps * self.singleStep(), 2)
        self.setValue(min(max(target, 0.1 if self._most <= 1 else 0.0), self._most))

    def show_value(self, value: float) -> None:
        """Another number, from the plan."""
        if self.value() != value:
            with QSignalBlocker(self):
                self.setValue(value)


class WholeNumberField(QSpinBox):
    """A count."""

    def __init__(self, name: str, most: int, zero: str = "") -> None:
        """A field from 0.

        Args:
            name: what it is called for somebody who cannot see it.
            most: the largest number.
            zero: words that stand for 0.
        """
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(0, most)
        self.setSpecialValueText(zero)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        LeavesUndo(self)

    def show_value(self, value: int) -> None:
        """Another number, from the plan."""
        if self.value() != value:
            with QSignalBlocker(self):
                self.setValue(value)
