from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from teamcanvas.layout.text import fonts
from teamcanvas.layout.text.text import FontStyle, ascent, descent, elide, line_height, shape_line, uncovered, wrap
from tests.plans import any_text

BODY = FontStyle(13)
BOLD = FontStyle(13, bold=True)
SAMPLES = ["Sofia Rossi", "Łódź", "Ωμέγα", "Москва", "محمد علي", "שלום עולם", "अमित हिन्दी", "สวัสดี", "Nguyễn"]


@pytest.fixture
def qt_family(qapp: QGuiApplication) -> str:
    identifier = QFontDatabase.addApplicationFontFromData(fonts.primary(bold=False).data)
    return QFontDatabase.applicationFontFamilies(identifier)[0]


@pytest.mark.parametrize("text", SAMPLES)
def widths_are_those_of_the_screen_test(text: str, qt_family: str) -> None:
    font = QFont(qt_family)
    font.setPixelSize(1000)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if text.isascii() or text in SAMPLES[:4]:
        font.setFeature(QFont.Tag("liga"), 0)
    measured = shape_line(text, FontStyle(12)).width
    assert measured == pytest.approx(QFontMetricsF(font).horizontalAdvance(text) * 12 / 1000, abs=0.001)


def a_line_is_as_high_as_its_style_in_every_script_test() -> None:
    for text in (*SAMPLES, "中文", "✓", "\0", ""):
        line = shape_line(text, BODY)
        assert (line.ascent, line.descent) == (ascent(BODY), descent(BODY))
    assert line_height(FontStyle(10)) == pytest.approx(12)


def bold_is_wider_and_size_scales_test() -> None:
    assert shape_line("Data owner", BOLD).width > shape_line("Data owner", BODY).width
    assert shape_line("Data owner", FontStyle(26)).width == pytest.approx(2 * shape_line("Data owner", BODY).width)


def the_base_direction_is_detected_or_given_test() -> None:
    assert shape_line("محمد", BODY).rtl
    assert not shape_line("Ali", BODY).rtl
    assert shape_line("Ali!", BODY, base_direction="rtl").rtl
    assert [run.text for run in shape_line("Ali!", BODY, base_direction="rtl").runs] == ["!", "Ali"]


@pytest.mark.parametrize("text", ["<b>x</b>", "=1+1", "../../x", "a\u202eb", "a\nb", "&amp;", "%s {0}"])
def the_runs_of_a_line_join_to_its_text_test(text: str) -> None:
    line = shape_line(text, BODY)
    assert "".join(run.text for run in sorted(line.runs, key=lambda run: run.start)) == text


@given(any_text(40))
def any_text_can_be_measured_test(text: str) -> None:
    line = shape_line(text, BODY)
    assert line.width == pytest.approx(sum(run.width for run in line.runs))
    assert (line.width > 0) or not text.strip("\u200c\u200d\u200e\u200f\u061c\u034f") or uncovered(text) == ()


def a_text_that_fits_is_left_alone_test() -> None:
    line = elide("Sofia Rossi", BODY, 200)
    assert line == shape_line("Sofia Rossi", BODY)
    assert not line.elided


def a_text_that_does_not_fit_ends_in_an_ellipsis_test() -> None:
    line = elide("Maximiliane von Hohenstein", BODY, 90)
    assert line.elided
    assert line.width <= 90
    assert line.text.endswith("…")
    assert "Maximiliane von Hohenstein".startswith(line.text[:-1])
    wider = shape_line("Maximiliane von Hohenstein"[: len(line.text)] + "…", BODY)
    assert wider.width > 90


def no_space_stands_before_the_ellipsis_test() -> None:
    width = shape_line("Data …", BODY).width
    assert elide("Data scientist", BODY, width + 0.1).text == "Data…"


def no_character_is_cut_in_two_test() -> None:
    for width in range(10, 80, 3):
        for text in ("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", "👩‍💻👩‍💻👩‍💻👩‍💻", "क्षत्रिय क्षत्रिय"):
            kept = elide(text, BODY, width).text.removesuffix("…")
            assert not text[len(kept) :].startswith(("\u0301", "\u200d", "\u094d", "\u093f"))


def where_nothing_fits_only_the_ellipsis_is_left_test() -> None:
    assert elide("Sofia", BODY, 1).text == "…"
    assert elide("", BODY, 1).text == ""


