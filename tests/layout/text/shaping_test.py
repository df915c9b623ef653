import pytest

from teamcanvas.layout.text import fonts
from teamcanvas.layout.text.missing_box import missing_width
from teamcanvas.layout.text.shaping import runs
from teamcanvas.layout.text.text import FontStyle

STYLE = FontStyle(20)


def advances(text: str) -> float:
    return sum(sum(run.glyphs.advances) for run in runs(text, STYLE, base_rtl=False)[0])


def pairs_are_kerned_test() -> None:
    assert advances("AVATAR") < sum(advances(letter) for letter in "AVATAR")


def latin_letters_are_never_joined_test() -> None:
    for text in ("office", "fi", "ffl"):
        (run,) = runs(text, STYLE, base_rtl=False)[0]
        assert len(run.glyphs.ids) == len(text)


def arabic_letters_are_joined_test() -> None:
    face = fonts.primary(bold=False)
    (run,) = runs("محمد", STYLE, base_rtl=True)[0]
    alone = {face.font.get_nominal_glyph(ord(letter)) for letter in "محمد"}
    assert run.rtl
    assert not alone & set(run.glyphs.ids[1:])


def runs_follow_each_other_from_left_to_right_test() -> None:
    placed, width = runs("Ali محمد (x) 12", STYLE, base_rtl=False)
    assert [run.text for run in placed] == ["Ali ", "محمد", " (x) 12"]
    x = 0.0
    for run in placed:
        assert run.x == pytest.approx(x)
        x += run.width
    assert width == pytest.approx(x)


def a_right_to_left_line_is_seen_from_its_end_test() -> None:
    assert [run.text for run in runs("محمد Smith", STYLE, base_rtl=True)[0]] == ["Smith", "محمد "]


def a_box_is_as_wide_as_a_wide_letter_test() -> None:
    (run,) = runs("\n", STYLE, base_rtl=False)[0]
    assert run.missing
    assert run.width == missing_width(run.text) * 20
    assert run.glyphs.ids == ()


def no_glyph_is_the_face_s_own_missing_glyph_test() -> None:
    for text in ("Łódź", "Αθήνα", "Москва", "مُحَمَّد", "क्षत्रिय", "สวัสดี", "می\u200cخواهم", "e\u0301", "✓"):
        for run in runs(text, STYLE, base_rtl=False)[0]:
            assert 0 not in run.glyphs.ids
