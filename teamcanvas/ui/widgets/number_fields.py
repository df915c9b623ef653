"""Spin boxes that emit only finished numbers and leave Undo and Redo to the plan."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from teamcanvas.board.fte_spin_box import FteSpinBox
from teamcanvas.model.fte_input import SMALLEST


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


class FteField(FteSpinBox):
    """An FTE in steps of 0.1; a number out of range from a file is shown unchanged."""

    def __init__(self, name: str, most: float = 1.0, least: float = SMALLEST) -> None:
        """A field.

        Args:
            name: its accessible name.
            most: the largest FTE that can be typed.
            least: the smallest one.
        """
        super().__init__(None, most, least)
        self.setAccessibleName(name)
        self.setSingleStep(0.1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        LeavesUndo(self)

    def show_value(self, value: float) -> None:
        """Show the number of the plan without emitting anything; text that cannot be read stays to be corrected."""
        if self.value() != value and not self.complaint:
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
        # As an FTE beside it.
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSpecialValueText(zero)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        LeavesUndo(self)

    def show_value(self, value: int) -> None:
        """Show the number of the plan without emitting anything."""
        if self.value() != value:
            with QSignalBlocker(self):
                self.setValue(value)
