import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.layout.text import fonts, itemise
from teamcanvas.layout.text.itemise import is_control, is_plain, items, script_of
from tests.plans import any_text


def every_plain_character_is_in_both_weights_test() -> None:
    plain = [chr(code) for code in range(0x20, 0x2100) if is_plain(chr(code))]
    assert len(plain) > 300
    for bold in (False, True):
        assert [char for char in plain if not fonts.primary(bold).covers(char)] == []


@given(any_text(30), st.booleans(), st.booleans())
def no_character_is_lost_test(text: str, bold: bool, base_rtl: bool) -> None:
    pieces = items(text, bold, base_rtl)
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.start for piece in pieces] == [
        sum(len(piece.text) for piece in pieces[:index]) for index in range(len(pieces))
    ]


def plain_text_takes_the_short_way_to_the_same_place_test(monkeypatch: pytest.MonkeyPatch) -> None:
    short = items("Łódź “to be” – 1", bold=False, base_rtl=False)
    monkeypatch.setattr(itemise, "is_plain", lambda _text: False)
    assert items("Łódź “to be” – 1", bold=False, base_rtl=False) == short


def scripts_are_shaped_apart_and_spaces_go_with_them_test() -> None:
    pieces = items("Ωμ Жук नि", bold=False, base_rtl=False)
    assert [(piece.text, piece.script) for piece in pieces] == [
        ("Ωμ ", "GREEK"),
        ("Жук ", "CYRILLIC"),
        ("नि", "DEVANAGARI"),
    ]


def directions_are_apart_test() -> None:
    assert [(piece.text, piece.level) for piece in items("Ali محمد (x)", bold=False, base_rtl=False)] == [
        ("Ali ", 0),
        ("محمد", 1),
        (" (x)", 0),
    ]


@pytest.mark.parametrize(
    "char", ["\0", "\n", "\t", "\x7f", "\u202e", "\u2066", "\u2028", "\ufeff", "\ud800", "\u3164", "\u00ad"]
)
def controls_and_the_invisible_are_boxes_test(char: str) -> None:
    assert is_control(char)
    pieces = items(f"a{char}b", bold=False, base_rtl=False)
    assert [(piece.text, bool(piece.face_key)) for piece in pieces] == [("a", True), (char, False), ("b", True)]


@pytest.mark.parametrize("char", ["\u200c", "\u200d", "\u200f", "\u0301", "\ufe0f", " ", "\u00a0"])
def joiners_are_no_boxes_test(char: str) -> None:
    assert not is_control(char)


def an_override_turns_nothing_around_test() -> None:
    pieces = items("abc\u202edef", bold=False, base_rtl=False)
    assert {piece.level for piece in pieces} == {0}


def an_emoji_of_several_characters_is_one_box_test() -> None:
    missing = [piece.text for piece in items("x👩‍🚀y", bold=False, base_rtl=False) if not piece.face_key]
    assert missing in (["👩‍🚀"], [])  # nothing is missing where the machine has a face for it


def japanese_is_not_cut_between_its_scripts_test() -> None:
    assert {script_of(char) for char in "漢かカ"} == {"CJK"}
    assert script_of("1") == script_of(" ") == script_of("\u0301") == ""
