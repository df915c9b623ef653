"""Lengths, fills and strokes in DrawingML; user text is escaped."""

from teamcanvas.export.pptx.xml import Numbers, emu, escaped, fill, named, placed, stroke
from teamcanvas.layout.drawing.drawing import Box
from tests.export.pptx.parsed import A, parsed, the


def a_point_is_12700_units_test() -> None:
    assert emu(0.5) == 6350


def markup_and_control_characters_are_text_test() -> None:
    typed = "<b>&amp;\x07"
    (shape,) = parsed(f"<a:t>{escaped(typed)}</a:t>")
    assert shape.text == "<b>&amp;\\x07"


def a_name_in_quotes_cannot_end_them_test() -> None:
    (properties,) = parsed(named(7, '" onload="x', "a & b"))
    assert (properties.get("id"), properties.get("name"), properties.get("descr")) == ("7", '" onload="x', "a & b")
    assert set(properties.attrib) == {"id", "name", "descr"}


def decoration_is_hidden_from_screen_readers_test() -> None:
    decorated, described = parsed(named(1, "Line", decorative=True), named(2, "Logo", "A logo", decorative=True))
    assert [len(list(one.iter(f"{A}ext"))) for one in (decorated, described)] == [1, 0]


def a_place_is_turned_clockwise_test() -> None:
    (place,) = parsed(placed(Box(1, 2, 11, 22), turned=-52.0))
    assert place.get("rot") == str((360 - 52) * 60_000)
    assert the(place, f"{A}ext").attrib == {"cx": "127000", "cy": "254000"}


def no_colour_is_no_fill_and_no_line_test() -> None:
    assert fill(None) == "<a:noFill/>"
    assert stroke("#000000", 0) == "<a:ln><a:noFill/></a:ln>"


def dashes_are_counted_in_widths_of_the_line_test() -> None:
    (line,) = parsed(stroke("#d5d9e0", 2, (3, 1), "round"))
    assert (line.get("w"), line.get("cap")) == ("25400", "rnd")
    assert the(line, f"{A}ds").attrib == {"d": "150000", "sp": "50000"}
    assert the(line, f"{A}srgbClr").get("val") == "D5D9E0"


def every_shape_has_a_number_of_its_own_test() -> None:
    numbers = Numbers()
    # The first belongs to the slide itself.
    assert [numbers.next() for _ in range(3)] == [2, 3, 4]
