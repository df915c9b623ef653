"""The key bindings of the matrix."""

from typing import TypeAlias

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from teamcanvas.ui.raci.keys import KeyAction, Step, action_of, bindings
from teamcanvas.ui.raci.selection import FAR

Key: TypeAlias = Qt.Key
Held: TypeAlias = Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("key", "held", "action"),
    [
        (Key.Key_Down, Held.NoModifier, Step(1, 0)),
        (Key.Key_Down, Held.ShiftModifier, Step(1, 0, extend=True)),
        (Key.Key_End, Held.ControlModifier, Step(FAR, FAR)),
        (Key.Key_Right, Held.ControlModifier | Held.ShiftModifier, Step(0, FAR, extend=True)),
        (Key.Key_Up, Held.AltModifier, KeyAction.ROW_UP),
        (Key.Key_D, Held.ControlModifier, KeyAction.FILL_DOWN),
        (Key.Key_D, Held.NoModifier, None),
        (Key.Key_Enter, Held.KeypadModifier, KeyAction.OPEN),
        (Key.Key_Space, Held.ShiftModifier, KeyAction.SELECT_ROW),
        (Key.Key_Z, Held.ControlModifier, None),
    ],
)
def keys_are_bound_as_in_spreadsheets_test(key: Key, held: Held, action: Step | KeyAction | None) -> None:
    assert action_of(key.value, held) == action


def every_binding_has_words_for_the_list_of_keys_test() -> None:
    listed = [key for keys in bindings().values() for key in keys]
    assert {"Space", "Enter", "Shift+F10", "Ctrl+D", "Alt+Up", "Del", "Shift+Space"} <= set(listed)
    assert len(listed) == len(set(listed))
    for key in listed:
        assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key


def unknown_keys_do_nothing_test() -> None:
    assert action_of(-1, Held.NoModifier) is None
