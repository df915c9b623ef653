"""Enter presses the button that has the focus: Qt does that in dialogs only, and passes the key on in a window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_by_enter(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Presses it, if the key is Enter alone and there is one that can be pressed; says whether."""
    alone = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    if event.key() not in _ENTER or not alone:
        return False
    if not isinstance(focused, QPushButton | QToolButton) or not focused.isEnabled():
        return False
    focused.click()
    return True
