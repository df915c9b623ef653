import pytest

from teamcanvas.layout.drawing.drawing import (
    Box,
    Circle,
    Drawing,
    Group,
    Image,
    Line,
    Polygon,
    Radii,
    Rect,
    Tag,
    Text,
    bounds,
    translate,
    walk,
)
from teamcanvas.layout.text.text import FontStyle, shape_line

LINE = shape_line("Data owner", FontStyle(10))


def drawings_compare_by_value_test() -> None:
    def drawing() -> Drawing:
        return Drawing(100, 50, (Rect(0, 0, 10, 10, "#ffffff"), Text(5, 20, shape_line("x", FontStyle(9)), "#000000")))

    assert drawing() == drawing()
    assert hash(Rect(0, 0, 1, 1)) == hash(Rect(0, 0, 1, 1))


def walking_adds_up_the_moves_of_groups_test() -> None:
    dot, bar = Circle(0, 0, 1), Rect(0, 0, 1, 1)
    inner = translate([dot], 3, 4)
    drawing = Drawing(10, 10, (bar, Group((inner, bar), 10, 20, Tag("figure", "a dot"))))
    assert [(placed.item, placed.dx, placed.dy) for placed in walk(drawing)] == [
        (bar, 0, 0),
        (dot, 13, 24),
        (bar, 10, 20),
    ]


@pytest.mark.parametrize(
    ("item", "box"),
    [
        (Rect(1, 2, 10, 20, stroke="#000000", stroke_width=4), Box(1, 2, 11, 22)),
        (Line(0, 0, 10, 0, "#000000", 2), Box(-1, -1, 11, 1)),
        (Circle(5, 5, 3, "#000000"), Box(2, 2, 8, 8)),
        (Circle(5, 5, 3, None, "#000000", 2), Box(1, 1, 9, 9)),
        (Polygon(((0, 0), (4, 8), (8, 0)), "#000000"), Box(0, 0, 8, 8)),
        (Group((Circle(5, 5, 3, "#000000"),), 10, 20), Box(12, 22, 18, 28)),
        (Group((), 10, 20), Box(10, 20, 10, 20)),
        (Group((Circle(0, 0, 1, "#000000"), Group((Circle(0, 0, 1, "#000000"),), 5, 5))), Box(-1, -1, 6, 6)),
    ],
)
def bounds_hold_the_item_and_its_stroke_test(item: Rect | Group, box: Box) -> None:
    assert bounds(item) == box


def a_text_s_box_is_its_line_s_test() -> None:
    assert bounds(Text(7, 30, LINE, "#000000")) == Box(7, 30 - LINE.ascent, 7 + LINE.width, 30 + LINE.descent)


def a_box_holds_the_tails_and_accents_that_leave_the_line_test() -> None:
    for text in ("علي", "น้ำ", "Ấ"):
        line = shape_line(text, FontStyle(10))
        box = bounds(Text(0, 0, line, "#000000"))
        assert (box.top, box.bottom) == (-line.ink_ascent, line.ink_descent)
        assert box.height > line.height
    plain = shape_line("Tgp", FontStyle(10))
    assert (plain.ink_ascent, plain.ink_descent) == (plain.ascent, plain.descent)


def a_turned_text_s_box_is_turned_about_its_start_test() -> None:
    box = bounds(Text(50, 50, LINE, "#000000", angle=90))
    assert box.left == pytest.approx(50 - LINE.descent)
    assert box.right == pytest.approx(50 + LINE.ascent)
    assert box.top == pytest.approx(50)
    assert box.bottom == pytest.approx(50 + LINE.width)
    up = bounds(Text(50, 50, LINE, "#000000", angle=-45))
    assert up.top < 50 - LINE.width / 2
    assert (round(up.width, 6), up.height) == (round(up.height, 6), pytest.approx(up.width))


def corners_are_never_rounder_than_the_rectangle_test() -> None:
    assert Rect(0, 0, 10, 6, radius=99).corners == Radii(3, 3, 3, 3)
    assert Rect(0, 0, 10, 6, radius=1, radii=Radii(2, 0, 0, 9)).corners == Radii(2, 0, 0, 3)


def a_stroke_lies_inside_the_edge_test() -> None:
    outline = Rect(0, 0, 10, 8, "#ffffff", "#000000", 2, radius=3).outline
    assert (outline.x, outline.y, outline.width, outline.height) == (1, 1, 8, 6)
    assert outline.corners == Radii(2, 2, 2, 2)
    plain = Rect(0, 0, 10, 8, "#ffffff")
    assert plain.outline is plain


def a_picture_fills_its_box_test() -> None:
    assert bounds(Group((Image(1, 2, 30, 40, b"picture", "png", "Logo"),), 5, 5)) == Box(6, 7, 36, 47)
