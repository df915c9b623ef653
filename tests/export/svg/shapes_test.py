"""Shapes as elements: their place, their stroke inside the edge, their corners."""

from teamcanvas.export.svg.shapes import drawn_shape, number
from teamcanvas.layout.drawing.drawing import Circle, Line, Polygon, Radii, Rect


def the_stroke_of_a_rectangle_lies_inside_its_edge_test() -> None:
    drawn = drawn_shape(Rect(10, 20, 40, 30, "#ffffff", "#d5d9e0", 2, 5))
    assert drawn == (
        '<rect x="11" y="21" width="38" height="28" rx="4" fill="#ffffff" stroke="#d5d9e0" stroke-width="2"/>'
    )


def a_rectangle_without_a_fill_is_transparent_test() -> None:
    assert drawn_shape(Rect(0, 0, 1, 1)) == '<rect x="0" y="0" width="1" height="1" fill="none"/>'


def corners_of_different_radii_become_a_path_test() -> None:
    drawn = drawn_shape(Rect(0, 0, 6, 20, "#6b4e9b", radii=Radii(3, 0, 0, 3)))
    assert drawn == '<path d="M3 0H6V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z" fill="#6b4e9b"/>'


def dashes_and_round_ends_are_kept_test() -> None:
    assert drawn_shape(Line(0, 1, 2, 3, "#000000", 1.5, (2, 1), "round")) == (
        '<line x1="0" y1="1" x2="2" y2="3" stroke="#000000" stroke-width="1.5" stroke-dasharray="2 1" '
        'stroke-linecap="round"/>'
    )


def a_stroke_without_width_is_not_drawn_test() -> None:
    assert "stroke" not in drawn_shape(Circle(1, 2, 3, "#ffffff", "#000000", 0))


def an_open_line_of_several_pieces_is_not_filled_test() -> None:
    points = ((0.0, 0.0), (1.0, 2.5), (2.0, 0.0))
    assert drawn_shape(Polygon(points, "#ffffff", "#000000", closed=False)).startswith(
        '<polyline points="0,0 1,2.5 2,0" fill="none"'
    )
    assert drawn_shape(Polygon(points, "#ffffff")) == '<polygon points="0,0 1,2.5 2,0" fill="#ffffff"/>'


def lengths_are_written_shortly_test() -> None:
    assert [number(value) for value in (10.0, 0.12345, -0.0001, -2.5)] == ["10", "0.123", "0", "-2.5"]
