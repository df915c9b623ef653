from itertools import accumulate
from pathlib import Path

import pytest

from teamcanvas.export.pdf.direction_changes import LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK, segments
from teamcanvas.layout.text.text import FontStyle, GlyphRun, shape_line
from tests.export.pdf.pdf_pages import pdf_of, read_by_poppler, read_by_pypdf, text_item

# Most of a page is English: on a page with mostly right-to-left letters readers take all lines as right-to-left.
AROUND = "A sentence in English, as on every page"

LEFT_TO_RIGHT = [
    "Ali محمد",
    "Ali محمد Smith",
    "Ali محمد (x) 12",
    "Anna (אנה) Levi",
    "Sarah (שרה)",
    "Data owner, שרה כהן",
    "X – علاء (شركة), Y: שלום! [b]",
    "A محمد \U000e1234 b",
]
RIGHT_TO_LEFT = ["שרה כהן – לוי", "محمد (علي)", "Dr. علاء, PhD"]
BOTH_FROM_THE_RIGHT = ["محمد Ali", "محمد Smith 3", "שרה (Sarah)", "محمد علي 1.0"]
"""Poppler takes these lines as left-to-right; pypdf follows the content stream."""


def read(name: str) -> bytes:
    return pdf_of([text_item(name), text_item(AROUND, y=120)])


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("name", [*LEFT_TO_RIGHT, *RIGHT_TO_LEFT])
def names_of_both_directions_are_copied_as_they_were_typed_test(name: str, tmp_path: Path) -> None:
    data = read(name)
    assert read_by_poppler(data, tmp_path).splitlines()[0] == name
    assert read_by_pypdf(data).splitlines()[0] == name


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("name", BOTH_FROM_THE_RIGHT)
def right_to_left_lines_are_in_logical_order_in_the_page_stream_test(name: str, tmp_path: Path) -> None:
    data = read(name)
    assert read_by_pypdf(data).splitlines()[0] == name
    words = read_by_poppler(data, tmp_path).splitlines()[0]
    for word in name.replace("(", " ").replace(")", " ").split():
        assert word in words


def a_line_of_one_direction_is_left_alone_test() -> None:
    line = shape_line("Sofia (Rossi)", FontStyle(10))
    assert [segment.run for segment in segments(line)] == list(line.runs)


@pytest.mark.parametrize("name", [*LEFT_TO_RIGHT, *RIGHT_TO_LEFT, *BOTH_FROM_THE_RIGHT])
def every_glyph_is_shown_once_where_it_was_test(name: str) -> None:
    line = shape_line(name, FontStyle(10))
    before = sorted(place for run in line.runs for place in places(run))
    after = sorted(place for segment in segments(line) for place in places(segment.run))
    assert [glyph for _, glyph in after] == [glyph for _, glyph in before]
    assert [x for x, _ in after] == pytest.approx([x for x, _ in before])
    assert "".join(segment.run.text for segment in segments(line)) == name


def places(run: GlyphRun) -> list[tuple[float, int]]:
    """The x of each glyph in its line."""
    scale = 10 / run.glyphs.units_per_em
    origins = accumulate(run.glyphs.advances, initial=0)
    return [(run.x + origin * scale, glyph) for origin, glyph in zip(origins, run.glyphs.ids, strict=False)]


def neutral_characters_after_right_to_left_text_are_segments_test() -> None:
    found = [
        (segment.run.text, segment.direction_mark) for segment in segments(shape_line("Ali (محمد) x", FontStyle(10)))
    ]
    assert found == [("Ali (", ""), ("محمد", ""), (")", LEFT_TO_RIGHT_MARK), (" ", ""), ("x", "")]
    found = [
        (segment.run.text, segment.direction_mark) for segment in segments(shape_line("محمد (علي)", FontStyle(10)))
    ]
    assert found == [("محمد (علي", ""), (")", RIGHT_TO_LEFT_MARK)]
