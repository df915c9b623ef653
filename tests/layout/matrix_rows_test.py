"""Rows: a title, its letters, and the sign that somebody edited it."""

from collections.abc import Mapping

import pytest

from teamcanvas.layout.drawing import Circle, Line, Rect, bounds, walk
from teamcanvas.layout.matrix_columns import ColumnRow, place_columns
from teamcanvas.layout.matrix_measures import MatrixMeasures, matrix_measures
from teamcanvas.layout.matrix_rows import MatrixRow, activity_row, letter_chip, stage_row
from teamcanvas.layout.theme import load_theme
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci import RaciRow
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage
from tests.layout.wide_plans import texts, words

PAPER = matrix_measures(load_theme("paper"))
ROOM = matrix_measures(load_theme("room"))
LONGEST = "Provide dev, staging and production environments"
DATA_OWNER, TECH_LEAD = RoleId("data_owner"), RoleId("tech_lead")


def columns(width: float = 400, measures: MatrixMeasures = PAPER) -> ColumnRow:
    return place_columns((TECH_LEAD, DATA_OWNER), [LONGEST], built_in_catalogue(), width, measures)


def row(
    cells: Mapping[RoleId, str] | None = None,
    *,
    title: str = "Frame the problem",
    edited: bool = False,
    measures: MatrixMeasures = PAPER,
    striped: bool = False,
    width: float = 400,
) -> MatrixRow:
    activity = Activity(id=ActivityId("x"), title=title, stage=Stage.SCALE_AND_ADOPT, summary="What it is about.")
    return activity_row(
        RaciRow(activity, cells or {}, edited), 0, columns(width, measures), measures, width, striped=striped
    )


def a_row_shows_its_title_and_its_letters_under_their_roles_test() -> None:
    shown = row({DATA_OWNER: "R", TECH_LEAD: "A"})
    assert words(shown.label) == ["Frame the problem"]
    letters = texts(shown.cells)
    assert [one.text for one in letters] == ["A", "R"]
    for one, column in zip(letters, columns().columns, strict=True):
        assert (one.box.left + one.box.right) / 2 == pytest.approx(column.middle)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("AR", "A·R"), ("A", "A"), ("X", "X"), ("Sg", "Sg"), ("ASg", "A·Sg"), ("ARC", "A·R·C"), ("<b>", "<·b·>")],
)
def letters_are_shown_as_they_are_test(cell: str, shown: str) -> None:
    assert words(letter_chip(cell, PAPER.widest_column, PAPER)) == [shown]


@pytest.mark.parametrize("cell", ["AR", "ARCI", "X" * 400])
def letters_never_leave_their_field_test(cell: str) -> None:
    field, letters = map(bounds, letter_chip(cell, PAPER.narrowest_column, PAPER))
    assert field.left <= letters.left
    assert letters.right <= field.right
    assert field.width < PAPER.narrowest_column


def strange_letters_have_an_edge_and_known_ones_none_test() -> None:
    known, strange = (letter_chip(cell, 40, PAPER)[0] for cell in ("A", "AX"))
    assert isinstance(known, Rect)
    assert isinstance(strange, Rect)
    assert known.stroke is None
    assert strange.stroke
    assert strange.fill == PAPER.theme.letter("other").fill


def an_empty_cell_is_empty_test() -> None:
    assert words(row({DATA_OWNER: "", TECH_LEAD: "  "}).cells) == []


def an_edited_row_has_a_sign_behind_its_title_test() -> None:
    (sign,) = [mark for mark, _, _ in walk(row(edited=True).label) if isinstance(mark, Circle)]
    (title,) = texts(row().label)
    assert sign.cx > title.box.right
    assert not [mark for mark, _, _ in walk(row().label) if isinstance(mark, Circle)]


def a_long_title_makes_the_row_higher_test() -> None:
    long = row(title="A title that is much longer than the room beside the columns allows it to be")
    assert long.height == pytest.approx(row().height + (len(texts(long.label)) - 1) * PAPER.line)
    for shown in texts(long.label):
        assert shown.box.right <= columns().label_width
        assert shown.box.top >= 0
        assert shown.box.bottom <= long.height


def a_title_of_any_length_ends_after_some_lines_test() -> None:
    assert len(texts(row(title="x" * 10_000).label)) == PAPER.label_lines


def a_summary_stands_behind_few_columns_test() -> None:
    assert words(row(width=900).cells) == ["What it is about."]
    assert words(row(width=300).cells) == []


def rows_are_told_apart_by_hairlines_or_by_fields_test() -> None:
    assert [type(mark) for mark in row().rule] == [Line]
    assert row(measures=ROOM, width=1900).rule == ()
    assert [type(mark) for mark in row(measures=ROOM, width=1900, striped=True).rule] == [Rect]


def a_stage_has_its_number_and_a_line_test() -> None:
    stage = stage_row(Stage.SOLUTION_DEVELOPMENT, 7, 400, PAPER)
    assert (stage.top, stage.activity) == (7, None)
    assert words(stage.marks) == ["2 Solution Development"]
    assert bounds(stage.rule[0]).width >= 400


def a_stage_that_goes_on_says_so_test() -> None:
    assert words(stage_row(Stage.PROJECT_MANAGEMENT, 0, 400, PAPER, continued=True).marks) == [
        "Project management",
        "continued",
    ]
