"""Counts: figures under their letters and under their columns."""

from itertools import pairwise

import pytest

from teamcanvas.layout.drawing.drawing import bounds
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.counts import draw_count_heads, draw_row_counts
from teamcanvas.layout.matrix.marks import MatrixMarks
from teamcanvas.layout.matrix.matrix import layout_matrix
from teamcanvas.layout.matrix.measures import matrix_measures
from teamcanvas.model.raci.schemes import LETTERS_OF
from tests.layout.wide_plans import matrix_in, texts, words
from tests.small_plans import template

MEASURES = matrix_measures(load_theme("light"))
FEDERATED = template("federated")


def middles(marks: object) -> list[tuple[str, float]]:
    return [(one.text, (one.box.left + one.box.right) / 2) for one in texts(marks)]  # pyright: ignore[reportArgumentType] - drawings and marks alike


@pytest.mark.parametrize("scheme", LETTERS_OF)
def figures_stand_under_their_letters_test(scheme: str) -> None:
    letters = LETTERS_OF[scheme]  # pyright: ignore[reportArgumentType] - a key of it
    heads = dict(middles(draw_count_heads(letters, 100, MEASURES)))
    counts = draw_row_counts({letter: index + 1 for index, letter in enumerate(letters)}, letters, 20, MEASURES)
    assert [text for text, _ in middles(counts)] == [str(index + 1) for index in range(len(letters))]
    for letter, (_, middle) in zip(letters, middles(counts), strict=True):
        assert heads[letter] == pytest.approx(middle, abs=0.1)


def letters_over_the_counts_do_not_touch_each_other_or_leave_the_strip_test() -> None:
    heads = [bounds(item) for item in draw_count_heads(LETTERS_OF["RACI-VS"], 100, MEASURES)]
    assert all(left.right <= right.left for left, right in pairwise(heads))
    assert max(box.bottom for box in heads) <= 100


def the_foot_counts_each_column_test() -> None:
    matrix, catalogue = matrix_in(FEDERATED)
    layout = layout_matrix(matrix, catalogue, load_theme("light"), 1200, marks=MatrixMarks(counts=True))
    assert layout.foot is not None
    assert words(layout.foot.label) == ["A", "R", "C", "I"]
    for column in layout.columns:
        held = [row.cells.get(column.role, "") for row in matrix.rows.values()]
        expected = [str(number) for letter in "ARCI" if (number := sum(letter in cell for cell in held))]
        shown = [text for text, middle in middles(layout.foot.cells) if abs(middle - column.middle) < 1]
        assert shown == expected
    assert bounds(layout.foot.cells[-1]).bottom <= layout.foot.height
    assert layout.foot.height == pytest.approx(layout.foot_height)


def the_foot_is_part_of_the_picture_test() -> None:
    matrix, catalogue = matrix_in(FEDERATED)
    layout = layout_matrix(matrix, catalogue, load_theme("light"), 1200, marks=MatrixMarks(counts=True))
    assert layout.foot is not None
    assert layout.drawing.height == pytest.approx(layout.head_height + layout.rows_height + layout.foot.height)
    assert words(layout.drawing)[-len(words(layout.foot.items)) :] == words(layout.foot.items)
    assert layout_matrix(matrix, catalogue, load_theme("light"), 1200).foot is None
