"""Spin boxes that emit only finished numbers and leave Undo and Redo to the plan."""

from PySide6.QtCore import QEvent, QLocale, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox

from teamcanvas.layout.board.card_content import fte_text


class LeavesUndo(QObject):
    """Event filter that keeps a spin box's line edit from handling Undo and Redo: its numbers are edits of the plan."""

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
        # Scrolling the panel with the wheel must not change a field under the pointer.
        if isinstance(event, QWheelEvent) and isinstance(watched, QAbstractSpinBox) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def indent(box: QAbstractSpinBox) -> None:
    """Indent the number like the text of a line edit: the style sheet cannot reach a spin box's line edit."""
    box.lineEdit().setTextMargins(8, 0, 2, 0)


def _steps_back_or_forth(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class FteField(QDoubleSpinBox):
    """An FTE from 0.05 to 1.0 in steps of 0.1; values outside from a file are shown unchanged."""

    def __init__(self, name: str, most: float = 1.0) -> None:
        """A field.

        Args:
            name: its accessible name.
            most: the maximum of its arrows; a number from a file may be larger.
        """
        super().__init__()
        self.setAccessibleName(name)
        # The number format of the board, independent of the desktop's locale.
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
        # A typed comma is a decimal point too.
        return super().validate(text.replace(",", "."), position)

    def stepBy(self, steps: int) -> None:
        target = round(self.value() + steps * self.singleStep(), 2)
        self.setValue(min(max(target, 0.1 if self._most <= 1 else 0.0), self._most))

    def show_value(self, value: float) -> None:
        """Show the number of the plan without emitting anything."""
        if self.value() != value:
            with QSignalBlocker(self):
                self.setValue(value)


class WholeNumberField(QSpinBox):
    """A count."""

    def __init__(self, name: str, most: int, zero: str = "") -> None:
        """A field from 0.

        Args:
            name: its accessible name.
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
        """Show the number of the plan without emitting anything."""
        if self.value() != value:
            with QSignalBlocker(self):
                self.setValue(value)
