"""Loads: a bar as high as a person's share of all activities; over-involvement is distinguished without colour."""

import pytest

from teamcanvas.layout.drawing.drawing import Polygon, Rect, bounds, translate
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.loads import LoadContent, draw_load
from teamcanvas.layout.matrix.measures import matrix_measures
from tests.layout.wide_plans import words

MEASURES = matrix_measures(load_theme("light")).showing(people=True)


def fields(load: LoadContent) -> dict[str, Rect]:
    """The fields of the letters, by their colour's letter."""
    letters = {MEASURES.theme.letters[letter].fill: letter for letter in ("A", "R", "C", "I")}
    return {
        letters[item.fill]: item
        for item in draw_load(load, MEASURES)
        if isinstance(item, Rect) and item.fill in letters
    }


def the_bar_is_as_high_as_the_part_of_all_rows_test() -> None:
    shown = fields(LoadContent((("A", 3), ("R", 6), ("C", 9)), touched=18, rows=36))
    assert sum(field.height for field in shown.values()) == pytest.approx(MEASURES.load_bar / 2)
    assert shown["R"].height == pytest.approx(2 * shown["A"].height)
    assert shown["C"].height == pytest.approx(3 * shown["A"].height)


def the_strongest_letter_stands_at_the_foot_test() -> None:
    shown = fields(LoadContent((("A", 1), ("I", 1)), touched=2, rows=2))
    assert bounds(shown["A"]).bottom == pytest.approx(0)
    assert bounds(shown["I"]).bottom == pytest.approx(bounds(shown["A"]).top)
    assert bounds(shown["I"]).top == pytest.approx(-MEASURES.load_bar)


def a_cell_with_two_letters_does_not_make_more_than_all_rows_test() -> None:
    shown = fields(LoadContent((("A", 4), ("R", 4)), touched=4, rows=4))
    assert sum(field.height for field in shown.values()) == pytest.approx(MEASURES.load_bar)


def the_figure_is_the_share_in_percent_test() -> None:
    assert words(draw_load(LoadContent((("R", 3),), 3, 4), MEASURES)) == ["75%"]
    assert words(draw_load(LoadContent((), 0, 0), MEASURES)) == ["0%"]


def too_much_has_a_triangle_a_bold_figure_and_a_thick_frame_test() -> None:
    usual, over = (draw_load(LoadContent((("R", 9),), 9, 10, over), MEASURES) for over in (False, True))
    assert [isinstance(item, Polygon) for item in over].count(True) == 1
    assert not any(isinstance(item, Polygon) for item in usual)
    thin, thick = (
        max(item.stroke_width for item in items if isinstance(item, Rect) and item.stroke) for items in (usual, over)
    )
    assert thin < thick


def a_load_fits_its_strip_and_its_column_test() -> None:
    box = bounds(translate(draw_load(LoadContent((("R", 9),), 10, 10, over_involved=True), MEASURES), 0, 0))
    assert -box.top <= MEASURES.load_strip
    assert box.width <= MEASURES.narrowest_column
