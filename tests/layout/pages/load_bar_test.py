"""Bars of load: capacity, what is planned, and what is planned beyond it."""

from teamcanvas.layout.drawing.drawing import Group, Line, Polygon, Rect, bounds
from teamcanvas.layout.pages.load_bar import FteLoad, load_cell
from tests.layout.pages.table_looks import a_look
from tests.layout.wide_plans import words

LOOK = a_look()


def fields(planned: float, capacity: float, longest: float = 2.0) -> list[Rect]:
    return [item for item in load_cell(FteLoad(planned, capacity), longest, LOOK, 200).items if isinstance(item, Rect)]


def a_bar_is_as_long_as_what_is_planned_test() -> None:
    capacity, planned = fields(0.5, 1.0)
    assert planned.width * 2 == capacity.width


def people_share_a_scale_test() -> None:
    (half, _), (whole, _) = fields(0.1, 0.5), fields(0.1, 1.0)
    assert half.width * 2 == whole.width


def fte_beyond_capacity_is_distinguished_without_colour_test() -> None:
    cell = load_cell(FteLoad(1.5, 1.0), 1.5, LOOK, 200)
    assert "1.5 of 1.0" in words(cell.items)
    assert any(isinstance(item, Polygon) for item in cell.items), "the sign of a warning"
    assert sum(isinstance(item, Line) for item in cell.items) > 3, "hatching"
    assert "more than there is" in cell.alternative
    assert bounds(Group(cell.items)).right <= 200


def nothing_planned_leaves_an_empty_bar_test() -> None:
    assert len(fields(0.0, 1.0)) == 1
    assert fields(0.0, 0.0, 0.0) == []


def tenths_that_add_up_to_the_capacity_are_not_too_much_test() -> None:
    assert FteLoad(0.1 + 0.2, 0.3).over == 0
