"""The key bindings of the matrix as a table; letters are typed into cells and not in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from teamcanvas.ui.raci.selection import FAR

QtKey: TypeAlias = Qt.Key
QtModifier: TypeAlias = Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = (
    QtModifier.NoModifier,
    QtModifier.ShiftModifier,
    QtModifier.ControlModifier,
    QtModifier.AltModifier,
)
PAGE = 10
"""Rows that PageUp and PageDown move by."""


class KeyAction(Enum):
    """What a key does besides moving the current cell."""

    CYCLE = auto()
    CLEAR = auto()
    FILL_DOWN = auto()
    FILL_RIGHT = auto()
    COPY = auto()
    COPY_WITH_HEADS = auto()
    CUT = auto()
    PASTE = auto()
    SELECT_ALL = auto()
    SELECT_ROW = auto()
    SELECT_COLUMN = auto()
    COLLAPSE_SELECTION = auto()
    ROW_UP = auto()
    ROW_DOWN = auto()
    MENU = auto()
    OPEN = auto()
    FOLLOW = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    ACTUAL_SIZE = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """A move of the current cell."""

    down: int
    right: int
    extend: bool = False
    """Extend the selection instead."""


_STEPS: Mapping[QtKey, tuple[int, int]] = {
    QtKey.Key_Up: (-1, 0),
    QtKey.Key_Down: (1, 0),
    QtKey.Key_Left: (0, -1),
    QtKey.Key_Right: (0, 1),
    QtKey.Key_PageUp: (-PAGE, 0),
    QtKey.Key_PageDown: (PAGE, 0),
    QtKey.Key_Home: (0, -FAR),
    QtKey.Key_End: (0, FAR),
}
_FAR_STEPS: Mapping[QtKey, tuple[int, int]] = {
    QtKey.Key_Up: (-FAR, 0),
    QtKey.Key_Down: (FAR, 0),
    QtKey.Key_Left: (0, -FAR),
    QtKey.Key_Right: (0, FAR),
    QtKey.Key_Home: (-FAR, -FAR),
    QtKey.Key_End: (FAR, FAR),
}
_ACTIONS: Mapping[tuple[QtKey, QtModifier], KeyAction] = {
    (QtKey.Key_Space, NONE): KeyAction.CYCLE,
    (QtKey.Key_Delete, NONE): KeyAction.CLEAR,
    (QtKey.Key_Backspace, NONE): KeyAction.CLEAR,
    (QtKey.Key_D, CTRL): KeyAction.FILL_DOWN,
    (QtKey.Key_R, CTRL): KeyAction.FILL_RIGHT,
    (QtKey.Key_C, CTRL): KeyAction.COPY,
    (QtKey.Key_Insert, CTRL): KeyAction.COPY,
    (QtKey.Key_C, CTRL | SHIFT): KeyAction.COPY_WITH_HEADS,
    (QtKey.Key_X, CTRL): KeyAction.CUT,
    (QtKey.Key_V, CTRL): KeyAction.PASTE,
    (QtKey.Key_Insert, SHIFT): KeyAction.PASTE,
    (QtKey.Key_A, CTRL): KeyAction.SELECT_ALL,
    (QtKey.Key_Space, SHIFT): KeyAction.SELECT_ROW,
    (QtKey.Key_Space, CTRL): KeyAction.SELECT_COLUMN,
    (QtKey.Key_Escape, NONE): KeyAction.COLLAPSE_SELECTION,
    (QtKey.Key_Up, ALT): KeyAction.ROW_UP,
    (QtKey.Key_Down, ALT): KeyAction.ROW_DOWN,
    (QtKey.Key_Return, NONE): KeyAction.OPEN,
    (QtKey.Key_Enter, NONE): KeyAction.OPEN,
    (QtKey.Key_F10, SHIFT): KeyAction.MENU,
    (QtKey.Key_B, CTRL): KeyAction.FOLLOW,
    (QtKey.Key_Plus, CTRL): KeyAction.ZOOM_IN,
    (QtKey.Key_Plus, CTRL | SHIFT): KeyAction.ZOOM_IN,
    (QtKey.Key_Equal, CTRL): KeyAction.ZOOM_IN,
    (QtKey.Key_Minus, CTRL): KeyAction.ZOOM_OUT,
    (QtKey.Key_0, CTRL): KeyAction.ACTUAL_SIZE,
}

_WORDS: Mapping[KeyAction, str] = {
    KeyAction.CYCLE: "Next letter",
    KeyAction.CLEAR: "Clear",
    KeyAction.FILL_DOWN: "Fill down",
    KeyAction.FILL_RIGHT: "Fill to the right",
    KeyAction.COPY: "Copy",
    KeyAction.COPY_WITH_HEADS: "Copy with titles",
    KeyAction.CUT: "Cut",
    KeyAction.PASTE: "Paste",
    KeyAction.SELECT_ALL: "Select everything",
    KeyAction.SELECT_ROW: "Select the row",
    KeyAction.SELECT_COLUMN: "Select the column",
    KeyAction.COLLAPSE_SELECTION: "Select the current cell only",
    KeyAction.ROW_UP: "Move the row up",
    KeyAction.ROW_DOWN: "Move the row down",
    KeyAction.MENU: "Menu of the cell: its letters, findings and fixes",
    KeyAction.OPEN: "Menu of the cell; by person, the cell by role",
    KeyAction.FOLLOW: "Follow the board again",
    KeyAction.ZOOM_IN: "Zoom in",
    KeyAction.ZOOM_OUT: "Zoom out",
    KeyAction.ACTUAL_SIZE: "Actual size",
}
_TWICE = {QtKey.Key_Enter}
"""The key of the keypad is called as its twin."""


def bindings() -> Mapping[str, tuple[str, ...]]:
    """What each binding does, and its keys in the portable form of `QKeySequence`."""
    found: dict[str, tuple[str, ...]] = {}
    for (key, held), action in _ACTIONS.items():
        if key not in _TWICE:
            sequence = QKeySequence(QKeyCombination(held, key)).toString(QKeySequence.SequenceFormat.PortableText)
            found[_WORDS[action]] = (*found.get(_WORDS[action], ()), sequence.replace("Return", "Enter"))
    return found


def action_of(key: int, held: QtModifier) -> Step | KeyAction | None:
    """The binding of a key with modifiers; None for letters and unbound keys."""
    try:
        pressed = QtKey(key)
    except ValueError:
        return None
    held &= ~QtModifier.KeypadModifier
    steps = _FAR_STEPS if held & CTRL else _STEPS
    if pressed in steps and not held & ~(SHIFT | CTRL):
        return Step(*steps[pressed], extend=bool(held & SHIFT))
    return _ACTIONS.get((pressed, held))
