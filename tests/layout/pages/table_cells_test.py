"""Cells of tables: texts, heights, alternative texts of elided content."""

import pytest

from teamcanvas.layout.drawing.drawing import Group, Text, bounds, walk
from teamcanvas.layout.pages.table_cells import (
    DrawnCell,
    StyledText,
    entry,
    entry_width,
    items_width,
    moved,
    row_of_items,
    text_cell,
    under_each_other,
)
from teamcanvas.layout.text.text import shape_line, wrap
from tests.layout.pages.table_looks import a_look
from tests.layout.wide_plans import texts, words

LOOK = a_look()
INK = "#000000"


def pieces(*names: str) -> list[list[StyledText]]:
    return [[StyledText(name, INK, LOOK.text)] for name in names]


def a_text_wraps_into_its_width_and_says_how_high_it_is_test() -> None:
    cell = text_cell("several words that do not fit one line", LOOK, 60)
    assert len(words(cell.items)) > 1
    assert bounds(Group(cell.items)).right <= 60
    assert bounds(Group(cell.items)).bottom <= cell.height + 1


def an_elided_text_has_its_full_alternative_text_test() -> None:
    long = "wörter " * 200
    assert text_cell(long, LOOK, 60, most=2).alternative == long
    assert text_cell("short", LOOK, 60).alternative == ""


def an_empty_text_takes_no_room_test() -> None:
    assert text_cell("  ", LOOK, 60) == DrawnCell(0.0)


def things_in_a_row_go_on_in_the_next_line_test() -> None:
    cell = row_of_items(pieces("Sofia Rossi", "Piotr Zając", "Hanna Berg"), LOOK, 120)
    assert [word for word in words(cell.items) if word != "·"] == ["Sofia Rossi", "Piotr Zając", "Hanna Berg"]
    assert len({shown.box.top for shown in texts(cell.items)}) == 2
    assert bounds(Group(cell.items)).right <= 120


def entries_that_do_not_fit_are_counted_and_in_the_alternative_text_test() -> None:
    names = [f"Somebody with a long name {number}" for number in range(20)]
    cell = row_of_items(pieces(*names), LOOK, 150, most=4)
    assert words(cell.items)[-1] == "and 17 more"
    assert cell.alternative == ", ".join(names)


def a_thing_wider_than_the_cell_is_cut_short_but_keeps_its_figure_test() -> None:
    cell = row_of_items([[StyledText("x" * 100, INK, LOOK.text), StyledText("0.5", INK, LOOK.text)]], LOOK, 80)
    assert words(cell.items)[-1] == "0.5"
    assert bounds(Group(cell.items)).right <= 80.01
    assert cell.elided


def an_entry_has_its_figure_at_the_right_end_test() -> None:
    cell = entry(StyledText("DA", INK, LOOK.strong), StyledText("Data engineer", INK, LOOK.text), "0.55", LOOK, 140)
    assert words(cell.items) == ["DA", "Data engineer", "0.55"]
    assert abs(texts(cell.items)[-1].box.right - 140) < 0.01


def cells_under_each_other_are_as_high_as_all_of_them_test() -> None:
    one, other = text_cell("One", LOOK, 60), text_cell("Other", LOOK, 60)
    both = under_each_other([one, DrawnCell(0.0), other])
    assert both.height == one.height + other.height
    assert both.words == "One, Other"


def a_moved_cell_stands_farther_to_the_right_test() -> None:
    cell = text_cell("One", LOOK, 60)
    assert texts(moved(cell, 12).items)[0].box.left == texts(cell.items)[0].box.left + 12


def small_text_is_never_below_what_the_page_allows_test() -> None:
    assert a_look(9, "16:9").small.size == 9
    assert a_look(12, "16:9").small.size > 9


def no_word_stands_alone_in_the_last_line_if_that_costs_no_line_test() -> None:
    text = "Gives mandate and money and removes obstacles now"
    full = shape_line(text, LOOK.text).width
    for width in range(int(0.4 * full), int(full)):
        plain, lines = wrap(text, LOOK.text, width), words(text_cell(text, LOOK, width).items)
        assert " ".join(lines) == text
        assert len(lines) == len(plain)
    width = shape_line("Gives mandate and money and removes obstacles", LOOK.text).width + 1
    assert len(words(text_cell(text, LOOK, width).items)[-1].split()) > 1


def the_last_line_has_no_single_entry_test() -> None:
    names = ["Ingrid", "Greta", "Marco", "Fatima", "Elif"]
    width = sum(items_width(pieces(*names[:4]), LOOK))
    tops = [one.box.top for one in texts(row_of_items(pieces(*names), LOOK, width).items) if one.text in names]
    assert [tops.count(top) for top in sorted(set(tops))] == [3, 2]


def an_entry_as_wide_as_it_needs_does_not_wrap_test() -> None:
    sign, title = StyledText("DA", INK, LOOK.small), StyledText("End-user representative", INK, LOOK.text)
    width = entry_width(sign, title, "0.25", LOOK)
    assert title.text in words(entry(sign, title, "0.25", LOOK, width + 0.01).items)
    assert title.text not in words(entry(sign, title, "0.25", LOOK, width - 1).items)


def figures_stand_in_line_at_their_point_test() -> None:
    title = StyledText("Data engineer", INK, LOOK.text)

    def point(figure: str) -> float:
        cell = entry(None, title, figure, LOOK, 140)
        tail = next(item for item, _, _ in walk(cell.items) if isinstance(item, Text) and item.line.text == figure)
        return tail.x + shape_line(figure.partition(".")[0], LOOK.text).width

    places = [point(figure) for figure in ("0.05", "0.2", "12.5", "12.25")]
    assert places == pytest.approx([places[0]] * 4, abs=0.5)
