from teamcanvas.layout.text.shaped import GlyphText
from teamcanvas.layout.text.text import FontStyle, GlyphRun, shape_line

STYLE = FontStyle(10)


def only_run(text: str) -> GlyphRun:
    (run,) = shape_line(text, STYLE).runs
    return run


def each_letter_is_a_glyph_of_its_own_test() -> None:
    assert only_run("fix").glyph_texts == (GlyphText(0, 1, "f"), GlyphText(1, 2, "i"), GlyphText(2, 3, "x"))


def arabic_is_seen_from_its_last_letter_test() -> None:
    assert [part.text for part in only_run("علي").glyph_texts] == ["ي", "ل", "ع"]


def a_ligature_shows_all_its_letters_test() -> None:
    assert [part.text for part in only_run("لا").glyph_texts] == ["لا"]


def an_accent_belongs_to_its_letter_test() -> None:
    assert only_run("q\u0308x").glyph_texts == (GlyphText(0, 2, "q\u0308"), GlyphText(2, 3, "x"))


def reordered_vowels_are_copied_with_their_consonant_test() -> None:
    run = only_run("हि")
    assert run.glyph_texts == (GlyphText(0, 2, "हि"),)


def every_glyph_belongs_to_exactly_one_text_test() -> None:
    for text in ("Sofia", "मर्टिनेज़", "สวัสดีน้ำ", "مُحَمَّد", "קוֹל"):
        run = only_run(text)
        assert [index for part in run.glyph_texts for index in range(part.first, part.end)] == list(
            range(len(run.glyphs.ids))
        )
        assert sorted("".join(part.text for part in run.glyph_texts)) == sorted(text)


def lines_compare_by_value_test() -> None:
    assert shape_line("Sofia", STYLE) == shape_line("Sofia", STYLE)
    assert shape_line("Sofia", STYLE) != shape_line("Sofia", FontStyle(10, bold=True))
    assert shape_line("x", STYLE).height == shape_line("x", STYLE).ascent + shape_line("x", STYLE).descent
