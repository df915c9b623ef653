"""Enter presses the focused button; Qt itself does that only in dialogs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_by_enter(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Click the focused button if the key is Enter without modifiers; return whether it was clicked."""
    alone = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    if event.key() not in _ENTER or not alone:
        return False
    if not isinstance(focused, QPushButton | QToolButton) or not focused.isEnabled():
        return False
    focused.click()
    return True
