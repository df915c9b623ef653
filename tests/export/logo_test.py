"""Logos are read with their aspect ratio; other files are refused."""

import io
from pathlib import Path

import pytest
from PIL import Image

from teamcanvas.export.logo import LARGEST_LOGO, read_logo
from teamcanvas.export.outgoing.output import ExportError

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}><rect width="9" height="9"/></svg>'


def _png(width: int, height: int) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), "#cc0000").save(data, "PNG")
    return data.getvalue()


def _file(folder: Path, data: bytes | str) -> Path:
    path = folder / "logo"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def a_png_has_its_pixels_test(tmp_path: Path) -> None:
    logo = read_logo(_file(tmp_path, _png(30, 10)))
    assert (logo.kind, logo.width, logo.height) == ("png", 30, 10)
    assert logo.data == _png(30, 10)


@pytest.mark.parametrize(
    "attributes",
    ['width="30" height="10"', 'width="30mm" height="10mm"', 'viewBox="0 0 30 10"', 'width="100%" viewBox="0,0,30,10"'],
)
def the_size_of_an_svg_comes_from_its_attributes_test(tmp_path: Path, attributes: str) -> None:
    logo = read_logo(_file(tmp_path, SVG.format(attributes)))
    assert (logo.kind, logo.width, logo.height) == ("svg", 30, 10)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "neither a PNG nor an SVG"),
        (b"<html/>", "neither a PNG nor an SVG"),
        (b"<svg", "neither a PNG nor an SVG"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]><svg width="1" height="1">&a;</svg>', "plain SVG"),
        (b'<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><svg width="1" height="1">&c;</svg>', "plain SVG"),
        (b'<!DOCTYPE svg [<!ENTITY % a "b">]><svg width="1" height="1"/>', "plain SVG"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg width="1" height="1">' + b"&a;" * 2_000 + b"</svg>", "plain SVG"),
        (b"<svg/>", "view box"),
        (_png(3, 3)[:20], "damaged"),
        (_png(3, 3)[:16] + b"\xff" * 8 + _png(3, 3)[24:], "pixels"),
        (b" " * (LARGEST_LOGO + 1), "larger than"),
    ],
)
def other_files_are_refused_with_a_reason_test(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(ExportError, match=reason):
        read_logo(_file(tmp_path, data))


def short_words_declared_by_the_program_that_drew_a_logo_are_read_test(tmp_path: Path) -> None:
    # As written by Adobe Illustrator.
    logo = read_logo(
        _file(
            tmp_path,
            b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd" ['
            b'<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/"><!ENTITY ns_svg "http://www.w3.org/2000/svg">]>'
            b'<svg xmlns="&ns_svg;" xmlns:x="&ns_extend;" viewBox="0 0 100 40"><rect width="60" height="40"/></svg>',
        )
    )
    assert (logo.kind, logo.width, logo.height) == ("svg", 100, 40)
    assert b"<rect" in logo.data
    assert b"DOCTYPE" not in logo.data
    assert b"adobe" not in logo.data


def a_missing_file_is_reported_test(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not there"):
        read_logo(tmp_path / "none.png")
    with pytest.raises(ExportError, match="is not a file"):
        read_logo(tmp_path)
