"""Keys by their place on the keyboard: for layouts where digits need Shift (AZERTY) or letters are not Latin."""

import sys
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_X11_OFFSET = 8
"""X11 and Wayland key codes are those of the kernel plus 8; scan codes of Windows equal the kernel's for these keys."""
_ROWS = {2: "1234567890", 16: "qwertyuiop", 30: "asdfghjkl", 44: "zxcvbnm"}
"""The kernel's code of the first key of a row, and what the row holds on a US keyboard."""
_BY_CODE: Mapping[int, str] = {first + place: key for first, row in _ROWS.items() for place, key in enumerate(row)}


def digit_of(event: QKeyEvent) -> int | None:
    """The digit of a key, also with Shift or Ctrl; None if it has none or another key is held."""
    ignored = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    if event.modifiers() & ~(ignored | Qt.KeyboardModifier.ControlModifier):
        return None
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0
    place = _at_place(event)
    return int(place) if place.isdigit() else None


def latin_text(event: QKeyEvent) -> str:
    """The text of a key press; for a letter of another script, the Latin letter at its place, in the same case."""
    text = event.text()
    if len(text) != 1 or text.isascii() or not text.isalpha():
        return text
    place = _at_place(event)
    if not place.isalpha():
        return text
    return place.upper() if text.isupper() else place


def _at_place(event: QKeyEvent) -> str:
    code = event.nativeScanCode()
    if sys.platform == "darwin" or not code:
        # macOS gives no scan codes; its key events already name digits without Shift.
        return ""
    if sys.platform != "win32" and QGuiApplication.platformName() != "windows":
        code -= _X11_OFFSET
    return _BY_CODE.get(code, "")
