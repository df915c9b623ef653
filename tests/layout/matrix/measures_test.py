"""Measures of the matrix follow the theme."""

import pytest

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.measures import MatrixMeasures, matrix_measures

PAPER = load_theme("paper")


def one_theme_has_one_set_of_measures_test() -> None:
    assert matrix_measures(PAPER) is matrix_measures(PAPER)


def larger_text_makes_everything_larger_test() -> None:
    small, large = matrix_measures(PAPER), matrix_measures(load_theme("room"))
    factor = large.em / small.em
    for name in ("row", "stage_row", "narrowest_column", "longest_head", "bar"):
        assert getattr(large, name) == pytest.approx(factor * getattr(small, name))


def the_letters_of_a_cell_are_never_under_seven_points_test() -> None:
    assert matrix_measures(PAPER).letter.size >= 7


def rows_with_air_are_higher_but_not_their_text_test() -> None:
    tight, airy = MatrixMeasures(PAPER), MatrixMeasures(PAPER, air=1.2)
    assert airy.row == pytest.approx(1.2 * tight.row)
    assert airy.label == tight.label
    assert airy.chip_height <= airy.row


def a_chip_fits_its_column_test() -> None:
    measures = matrix_measures(PAPER)
    assert measures.chip_width(measures.narrowest_column) < measures.narrowest_column
    assert measures.chip_width(1000) == pytest.approx(3.75 * measures.em)


def room_for_signs_and_people_is_asked_for_test() -> None:
    bare = matrix_measures(PAPER)
    assert bare.showing() is bare
    assert bare.showing(signs=True) is bare.showing(signs=True)
    assert bare.showing(signs=True).indent > bare.indent == 0
    assert bare.showing(signs=True).bar_gap > bare.bar_gap
    assert bare.showing(people=True).bar_gap > bare.bar_gap + bare.load_bar
    assert bare.showing(people=True).narrowest_column > bare.narrowest_column
