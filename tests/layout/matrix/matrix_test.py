"""The matrix as a whole: every letter is in its row and column."""

from itertools import pairwise

import pytest

from teamcanvas.layout.drawing.drawing import Box, Circle, DrawingItem, Group, Line, bounds, walk
from teamcanvas.layout.drawing.theme import THEME_NAMES, ThemeName, load_theme
from teamcanvas.layout.matrix.marks import MatrixMarks
from teamcanvas.layout.matrix.matrix import MatrixLayout, layout_matrix
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Severity
from tests.layout.wide_plans import matrix_in, outside, texts, wide_plan, words
from tests.raci_cells import set_cell
from tests.small_plans import small_plan, template

FEDERATED = template("federated")


def laid_out(plan: Plan, width: float = 888, theme: ThemeName = "paper") -> MatrixLayout:
    matrix, catalogue = matrix_in(plan)
    return layout_matrix(matrix, catalogue, load_theme(theme), width)


def rows_stand_stage_by_stage_under_their_titles_test() -> None:
    layout = laid_out(FEDERATED)
    titles = [row.stage for row in layout.rows if row.activity is None]
    assert titles == list(Stage)
    assert len(layout.rows) == 36 + 4


def rows_follow_each_other_without_gaps_test() -> None:
    top = 0.0
    layout = laid_out(FEDERATED)
    for row in layout.rows:
        assert row.top == pytest.approx(top)
        top += row.height
    assert layout.rows_height == pytest.approx(top)


def every_letter_stands_in_its_row_and_column_test() -> None:
    matrix, _ = matrix_in(FEDERATED)
    layout = laid_out(FEDERATED)
    for row in layout.rows:
        if row.activity is None:
            continue
        shown = {}
        for letters in texts(row.cells):
            column = layout.column_at((letters.box.left + letters.box.right) / 2)
            assert column is not None
            shown[column.role] = letters.text.replace("·", "")
        assert shown == matrix.rows[row.activity].cells


def what_is_at_a_point_is_found_test() -> None:
    layout = laid_out(FEDERATED)
    for row in layout.rows:
        assert layout.row_at(row.top + row.height / 2) is row
    for column in layout.columns:
        assert layout.column_at(column.middle) is column
    assert layout.row_at(-1) is None
    assert layout.row_at(layout.rows_height + 1) is None
    assert layout.column_at(layout.label_width - 5) is None


def only_the_rows_in_a_strip_are_given_for_painting_test() -> None:
    layout = laid_out(FEDERATED)
    strip = layout.rows_between(100, 150)
    assert [row for row in layout.rows if row.top < 150 and row.top + row.height > 100] == [
        row for row in strip if row.top < 150
    ]
    assert len(strip) < 7


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("plan", [FEDERATED, template("startup-trio"), small_plan(), wide_plan(70, 9)])
def nothing_leaves_the_picture_test(theme: ThemeName, plan: Plan) -> None:
    assert outside(laid_out(plan, 2000, theme).drawing, slack=2) == []


def heads_do_not_touch_rows_test() -> None:
    layout = laid_out(FEDERATED)
    for head in layout.heads:
        assert bounds(head).bottom <= layout.head_height + 0.01


def titles_do_not_touch_letters_test() -> None:
    layout = laid_out(wide_plan(20, 12, activity="An activity with quite a long title, number {}"), 700)
    first = layout.columns[0].x
    for row in layout.rows:
        for shown in texts(row.label):
            assert row.activity is None or shown.box.right < first


def a_narrow_view_gets_a_matrix_that_is_wider_than_it_test() -> None:
    layout = laid_out(FEDERATED, 300)
    assert layout.width > 300
    assert layout.columns[-1].x + layout.columns[-1].width <= layout.width


def a_stage_that_goes_on_has_the_same_line_test() -> None:
    layout = laid_out(FEDERATED)
    again = layout.stage_row_again(Stage.SCALE_AND_ADOPT)
    assert words(again.items) == ["Scale and Adopt", "continued"]
    (line,) = again.rule
    assert isinstance(line, Line)
    assert (line.x1, line.x2) == (0, layout.width)


def boxes_of_letters_do_not_overlap_test() -> None:
    for row in laid_out(wide_plan(34, 8)).rows:
        boxes: list[Box] = [bounds(cell) for cell in row.cells]
        assert all(left.right <= right.left for left, right in pairwise(boxes))


def an_edited_cell_lays_out_one_row_again_test() -> None:
    scenario = FEDERATED.scenarios[0].id
    edited = set_cell(FEDERATED, scenario, ActivityId("s2_model"), RoleId("tech_lead"), "C")
    edited_twice = set_cell(edited, scenario, ActivityId("s2_model"), RoleId("tech_lead"), "I")
    before, after = laid_out(edited), laid_out(edited_twice)
    assert [new.activity for old, new in zip(before.rows, after.rows, strict=True) if old is not new] == ["s2_model"]


def signs_are_where_the_layout_says_test() -> None:
    matrix, catalogue = matrix_in(FEDERATED)
    role, activity = matrix.columns[4], next(iter(matrix.rows))
    marks = MatrixMarks(signs=True, rows={activity: Severity.ERROR}, columns={role: Severity.ERROR})
    layout = layout_matrix(matrix, catalogue, load_theme("light"), 1200, marks=marks)
    row = next(row for row in layout.rows if row.activity == activity)
    column = next(column for column in layout.columns if column.key == role)
    for found, shown in ((layout.row_sign(row), row.label), (layout.head_sign(column), layout.heads)):
        (sign,) = [bounds(item).moved(dx, dy) for item, dx, dy in walk(shown) if isinstance(item, Circle)]
        assert found is not None
        assert tuple(found) == pytest.approx(tuple(sign))
    assert [layout.row_sign(other) for other in layout.rows if other is not row] == [None] * (len(layout.rows) - 1)
    assert sum(layout.head_sign(other) is not None for other in layout.columns) == 1


def counts_stand_behind_the_columns_test() -> None:
    matrix, catalogue = matrix_in(FEDERATED)
    layout = layout_matrix(matrix, catalogue, load_theme("light"), 1200, marks=MatrixMarks(counts=True))
    assert layout.counts_left is not None
    assert layout.counts_left >= layout.columns[-1].x + layout.columns[-1].width
    assert layout.counts_left + layout.counts_width <= layout.width + 0.01
    assert outside(layout.drawing, slack=2) == []
    bare = laid_out(FEDERATED)
    assert (bare.counts_left, bare.counts_width, bare.count_heads) == (None, 0, ())


@pytest.mark.parametrize("counts", [False, True])
@pytest.mark.parametrize("plan", [FEDERATED, template("startup-trio")])
def every_row_of_the_table_has_a_cell_under_every_head_test(plan: Plan, counts: bool) -> None:
    """Screen readers count cells, so that empty ones are needed."""
    matrix, catalogue = matrix_in(plan)
    layout = layout_matrix(matrix, catalogue, load_theme("paper"), 888, marks=MatrixMarks(counts=counts))
    heads = [item for item in layout.table_head if tagged(item, "header")]
    if counts:
        (over_counts,) = [item for item in layout.table_head if isinstance(item, Group) and item.tag is None]
        heads += over_counts.items
    for row in layout.rows:
        if row.activity is not None:
            whole = layout.table_row(row)
            assert sum(tagged(item, "header") for item in whole) == 1
            assert sum(tagged(item, "cell") for item in whole) == len(heads) - 1
            assert sorted(words(whole)) == sorted(words(row.items))


def tagged(item: DrawingItem, role: str) -> bool:
    return isinstance(item, Group) and item.tag is not None and item.tag.role == role
