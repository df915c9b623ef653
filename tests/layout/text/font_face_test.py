import io
import struct
from pathlib import Path

import pytest
import uharfbuzz as hb
from PIL import ImageFont

from teamcanvas.layout.text import fonts
from teamcanvas.layout.text.font_face import FontFace


@pytest.fixture
def regular() -> FontFace:
    return fonts.primary(bold=False)


def collection_of(data: bytes) -> bytes:
    """A font collection with one font in it: table offsets count from the start of the collection."""
    header = b"ttcf" + struct.pack(">HHII", 1, 0, 1, 16)
    tables = struct.unpack_from(">H", data, 4)[0]
    moved = bytearray(data)
    for table in range(tables):
        place = 12 + 16 * table + 8
        struct.pack_into(">I", moved, place, struct.unpack_from(">I", data, place)[0] + len(header))
    return header + bytes(moved)


def measures_are_font_units_test(regular: FontFace) -> None:
    assert (regular.units_per_em, regular.ascent, regular.descent) == (1000, 935, 265)
    assert regular.has_truetype_outlines


def a_letter_may_be_composed_or_taken_apart_test(regular: FontFace) -> None:
    assert regular.covers("e\u0301")
    assert regular.covers("\u1ec5")
    assert regular.covers("می\u200cخ")
    assert not regular.covers("中")
    assert not regular.covers("🚀")


def a_space_has_no_ink_test(regular: FontFace) -> None:
    assert regular.has_ink("x")
    assert not regular.has_ink(" ")
    assert not regular.has_ink("中")


def a_face_of_a_collection_becomes_a_file_of_its_own_test(regular: FontFace, tmp_path: Path) -> None:
    path = tmp_path / "one.ttc"
    path.write_bytes(collection_of(regular.data))
    taken_out = FontFace(str(path), lambda: hb.Face(hb.Blob.from_file_path(str(path))))

    assert taken_out.data[:4] == b"\0\1\0\0"
    assert ImageFont.truetype(io.BytesIO(taken_out.data)).getname() == ("FiraGO", "Regular")
    again = FontFace("again", lambda: hb.Face(taken_out.data))
    assert again.face.glyph_count == regular.face.glyph_count
    assert again.font.get_glyph_h_advance(40) == regular.font.get_glyph_h_advance(40)


def a_face_that_is_alone_in_its_file_is_given_as_it_is_test(regular: FontFace) -> None:
    assert regular.data == regular.face.blob.data
