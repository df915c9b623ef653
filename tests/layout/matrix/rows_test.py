"""Rows: a title, its letters, and the sign of an edited row."""

from collections.abc import Mapping

import pytest

from teamcanvas.layout.drawing.drawing import Circle, Line, Polygon, Rect, bounds, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.cells import CellContent
from teamcanvas.layout.matrix.columns import ColumnLayout, place_columns, role_heads
from teamcanvas.layout.matrix.measures import MatrixMeasures, matrix_measures
from teamcanvas.layout.matrix.rows import MatrixRow, MatrixRowContent, activity_row, at_height, stage_row
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Severity
from tests.layout.wide_plans import texts, words

PAPER = matrix_measures(load_theme("paper"))
ROOM = matrix_measures(load_theme("room"))
LONGEST = "Provide dev, staging and production environments"
DATA_OWNER, TECH_LEAD = RoleId("data_owner"), RoleId("tech_lead")
ROLES = (TECH_LEAD, DATA_OWNER)


def columns(width: float = 400, measures: MatrixMeasures = PAPER, counted: int = 0) -> ColumnLayout:
    return place_columns(role_heads(ROLES, built_in_catalogue()), (LONGEST,), width, measures, None, counted)


def row(
    cells: Mapping[RoleId, str] | None = None,
    *,
    title: str = "Frame the problem",
    edited: bool = False,
    measures: MatrixMeasures = PAPER,
    striped: bool = False,
    width: float = 400,
    severity: Severity | None = None,
    counted: tuple[str, ...] = (),
) -> MatrixRow:
    content = MatrixRowContent(
        activity=ActivityId("x"),
        title=title,
        stage=Stage.SCALE_AND_ADOPT,
        cells=tuple(CellContent(cells[role]) if cells and role in cells else None for role in ROLES),
        summary="What it is about.",
        edited=edited,
        severity=severity,
        counted=counted,
    )
    return activity_row(content, columns(width, measures, len(counted)), measures, width, striped=striped)


def a_row_shows_its_title_and_its_letters_under_their_roles_test() -> None:
    shown = row({DATA_OWNER: "R", TECH_LEAD: "A"})
    assert words(shown.label) == ["Frame the problem"]
    letters = texts(shown.cells)
    assert [one.text for one in letters] == ["A", "R"]
    for one, column in zip(letters, columns().columns, strict=True):
        assert (one.box.left + one.box.right) / 2 == pytest.approx(column.middle)


def an_empty_cell_is_empty_test() -> None:
    assert words(row({DATA_OWNER: "", TECH_LEAD: "  "}).cells) == []


def an_edited_row_has_a_pencil_behind_its_title_test() -> None:
    (pencil,) = [bounds(item) for item, _, _ in walk(row(edited=True).label) if isinstance(item, Polygon)]
    (title,) = texts(row().label)
    assert title.box.right < pencil.left
    assert pencil.right < columns().label_width
    assert 0 < pencil.top < pencil.bottom < row().height
    assert not [item for item, _, _ in walk(row().label) if isinstance(item, Polygon)]


def the_sign_of_a_finding_stands_before_the_title_test() -> None:
    measures = PAPER.showing(signs=True)
    bare, marked = row(measures=measures), row(measures=measures, severity=Severity.ERROR)
    (title,) = [shown for shown in texts(marked.label) if shown.text == "Frame the problem"]
    sign = next(item for item, _, _ in walk(marked.label) if isinstance(item, Circle))
    assert bounds(sign).left >= 0
    assert bounds(sign).right < title.box.left
    assert title in texts(bare.label), "a title moves when a finding comes or goes"
    assert not [item for item, _, _ in walk(row(severity=Severity.ERROR).label) if isinstance(item, Circle)]


def a_row_counts_its_letters_test() -> None:
    counted = row({DATA_OWNER: "AR", TECH_LEAD: "R"}, counted=("A", "R", "C"))
    assert [(one.text, round((one.box.left + one.box.right) / 2)) for one in texts(counted.counts)] == [
        ("1", round(0.5 * PAPER.count_pitch)),
        ("2", round(1.5 * PAPER.count_pitch)),
    ]
    assert words(counted.items) == [*words(counted.label), *words(counted.cells), "1", "2"]
    assert row({DATA_OWNER: "AR"}).counts == ()


def equal_rows_are_one_object_and_stay_it_where_they_stand_test() -> None:
    assert row({DATA_OWNER: "A"}) is row({DATA_OWNER: "A"})
    assert row({DATA_OWNER: "A"}) is not row({DATA_OWNER: "R"})
    moved = at_height(row(), 40)
    assert (moved.top, moved.items) == (40, row().items)
    assert at_height(row(), 40) is moved


def a_long_title_makes_the_row_higher_test() -> None:
    long = row(title="A title that is much longer than the room beside the columns allows it to be")
    assert long.height == pytest.approx(row().height + (len(texts(long.label)) - 1) * PAPER.line)
    for shown in texts(long.label):
        assert shown.box.right <= columns().label_width
        assert shown.box.top >= 0
        assert shown.box.bottom <= long.height


def a_title_of_any_length_ends_after_some_lines_test() -> None:
    assert len(texts(row(title="x" * 10_000).label)) == PAPER.label_lines


def summaries_follow_few_columns_test() -> None:
    assert words(row(width=900).cells) == ["What it is about."]
    assert words(row(width=300).cells) == []


def rows_are_told_apart_by_hairlines_or_by_fields_test() -> None:
    assert [type(item) for item in row().rule] == [Line]
    assert row(measures=ROOM, width=1900).rule == ()
    assert [type(item) for item in row(measures=ROOM, width=1900, striped=True).rule] == [Rect]


def a_stage_has_its_number_and_a_line_test() -> None:
    stage = stage_row(Stage.SOLUTION_DEVELOPMENT, 7, 400, PAPER)
    assert (stage.top, stage.activity) == (7, None)
    assert words(stage.items) == ["Solution Development"]
    assert bounds(stage.rule[0]).width >= 400


def a_stage_that_is_continued_has_a_label_test() -> None:
    assert words(stage_row(Stage.PROJECT_MANAGEMENT, 0, 400, PAPER, continued=True).items) == [
        "Project management",
        "continued",
    ]
