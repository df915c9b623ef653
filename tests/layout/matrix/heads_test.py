"""Heads at an angle: they never meet and never leave their strip."""

from itertools import pairwise

import pytest

from teamcanvas.layout.drawing.drawing import Line, Text, bounds, translate, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.heads import (
    HeadContent,
    HeadLines,
    draw_head,
    head_lines,
    heads_height,
    overhang,
    sign_middle,
)
from teamcanvas.layout.matrix.measures import HEAD_SINE, matrix_measures
from teamcanvas.rules.finding import Severity

MEASURES = matrix_measures(load_theme("paper"))
NARROW, WIDE = MEASURES.narrowest_column, MEASURES.widest_column


def content(title: str) -> HeadContent:
    return HeadContent(title, "data", "DA")


def drawn(title: str, pitch: float) -> tuple[HeadLines, list[Text]]:
    lines = head_lines(content(title), pitch, MEASURES)
    group = draw_head(content(title), 100, pitch, heads_height((lines,), MEASURES), MEASURES)
    return lines, [item for item, _, _ in walk((group,)) if isinstance(item, Text)]


def a_head_has_badge_and_title_in_one_direction_test() -> None:
    _, items = drawn("Data owner", WIDE)
    assert [item.line.text for item in items] == ["DA", "Data owner"]
    assert {item.angle for item in items} == {-55.0}


@pytest.mark.parametrize("title", ["UX designer", "End-user representative", "A title that goes on " * 9, "", "مسؤول"])
@pytest.mark.parametrize("pitch", [NARROW, WIDE])
def a_head_stays_in_its_strip_test(title: str, pitch: float) -> None:
    lines, items = drawn(title, pitch)
    height = heads_height((lines,), MEASURES)
    for item in items:
        box = bounds(item)
        assert box.top >= -0.01
        assert box.bottom <= height
        assert box.right <= 100 + overhang(lines, MEASURES) + 0.01


@pytest.mark.parametrize("pitch", [NARROW, 0.7 * WIDE, WIDE])
def heads_side_by_side_do_not_meet_test(pitch: float) -> None:
    """They are parallel, so only the thickness of a head counts."""
    lines = head_lines(content("A title that goes on " * 9), pitch, MEASURES)
    thickness = len(lines.title) * MEASURES.line
    assert thickness <= pitch * HEAD_SINE + 0.25 * MEASURES.em


def a_long_title_takes_a_second_line_only_between_wide_columns_test() -> None:
    title = "Somebody who looks after the data of the north"
    narrow, wide = (head_lines(content(title), pitch, MEASURES) for pitch in (NARROW, WIDE))
    assert [len(lines.title) for lines in (narrow, wide)] == [1, 2]
    assert narrow.title[0].elided
    assert not wide.title[1].elided


def an_elided_heading_has_its_full_alternative_text_test() -> None:
    title = "A title that goes on " * 9
    group = draw_head(content(title), 0, NARROW, 100, MEASURES)
    assert group.tag is not None
    assert group.tag.alternative == title


def catalogue_titles_are_never_cut_test() -> None:
    from teamcanvas.model.catalogue import built_in_catalogue

    titles = [role.title for role in built_in_catalogue().roles.values()]
    cut = [title for title in titles if head_lines(content(title), NARROW, MEASURES).title[0].elided]
    assert cut == []


def longer_heads_are_higher_test() -> None:
    heights = [heads_height((head_lines(content("x" * n), WIDE, MEASURES),), MEASURES) for n in (1, 5, 10)]
    assert all(low < high for low, high in pairwise(heights))


def a_person_has_their_roles_in_the_second_line_where_it_fits_test() -> None:
    person = HeadContent("Sofia Rossi", "other", "", second="Data engineer, Data owner")
    wide, narrow = (head_lines(person, pitch, MEASURES) for pitch in (WIDE, NARROW))
    assert [line.text for line in wide.title] == ["Sofia Rossi", "Data engineer, Data owner"]
    assert [line.text for line in narrow.title] == ["Sofia Rossi"]
    group = draw_head(person, 0, NARROW, 100, MEASURES)
    assert group.tag is not None
    assert group.tag.alternative == "Sofia Rossi, Data engineer, Data owner"


@pytest.mark.parametrize("severity", Severity)
def the_sign_of_a_finding_stands_between_text_and_bar_test(severity: Severity) -> None:
    measures = MEASURES.showing(signs=True)
    lines = head_lines(content("Data owner"), WIDE, measures)
    height = heads_height((lines,), measures)
    plain, marked = (draw_head(content("Data owner"), 100, WIDE, height, measures, one) for one in (None, severity))
    sign = translate(marked.items[len(plain.items) :], 0, 0)
    text = translate([item for item in plain.items if isinstance(item, Text)], 0, 0)
    bar = next(item for item in plain.items if isinstance(item, Line))
    middle = sign_middle(height, measures)
    assert bounds(sign).top < middle < bounds(sign).bottom
    assert bounds(sign).bottom < bounds(bar).top
    assert bounds(sign).top > bounds(text).bottom - 0.6 * measures.em


def heads_with_signs_are_higher_whether_or_not_there_is_one_test() -> None:
    lines = head_lines(content("Data owner"), WIDE, MEASURES)
    assert heads_height((lines,), MEASURES.showing(signs=True)) > heads_height((lines,), MEASURES)
