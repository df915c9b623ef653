"""Keys by their place: AZERTY digits and letters of other scripts. Scan codes are those of X11."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from teamcanvas.board.physical_keys import digit_of, latin_text

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="scan codes differ there"),
]


def _event(key: Qt.Key, text: str, code: int, held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, code, 0, 0, text)


@pytest.mark.parametrize(
    ("key", "text", "code", "digit"),
    [
        (Qt.Key.Key_1, "1", 10, 1),
        (Qt.Key.Key_Ampersand, "&", 10, 1),
        (Qt.Key.Key_Eacute, "é", 11, 2),
        (Qt.Key.Key_QuoteDbl, '"', 12, 3),
        (Qt.Key.Key_Agrave, "à", 19, 0),
        (Qt.Key.Key_4, "4", 83, 4),
    ],
)
@pytest.mark.parametrize("held", [NONE, SHIFT, CTRL])
def a_digit_is_known_by_its_place_test(
    key: Qt.Key, text: str, code: int, digit: int, held: Qt.KeyboardModifier
) -> None:
    assert digit_of(_event(key, text, code, held)) == digit


@pytest.mark.parametrize(("key", "text", "code"), [(Qt.Key.Key_A, "a", 38), (Qt.Key.Key_Plus, "+", 21)])
def other_keys_are_no_digits_test(key: Qt.Key, text: str, code: int) -> None:
    assert digit_of(_event(key, text, code)) is None
    assert digit_of(_event(Qt.Key.Key_1, "1", 10, ALT)) is None


@pytest.mark.parametrize(
    ("text", "code", "latin"),
    [("к", 27, "r"), ("К", 27, "R"), ("ф", 38, "a"), ("с", 54, "c"), ("ш", 31, "i"), ("ρ", 27, "r")],
)
def a_letter_of_another_script_is_the_latin_one_at_its_place_test(text: str, code: int, latin: str) -> None:
    assert latin_text(_event(Qt.Key.Key_unknown, text, code)) == latin


@pytest.mark.parametrize("text", ["r", "R", "é", "", "漢"])
def other_text_stays_as_it_is_test(text: str) -> None:
    assert latin_text(_event(Qt.Key.Key_unknown, text, 0)) == text
