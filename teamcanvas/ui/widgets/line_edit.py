"""Text fields whose own undo ends where their text is committed: from there on, Undo and Redo are steps of the plan."""

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class LineEdit(QLineEdit):
    """A line of text; editing is finished by Enter and by leaving the field."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.editingFinished.connect(self.end_own_undo)

    def take_text(self) -> str:
        """The text of the field, which is emptied. `clear` would leave it a step that brings the text back."""
        text = self.text()
        self.setText("")
        return text

    def end_own_undo(self) -> None:
        """Forget the steps of typing: the text is committed, and taking it back is a step of the plan."""
        if self.isUndoAvailable() or self.isRedoAvailable():
            position = self.cursorPosition()
            with QSignalBlocker(self):
                self.setText(self.text())
            self.setCursorPosition(position)

    def event(self, event: QEvent) -> bool:
        if _is_step_of_plan(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)


class PlainTextEdit(QPlainTextEdit):
    """Several lines of text; what edits it calls `end_own_undo` when it commits the text."""

    def end_own_undo(self) -> None:
        """Forget the steps of typing: the text is committed, and taking it back is a step of the plan."""
        self.document().setModified(False)
        self.document().clearUndoRedoStacks()

    def event(self, event: QEvent) -> bool:
        text = self.document()
        if _is_step_of_plan(event, text.isUndoAvailable(), text.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)


def _is_step_of_plan(event: QEvent, undo: bool, redo: bool) -> bool:
    """Whether a key asks for Undo or Redo where the field itself has no such step."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return (event.matches(QKeySequence.StandardKey.Undo) and not undo) or (
        event.matches(QKeySequence.StandardKey.Redo) and not redo
    )
