"""The key bindings of the matrix as a table; letters are typed into cells and not in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from PySide6.QtCore import Qt

from teamcanvas.ui.raci.selection import FAR

Key: TypeAlias = Qt.Key
Held: TypeAlias = Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = Held.NoModifier, Held.ShiftModifier, Held.ControlModifier, Held.AltModifier
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


_STEPS: Mapping[Key, tuple[int, int]] = {
    Key.Key_Up: (-1, 0),
    Key.Key_Down: (1, 0),
    Key.Key_Left: (0, -1),
    Key.Key_Right: (0, 1),
    Key.Key_PageUp: (-PAGE, 0),
    Key.Key_PageDown: (PAGE, 0),
    Key.Key_Home: (0, -FAR),
    Key.Key_End: (0, FAR),
}
_FAR_STEPS: Mapping[Key, tuple[int, int]] = {
    Key.Key_Up: (-FAR, 0),
    Key.Key_Down: (FAR, 0),
    Key.Key_Left: (0, -FAR),
    Key.Key_Right: (0, FAR),
    Key.Key_Home: (-FAR, -FAR),
    Key.Key_End: (FAR, FAR),
}
_ACTIONS: Mapping[tuple[Key, Held], KeyAction] = {
    (Key.Key_Space, NONE): KeyAction.CYCLE,
    (Key.Key_Return, NONE): KeyAction.CYCLE,
    (Key.Key_Enter, NONE): KeyAction.CYCLE,
    (Key.Key_Delete, NONE): KeyAction.CLEAR,
    (Key.Key_Backspace, NONE): KeyAction.CLEAR,
    (Key.Key_D, CTRL): KeyAction.FILL_DOWN,
    (Key.Key_R, CTRL): KeyAction.FILL_RIGHT,
    (Key.Key_C, CTRL): KeyAction.COPY,
    (Key.Key_Insert, CTRL): KeyAction.COPY,
    (Key.Key_C, CTRL | SHIFT): KeyAction.COPY_WITH_HEADS,
    (Key.Key_X, CTRL): KeyAction.CUT,
    (Key.Key_V, CTRL): KeyAction.PASTE,
    (Key.Key_Insert, SHIFT): KeyAction.PASTE,
    (Key.Key_A, CTRL): KeyAction.SELECT_ALL,
    (Key.Key_Space, SHIFT): KeyAction.SELECT_ROW,
    (Key.Key_Space, CTRL): KeyAction.SELECT_COLUMN,
    (Key.Key_Escape, NONE): KeyAction.COLLAPSE_SELECTION,
    (Key.Key_Up, ALT): KeyAction.ROW_UP,
    (Key.Key_Down, ALT): KeyAction.ROW_DOWN,
    (Key.Key_F10, SHIFT): KeyAction.MENU,
    (Key.Key_B, CTRL): KeyAction.FOLLOW,
    (Key.Key_Plus, CTRL): KeyAction.ZOOM_IN,
    (Key.Key_Plus, CTRL | SHIFT): KeyAction.ZOOM_IN,
    (Key.Key_Equal, CTRL): KeyAction.ZOOM_IN,
    (Key.Key_Minus, CTRL): KeyAction.ZOOM_OUT,
    (Key.Key_0, CTRL): KeyAction.ACTUAL_SIZE,
}


def action_of(key: int, held: Held) -> Step | KeyAction | None:
    """The binding of a key with modifiers; None for letters and unbound keys."""
    try:
        pressed = Key(key)
    except ValueError:
        return None
    held &= ~Held.KeypadModifier
    steps = _FAR_STEPS if held & CTRL else _STEPS
    if pressed in steps and not held & ~(SHIFT | CTRL):
        return Step(*steps[pressed], extend=bool(held & SHIFT))
    return _ACTIONS.get((pressed, held))
