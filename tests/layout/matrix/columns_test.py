"""Columns fill the width, keep families together and are split where they would become too narrow."""

from itertools import groupby, pairwise

import pytest

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.columns import (
    ColumnLayout,
    column_blocks,
    head_content,
    place_columns,
    role_heads,
    roles_by_family,
)
from teamcanvas.layout.matrix.heads import overhang
from teamcanvas.layout.matrix.measures import matrix_measures
from teamcanvas.model.ids import RoleId
from tests.layout.wide_plans import matrix_in, wide_plan
from tests.small_plans import small_plan, template

MEASURES = matrix_measures(load_theme("paper"))
WIDTH = 888.0


def placed(roles: int, width: float = WIDTH, counted: int = 0) -> ColumnLayout:
    matrix, catalogue = matrix_in(wide_plan(roles))
    own = [role for role in roles_by_family(matrix, catalogue) if role.startswith("r")]
    titles = tuple(row.activity.title for row in matrix.rows.values())
    return place_columns(role_heads(own, catalogue), titles, width, MEASURES, None, counted)


def families_stand_together_in_the_order_of_the_catalogue_test() -> None:
    matrix, catalogue = matrix_in(template("federated"))
    families = [head_content(role, catalogue).family for role in roles_by_family(matrix, catalogue)]
    assert [family for family, _ in groupby(families)] == list(catalogue.families)


def an_unknown_role_comes_last_under_its_id_test() -> None:
    matrix, catalogue = matrix_in(small_plan("S1 mystery Sofia", "S1 data_owner Piotr"))
    assert roles_by_family(matrix, catalogue)[-1] == "mystery"
    content = head_content(RoleId("mystery"), catalogue)
    assert (content.title, content.badge) == ("mystery", "?")


@pytest.mark.parametrize("roles", [1, 2, 7, 14, 30])
def everything_is_inside_the_width_test(roles: int) -> None:
    row = placed(roles)
    assert row.width <= WIDTH + 0.01
    for column in row.columns:
        assert column.middle + overhang(column.lines, MEASURES) <= WIDTH + 0.01


@pytest.mark.parametrize("roles", [2, 14, 30])
def columns_do_not_overlap_and_families_have_a_gap_test(roles: int) -> None:
    for left, right in pairwise(placed(roles).columns):
        gap = right.x - (left.x + left.width)
        assert gap == pytest.approx(0 if left.content.family == right.content.family else MEASURES.family_gap)


def fewer_columns_are_wider_test() -> None:
    pitches = [placed(roles).pitch for roles in (5, 20, 30)]
    assert pitches[0] == MEASURES.widest_column
    assert pitches[0] > pitches[1] > pitches[2] >= MEASURES.narrowest_column


def beside_few_columns_there_is_room_for_summaries_test() -> None:
    assert placed(3).summary is not None
    assert placed(25).summary is None


def a_width_that_is_too_small_is_exceeded_rather_than_squeezed_test() -> None:
    row = placed(30, width=200)
    assert row.width > 200
    assert row.label_width == MEASURES.narrowest_label


@pytest.mark.parametrize("counted", [0, 6])
@pytest.mark.parametrize("roles", [1, 10, 40, 100])
def blocks_hold_every_role_once_and_fit_the_width_test(roles: int, counted: int) -> None:
    matrix, catalogue = matrix_in(wide_plan(roles))
    columns = role_heads(roles_by_family(matrix, catalogue), catalogue)
    blocks = column_blocks(columns, WIDTH, MEASURES, counted)
    assert tuple(head for block in blocks for head in block) == columns
    for block in blocks:
        assert place_columns(block, (), WIDTH, MEASURES, None, counted).width <= WIDTH + 0.01
    assert max(map(len, blocks)) - min(map(len, blocks)) <= 1 + len(columns) // 3


def all_thirty_roles_of_the_catalogue_fit_one_slide_test() -> None:
    matrix, catalogue = matrix_in(template("federated"))
    heads = role_heads(catalogue.roles, catalogue)
    assert len(matrix.columns) > 25
    assert column_blocks(heads, WIDTH, MEASURES) == (heads,)


def a_matrix_without_columns_is_one_empty_block_test() -> None:
    assert column_blocks((), WIDTH, MEASURES) == ((),)
    assert place_columns((), ("A title",), WIDTH, MEASURES).columns == ()


@pytest.mark.parametrize("roles", [1, 14, 30])
def counts_stand_behind_the_last_column_inside_the_width_test(roles: int) -> None:
    row = placed(roles, counted=4)
    last = row.columns[-1]
    assert row.counts == pytest.approx(last.x + last.width + MEASURES.count_gap)
    assert (row.counts or 0.0) + 4 * MEASURES.count_pitch <= WIDTH + 0.01
    assert placed(roles).counts is None


def the_same_columns_are_the_same_object_test() -> None:
    assert placed(14) is placed(14)
    assert placed(14) is not placed(14, WIDTH + 1)
