"""Removes from a logo what is not drawn: metadata, scripts, references to other files."""

from __future__ import annotations

import io
import re
import struct
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterator

from teamcanvas.layout.drawing.drawing import ImageKind

_SVG, _LINKS = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_HREFS = ("href", f"{{{_LINKS}}}href")
_INSIDE = ("#", "data:")
_NOT_DRAWN = frozenset(("metadata", "script", "foreignObject", "title", "desc", "animate", "set", "handler"))
_ELSEWHERE = re.compile(r"@import[^;]*;?|url\(\s*['\"]?(?!#|data:)[^)]*\)", re.IGNORECASE)
_SIGNATURE = 8
_DRAWN = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs")
"""The chunks of a PNG that affect the picture; the others are metadata."""


class UnreadableLogoError(ValueError):
    """The picture is damaged."""


def clean_svg(data: bytes) -> bytes:
    """The drawing without scripts, comments, metadata of editors, and references to other files.

    Raises:
        UnreadableLogoError: it is no SVG.
    """
    try:
        root = ET.fromstring(data)
    except (ET.ParseError, ValueError) as problem:
        raise UnreadableLogoError(str(problem)) from None
    _clean(root)
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _LINKS)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _clean(element: ET.Element) -> None:
    for name, value in list(element.attrib.items()):
        if name in _HREFS:
            kept = value.strip().startswith(_INSIDE)
        else:
            kept = not name.startswith("{") and not name.lower().startswith("on")
        if not kept:
            del element.attrib[name]
        else:
            element.set(name, value if name in _HREFS else _ELSEWHERE.sub("", value))
    if element.text:
        element.text = _ELSEWHERE.sub("", element.text)
    for child in list(element):
        space, _, name = str(child.tag).rpartition("}")
        if space.lstrip("{") not in ("", _SVG) or name in _NOT_DRAWN:
            element.remove(child)
        else:
            _clean(child)


def clean_png(data: bytes) -> bytes:
    """The picture without texts, times, places and other metadata.

    Raises:
        UnreadableLogoError: it is incomplete, or a checksum is wrong.
    """
    kept = [data[:_SIGNATURE]]
    ended = False
    for kind, chunk in _chunks(data):
        if kind in _DRAWN:
            kept.append(chunk)
        ended = kind == b"IEND"
    if not ended:
        raise UnreadableLogoError("it breaks off")
    return b"".join(kept)


def checked(data: bytes, kind: ImageKind) -> bytes:
    """The same picture, after a test that it can be drawn, so that the export does not fail later.

    Raises:
        UnreadableLogoError: it cannot be drawn.
    """
    # Imported here: it takes longer than to read a plan.
    from PIL import Image as Picture

    from teamcanvas.export.pdf.images import png_of_svg

    try:
        with Picture.open(io.BytesIO(png_of_svg(data, 64) if kind == "svg" else data), formats=("PNG",)) as picture:
            picture.load()
    except (OSError, ValueError, SyntaxError) as problem:
        raise UnreadableLogoError(str(problem).rstrip(".")) from problem
    return data


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = _SIGNATURE
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        end = at + 12 + length
        if end > len(data) or zlib.crc32(data[at + 4 : end - 4]) != struct.unpack_from(">I", data, end - 4)[0]:
            raise UnreadableLogoError("it breaks off, or was changed")
        kind = data[at + 4 : at + 8]
        yield kind, data[at:end]
        if kind == b"IEND":
            return
        at = end
