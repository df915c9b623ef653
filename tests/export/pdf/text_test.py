import re

import pytest

from teamcanvas.export.pdf.fonts import EmbeddedFace
from teamcanvas.export.pdf.text import missing_operators, number, run_operators
from teamcanvas.layout.text import fonts
from teamcanvas.layout.text.text import FontStyle, GlyphRun, shape_line


def only_run(text: str, size: float = 10) -> GlyphRun:
    (run,) = shape_line(text, FontStyle(size)).runs
    return run


def operators(text: str) -> str:
    run = only_run(text)
    return run_operators(run, 10, EmbeddedFace(fonts.face(run.face_key), "TC1"))


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (-0.0001, "0"), (1.5, "1.5"), (-2.0, "-2"), (1 / 3, "0.333"), (1e6, "1000000")]
)
def numbers_are_short_and_without_exponent_test(value: float, text: str) -> None:
    assert number(value) == text


def plain_letters_are_one_string_test() -> None:
    assert re.fullmatch(r"\[<[0-9A-F]{8}>\] TJ", operators("no"))


def kerning_is_a_number_between_letters_test() -> None:
    run = only_run("AV")
    own = fonts.face("figo").font.get_glyph_h_advance(run.glyphs.ids[0])
    assert f"> {own - run.glyphs.advances[0]} <" in operators("AV")


def letters_in_order_need_no_actual_text_test() -> None:
    for text in ("Sofia", "محمد", "שלום", "علاء"):
        assert "ActualText" not in operators(text)


def a_reordered_syllable_has_an_actual_text_test() -> None:
    assert f"/Span <</ActualText <FEFF{'हि'.encode('utf-16-be').hex().upper()}>>> BDC" in operators("हि")
    assert operators("हि").endswith("EMC")


def raised_accents_come_back_to_the_baseline_test() -> None:
    shown = operators("מָחָר ב\u0301")
    if " Ts" in shown:
        assert shown.endswith("0 Ts")


def a_ligature_read_from_the_right_gives_each_letter_its_place_test() -> None:
    face = EmbeddedFace(fonts.face("figo"), "TC1")
    run = only_run("لا")
    assert len(run.glyphs.ids) == 1
    shown = run_operators(run, 10, face)
    (codes,) = re.findall(r"\[<([0-9A-F]+)>\] TJ", shown)
    texts = [face._texts[int(codes[index : index + 4], 16)] for index in range(0, len(codes), 4)]
    assert texts == ["ا", "ل"]


def a_box_takes_its_place_in_the_text_test() -> None:
    face = EmbeddedFace(fonts.face("figo"), "TC1")
    run = only_run("\n")
    code = int(missing_operators(run, 10, face)[1:5], 16)
    assert face._texts[code] == "\ufffd"
    assert face._widths[code] == pytest.approx(run.width * 100)
