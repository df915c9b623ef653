"""Which key does what in the matrix, as a table; letters are not in it, they are what cells are made of."""

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
"""Rows."""


class Do(Enum):
    """What a key can do besides walking."""

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
    LET_GO = auto()
    ROW_UP = auto()
    ROW_DOWN = auto()
    MENU = auto()
    FOLLOW = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    ACTUAL_SIZE = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """A walk over the cells."""

    down: int
    right: int
    extend: bool = False
    """The selection reaches so much further."""


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
_DEEDS: Mapping[tuple[Key, Held], Do] = {
    (Key.Key_Space, NONE): Do.CYCLE,
    (Key.Key_Return, NONE): Do.CYCLE,
    (Key.Key_Enter, NONE): Do.CYCLE,
    (Key.Key_Delete, NONE): Do.CLEAR,
    (Key.Key_Backspace, NONE): Do.CLEAR,
    (Key.Key_D, CTRL): Do.FILL_DOWN,
    (Key.Key_R, CTRL): Do.FILL_RIGHT,
    (Key.Key_C, CTRL): Do.COPY,
    (Key.Key_Insert, CTRL): Do.COPY,
    (Key.Key_C, CTRL | SHIFT): Do.COPY_WITH_HEADS,
    (Key.Key_X, CTRL): Do.CUT,
    (Key.Key_V, CTRL): Do.PASTE,
    (Key.Key_Insert, SHIFT): Do.PASTE,
    (Key.Key_A, CTRL): Do.SELECT_ALL,
    (Key.Key_Space, SHIFT): Do.SELECT_ROW,
    (Key.Key_Space, CTRL): Do.SELECT_COLUMN,
    (Key.Key_Escape, NONE): Do.LET_GO,
    (Key.Key_Up, ALT): Do.ROW_UP,
    (Key.Key_Down, ALT): Do.ROW_DOWN,
    (Key.Key_F10, SHIFT): Do.MENU,
    (Key.Key_B, CTRL): Do.FOLLOW,
    (Key.Key_Plus, CTRL): Do.ZOOM_IN,
    (Key.Key_Plus, CTRL | SHIFT): Do.ZOOM_IN,
    (Key.Key_Equal, CTRL): Do.ZOOM_IN,
    (Key.Key_Minus, CTRL): Do.ZOOM_OUT,
    (Key.Key_0, CTRL): Do.ACTUAL_SIZE,
}


def deed_of(key: int, held: Held) -> Step | Do | None:
    """What a key does with these modifiers; None for a letter, or for nothing."""
    try:
        pressed = Key(key)
    except ValueError:
        return None
    held &= ~Held.KeypadModifier
    steps = _FAR_STEPS if held & CTRL else _STEPS
    if pressed in steps and not held & ~(SHIFT | CTRL):
        return Step(*steps[pressed], extend=bool(held & SHIFT))
    return _DEEDS.get((pressed, held))
