"""The placement of lines of text."""

import pytest

from teamcanvas.layout.drawing.drawing import bounds
from teamcanvas.layout.drawing.lettering import (
    centred_at,
    ending_at,
    fitting,
    in_a_row,
    joined_by_dots,
    stacked,
    starting_at,
)
from teamcanvas.layout.text.text import FontStyle, line_height, shape_line

STYLE = FontStyle(10)
LINE = shape_line("Responsible", STYLE)
INK = "#000000"


def a_line_starts_is_centred_or_ends_at_a_place_test() -> None:
    assert bounds(starting_at(50, 20, LINE, INK)).left == 50
    assert sum(bounds(centred_at(50, 20, LINE, INK))[::2]) / 2 == pytest.approx(50)
    assert bounds(ending_at(50, 20, LINE, INK)).right == pytest.approx(50)


def stacked_lines_follow_each_other_test() -> None:
    first, second = map(bounds, stacked(0, 10, (LINE, LINE), INK))
    assert second.top - first.top == pytest.approx(line_height(STYLE))


def parts_are_separated_by_dots_test() -> None:
    assert [line.text for line in joined_by_dots(("Acme", "", "page 1 of 2"), STYLE, 500)] == [
        "Acme",
        " · ",
        "page 1 of 2",
    ]


def nothing_to_part_is_nothing_test() -> None:
    assert joined_by_dots(("", ""), STYLE, 500) == ()


def only_what_is_too_long_is_cut_test() -> None:
    lines = joined_by_dots(("Responsibilities", "x" * 5_000, "Plan"), STYLE, 200)
    assert [line.text for line in lines[::4]] == ["Responsibilities", "Plan"]
    assert lines[2].elided
    assert sum(line.width for line in lines) <= 200


def two_long_parts_share_the_width_test() -> None:
    lines = joined_by_dots(("a" * 900, "b" * 900, "To be"), STYLE, 300)
    assert lines[-1].text == "To be"
    assert abs(lines[0].width - lines[2].width) < 2 * STYLE.size


def lines_in_a_row_touch_test() -> None:
    boxes = [bounds(item) for item in in_a_row(7, 10, joined_by_dots(("One", "Two"), STYLE, 500), INK)]
    assert boxes[0].left == 7
    assert boxes[1].left == pytest.approx(boxes[0].right)


def a_name_from_right_to_left_stays_in_its_place_test() -> None:
    """Shaped together with the others it would change places with its neighbour."""
    lines = joined_by_dots(("عائشة", "مريم"), STYLE, 500)
    assert [line.text for line in lines] == ["عائشة", " · ", "مريم"]


def a_text_has_the_first_size_in_which_it_fits_test() -> None:
    styles = [FontStyle(size) for size in (40.0, 20.0, 10.0)]
    assert [line.style.size for line in fitting("short", styles, 300, 1)] == [40.0]
    assert [line.style.size for line in fitting("a text that is longer", styles, 250, 1)] == [20.0]
    assert fitting("x" * 900, styles, 250, 2)[-1].elided
