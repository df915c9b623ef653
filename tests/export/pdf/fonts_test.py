import io
import struct
from typing import Any

import pypdf
import uharfbuzz as hb

from teamcanvas.export.pdf.fonts import EmbeddedFace, EmbeddedFonts
from teamcanvas.layout.text import fonts
from tests.export.pdf.pdf_pages import pdf_of, text_item


def embedded(data: bytes) -> dict[str, Any]:  # Any: what a PDF holds is as it is found
    resources: Any = pypdf.PdfReader(io.BytesIO(data)).pages[0]["/Resources"]
    return {key: font.get_object() for key, font in resources["/Font"].items()}


def descendant_of(font: Any) -> Any:  # Any: see above
    return font["/DescendantFonts"][0].get_object()


def regular() -> EmbeddedFace:
    return EmbeddedFace(fonts.face("figo"), "TC1")


def the_code_of_a_glyph_is_its_id_while_it_maps_to_one_text_test() -> None:
    face = regular()
    assert face.code(40, "a") == 40
    assert face.code(40, "a") == 40
    other = face.code(40, "b")
    assert other != 40
    assert face.code(40, "b") == other
    assert face.code(40, "a", face.width(40) / 2) not in (40, other)


def codes_of_different_glyphs_never_meet_test() -> None:
    face = regular()
    uses = [(glyph, text) for glyph in (1, 2, 3, face.face.face.glyph_count - 1) for text in ("x", "y", "z")]
    codes = [face.code(glyph, text) for glyph, text in uses]
    assert None not in codes
    assert len(set(codes)) == len(uses)


def a_postscript_font_has_no_other_codes_test() -> None:
    face = EmbeddedFace(fonts.face("symbol2"), "TC1")
    assert face.code(40, "a") == 40
    assert face.code(40, "b") is None


def a_face_is_taken_in_once_test() -> None:
    inside = EmbeddedFonts()
    assert inside.face("figo") is inside.face("figo")
    assert inside.face("figo").name != inside.face("figbo").name


def only_the_glyphs_that_were_drawn_are_inside_test() -> None:
    (font,) = embedded(pdf_of([text_item("Sofia")])).values()
    descendant = descendant_of(font)
    data = descendant["/FontDescriptor"]["/FontFile2"].get_data()
    face = hb.Face(data)
    font_inside = hb.Font(face)
    extents = [font_inside.get_glyph_extents(glyph) for glyph in range(face.glyph_count)]
    drawn = sum(1 for extent in extents if extent and extent.width)
    # The letters, their parts, and the sign for a missing glyph.
    assert len(set("Sofia")) <= drawn < 10
    assert len(data) < 60_000


def a_font_is_named_after_its_glyphs_test() -> None:
    name = embedded(pdf_of([text_item("Sofia")]))["/TC1"]["/BaseFont"]
    assert name.endswith("+FiraGO-Regular")
    assert name != embedded(pdf_of([text_item("Sofie")]))["/TC1"]["/BaseFont"]


def the_blank_under_a_box_is_the_glyph_of_the_space_test() -> None:
    (font,) = embedded(pdf_of([text_item("a b\nc")])).values()
    places = descendant_of(font)["/CIDToGIDMap"].get_data()
    glyphs = struct.unpack(f">{len(places) // 2}H", places)
    assert glyphs.count(regular().blank) == 2


def postscript_outlines_are_inside_as_such_test() -> None:
    (font,) = embedded(pdf_of([text_item("✓")])).values()
    descendant = descendant_of(font)
    assert descendant["/Subtype"] == "/CIDFontType0"
    assert descendant["/FontDescriptor"]["/FontFile3"]["/Subtype"] == "/CIDFontType0C"
