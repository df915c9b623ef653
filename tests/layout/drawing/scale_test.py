"""Scaled drawings."""

from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.layout.drawing.drawing import (
    Circle,
    Drawing,
    DrawingItem,
    Group,
    Image,
    Line,
    Polygon,
    Radii,
    Rect,
    Tag,
    Text,
    bounds,
    walk,
)
from teamcanvas.layout.drawing.scale import scaled
from teamcanvas.layout.text.text import FontStyle, shape_line

ITEMS: tuple[DrawingItem, ...] = (
    Rect(1, 2, 30, 20, "#000000", "#ff0000", 2, radius=3, dash=(2, 1)),
    Rect(1, 2, 30, 20, "#000000", radii=Radii(1, 2, 3, 4)),
    Line(0, 0, 10, 20, "#000000", 0.5, dash=(1, 2), cap="round"),
    Circle(10, 10, 4, "#00ff00", "#000000", 1.5),
    Polygon(((0, 0), (4, 5), (9, 1)), "#00ff00", "#000000", 1),
    Group((Text(5, 12, shape_line("Łódź عائشة", FontStyle(8, bold=True)), "#000000", -55),), 3, 4, Tag("cell")),
)


@given(st.floats(0.1, 8))
def everything_is_as_much_larger_test(factor: float) -> None:
    before = Drawing(100, 50, ITEMS)
    after = scaled(before, factor)
    assert (after.width, after.height) == (100 * factor, 50 * factor)
    for small, large in zip(walk(before), walk(after), strict=True):
        expected = bounds(small.item).moved(small.dx, small.dy)
        found = bounds(large.item).moved(large.dx, large.dy)
        assert all(abs(new - old * factor) < 1e-6 for old, new in zip(expected, found, strict=True))


def glyphs_stay_and_runs_move_test() -> None:
    line = shape_line("Łódź عائشة", FontStyle(8))
    (placed,) = walk(scaled(Drawing(1, 1, (Text(0, 0, line, "#000000"),)), 2))
    assert isinstance(placed.item, Text)
    twice = placed.item.line
    assert twice.style == FontStyle(16)
    assert [run.glyphs for run in twice.runs] == [run.glyphs for run in line.runs]
    assert [run.x for run in twice.runs] == [2 * run.x for run in line.runs]


def corners_and_dashes_grow_too_test() -> None:
    first, second, *_ = scaled(Drawing(1, 1, ITEMS), 2).items
    assert isinstance(first, Rect)
    assert isinstance(second, Rect)
    assert (first.radius, first.dash, first.stroke_width) == (6, (4, 2), 4)
    assert second.radii == Radii(2, 4, 6, 8)


def meaning_is_kept_test() -> None:
    group = scaled(Drawing(1, 1, ITEMS), 2).items[-1]
    assert isinstance(group, Group)
    assert group.tag == Tag("cell")


def a_drawing_in_its_own_size_is_itself_test() -> None:
    drawing = Drawing(1, 1, ITEMS)
    assert scaled(drawing, 1) is drawing


def a_picture_grows_with_the_rest_test() -> None:
    (image,) = scaled(Drawing(1, 1, (Image(1, 2, 3, 4, b"picture", "svg", "Logo"),)), 2).items
    assert image == Image(2, 4, 6, 8, b"picture", "svg", "Logo")