def the_end_of_a_right_to_left_text_is_cut_on_the_left_test() -> None:
    line = elide("محمد علي الطويل", BODY, 60)
    assert line.rtl
    assert line.runs[0].text.endswith("…")


def wrapped_lines_fit_and_lose_nothing_but_spaces_test() -> None:
    text = "The business-side and team-side leads pull in opposite directions. One person should not hold both."
    lines = wrap(text, BODY, 120)
    assert all(line.width <= 120 for line in lines)
    assert " ".join(line.text for line in lines).replace("- ", "-") == text


def lines_are_as_full_as_they_can_be_test() -> None:
    lines = wrap("Data scientist and friend", BODY, 100)
    for line, following in pairwise(lines):
        assert shape_line(f"{line.text} {following.text.split()[0]}", BODY).width > 100


def a_word_that_is_too_long_is_cut_inside_test() -> None:
    lines = wrap("Donaudampfschifffahrt", BODY, 40)
    assert "".join(line.text for line in lines) == "Donaudampfschifffahrt"
    assert all(line.width <= 40 for line in lines)


def a_width_of_nothing_still_shows_one_character_a_line_test() -> None:
    assert [line.text for line in wrap("abc", BODY, 0)] == ["a", "b", "c"]


def the_last_line_is_cut_short_test() -> None:
    lines = wrap("Business stakeholder of the whole programme", BODY, 80, max_lines=2)
    assert lines[0].text == "Business"
    assert len(lines) == 2
    assert lines[1].elided
    assert lines[1].width <= 80


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Sofia and Piotr", [False, False, False]),
        ("Sofia-Piotr", [True, False]),
        ("中文中文", [True, True, True, False]),
        ("Sofia  ", [False]),
        ("", [False]),
    ],
)
def a_line_knows_whether_the_next_goes_on_without_a_space_test(text: str, goes_on: list[bool]) -> None:
    width = shape_line("中", BODY).width * 1.5 if "中" in text else shape_line("Sofia-", BODY).width
    assert [line.goes_on for line in wrap(text, BODY, width)] == goes_on


def a_word_that_is_cut_inside_goes_on_test() -> None:
    *cut, last = wrap("Wahlzettelauszählung", BODY, 60)
    assert len(cut) >= 1
    assert all(line.goes_on for line in cut)
    assert not last.goes_on


def an_empty_text_is_one_empty_line_test() -> None:
    assert [line.text for line in wrap("", BODY, 80)] == [""]


def ideographs_wrap_without_spaces_test() -> None:
    lines = wrap("田中太郎田中太郎", BODY, 40)
    assert len(lines) > 1
    assert "".join(line.text for line in lines) == "田中太郎田中太郎"


def wrapped_lines_read_like_the_whole_test() -> None:
    assert all(line.rtl for line in wrap("محمد Smith Smith Smith Smith", BODY, 60))


@pytest.mark.parametrize("character", ["x", "\u0301", "ع", "🚀", "\u202e", " ", "\u200d", "中"])
def ten_thousand_characters_are_cut_before_they_are_shaped_test(
    character: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from teamcanvas.layout.text import shaping

    longest = 0
    shape = shaping.runs

    def watched(text: str, style: FontStyle, base_rtl: bool) -> object:
        nonlocal longest
        longest = max(longest, len(text))
        return shape(text, style, base_rtl)

    monkeypatch.setattr(shaping, "runs", watched)
    text = character * 10_000
    assert elide(text, BODY, 101).elided
    # Spaces are dropped at line ends, so that nothing of ten thousand is left to elide.
    assert wrap(text, BODY, 101, max_lines=3)[-1].elided is (character != " ")
    assert longest < 1_000


@given(st.text(st.sampled_from("ab -éЖعא中\u0301🚀\n"), max_size=30), st.integers(0, 120), st.integers(1, 4))
def wrapping_never_overflows_or_repeats_test(text: str, width: int, max_lines: int) -> None:
    lines = wrap(text, BODY, float(width), max_lines)
    assert 1 <= len(lines) <= max_lines
    one_character = max((shape_line(part, BODY).width for part in text), default=0)
    assert all(line.width <= max(width, one_character, shape_line("…", BODY).width) + 1e-6 for line in lines)
