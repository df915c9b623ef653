"""The embedded letters of an SVG: only the drawn ones, reproducible."""

import base64
import re

import uharfbuzz as hb

from teamcanvas.export.svg.fonts import font_rules
from teamcanvas.layout.drawing.drawing import Drawing
from tests.export.sample_pages import line_of, shapes


def the_letters_that_are_used_travel_along_test() -> None:
    (face,) = faces(font_rules(Drawing(100, 50, (line_of("Zoë"),))))
    font = hb.Font(face)
    assert all(font.get_nominal_glyph(ord(letter)) for letter in "Zoë ")
    assert not font.get_nominal_glyph(ord("X"))


def bold_letters_have_a_face_of_their_own_test() -> None:
    rules = font_rules(Drawing(100, 50, (line_of("Ana"), line_of("Bea", bold=True))))
    assert re.findall(r"font-weight: (\d+)", rules) == ["700", "400"]
    assert len(faces(rules)) == 2


def a_drawing_without_text_brings_no_font_test() -> None:
    assert font_rules(shapes()) == ""


def the_same_text_gives_the_same_rules_test() -> None:
    drawing = Drawing(100, 50, (line_of("Привет ✓"),))
    assert font_rules(drawing) == font_rules(drawing)


def faces(rules: str) -> list[hb.Face]:
    return [hb.Face(hb.Blob(base64.b64decode(data))) for data in re.findall(r"base64,([^)]+)\)", rules)]
