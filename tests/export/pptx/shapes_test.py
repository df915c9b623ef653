"""Shapes become native shapes, which can be edited."""

import pytest

from teamcanvas.export.pptx.shapes import group, holds, outline_only, shape
from teamcanvas.export.pptx.text_blocks import block_of
from teamcanvas.export.pptx.xml import Numbers
from teamcanvas.layout.drawing.drawing import Box, Circle, Line, Polygon, Radii, Rect, Text
from teamcanvas.layout.text.text import FontStyle, shape_line
from tests.export.pptx.parsed import A, P, parsed, place, the, words


def centred(text: str, x: float, y: float) -> Text:
    line = shape_line(text, FontStyle(10, bold=True))
    return Text(x - line.width / 2, y + (line.ascent - line.descent) / 2, line, "#ffffff")


def a_rounded_rectangle_has_its_radius_and_its_stroke_inside_test() -> None:
    (drawn,) = parsed(shape(Rect(10, 20, 40, 20, "#ffffff", "#d5d9e0", 2, 5), 1, 2, Numbers()))
    assert place(drawn) == (12, 23, 38, 18)
    assert the(drawn, f"{A}prstGeom").get("prst") == "roundRect"
    assert the(drawn, f"{A}gd").get("fmla") == f"val {round(4 / 18 * 100_000)}"


def corners_of_different_radii_are_a_path_of_its_size_test() -> None:
    (drawn,) = parsed(shape(Rect(0, 0, 6, 20, "#6b4e9b", radii=Radii(3, 0, 0, 3)), 0, 0, Numbers()))
    path = the(drawn, f"{A}path")
    assert (path.get("w"), path.get("h")) == ("76200", "254000")
    assert len(list(path.iter(f"{A}cubicBezTo"))) == 4
    points = [(int(one.get("x", "")), int(one.get("y", ""))) for one in path.iter(f"{A}pt")]
    assert all(0 <= x <= 76_200 and 0 <= y <= 254_000 for x, y in points)


@pytest.mark.parametrize(
    ("line", "flipped"), [(Line(0, 10, 20, 0, "#000000"), "1"), (Line(0, 0, 9, 9, "#000000"), None)]
)
def a_line_goes_from_corner_to_corner_test(line: Line, flipped: str | None) -> None:
    (drawn,) = parsed(shape(line, 0, 0, Numbers()))
    assert drawn.tag == f"{P}cxnSp"
    assert the(drawn, f"{A}xfrm").get("flipV") == flipped


def an_open_polygon_is_not_filled_and_not_closed_test() -> None:
    points = ((0.0, 0.0), (10.0, 5.0), (0.0, 10.0))
    (opened,) = parsed(shape(Polygon(points, "#ffffff", "#000000", closed=False), 0, 0, Numbers()))
    (closed,) = parsed(shape(Polygon(points, "#ffffff"), 0, 0, Numbers()))
    assert [len(list(one.iter(f"{A}close"))) for one in (opened, closed)] == [0, 1]
    assert [one.find(f"{P}spPr/{A}solidFill") is None for one in (opened, closed)] == [True, False]


def initials_stand_in_their_disc_test() -> None:
    disc, initials = Circle(50, 50, 9, "#1b2430"), block_of(centred("SR", 50, 50), 0, 0)
    assert holds(disc, 0, 0, initials)
    (drawn,) = parsed(shape(disc, 0, 0, Numbers(), initials))
    assert words(drawn) == "SR"
    assert the(drawn, f"{A}pPr").get("algn") == "ctr"


def a_text_off_centre_or_in_a_large_frame_is_a_text_box_test() -> None:
    assert not holds(Circle(60, 50, 9, "#1b2430"), 0, 0, block_of(centred("SR", 50, 50), 0, 0))
    assert not holds(Rect(0, 0, 100, 100, "#ffffff"), 0, 0, block_of(centred("SR", 50, 50), 0, 0))
    assert not holds(Rect(45, 40, 10, 20, "#ffffff"), 0, 0, block_of(centred("too wide", 50, 50), 0, 0))


def a_group_is_as_large_inside_as_outside_test() -> None:
    (drawn,) = parsed(group("", Box(1, 2, 31, 42), "Data owner", "Data owner, vacant", 9))
    inside, outside = the(drawn, f"{A}chOff"), the(drawn, f"{A}off")
    assert inside.attrib == outside.attrib
    assert the(drawn, f"{A}chExt").attrib == the(drawn, f"{A}ext").attrib
    assert the(drawn, f"{P}cNvPr").get("descr") == "Data owner, vacant"


def a_description_is_heard_and_not_seen_test() -> None:
    (drawn,) = parsed(outline_only(Box(0, 0, 10, 10), "Use Case Definition: nobody", Numbers()))
    assert the(drawn, f"{P}cNvPr").get("descr") == "Use Case Definition: nobody"
    assert not list(drawn.iter(f"{A}solidFill"))
