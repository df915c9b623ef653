"""Reads a logo from a PNG or SVG file, with its aspect ratio, and removes all that is not drawn."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from teamcanvas.export.logo_cleaning import UnreadableLogoError, checked, clean_png, clean_svg
from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.layout.drawing.drawing import ImageKind
from teamcanvas.layout.pages.deck_options import Logo
from teamcanvas.storage.refusals import visible, why_and_what_to_do

LARGEST_LOGO = 5 * 1024 * 1024
"""Bytes."""
MOST_PIXELS = 40_000_000
"""A limit against decompression bombs."""

_PNG = b"\x89PNG\r\n\x1a\n"
_NUMBER = re.compile(r"\s*([0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in|em|ex)?\s*\Z")


def read_logo(path: Path) -> Logo:
    """The logo in a file.

    Raises:
        ExportError: it cannot be read, is too large, or is neither PNG nor SVG.
    """
    shown = visible(str(path))
    try:
        if not path.is_file():
            reason = "is not a file" if path.exists() else "is not there"
            raise ExportError(f"The logo {shown} {reason}. Choose a PNG or SVG file.")
        with path.open("rb") as file:
            data = file.read(LARGEST_LOGO + 1)
    except OSError as problem:
        raise ExportError(f"The logo {shown} cannot be read: {why_and_what_to_do(problem)}") from problem
    if len(data) > LARGEST_LOGO:
        raise ExportError(f"The logo {shown} is larger than {LARGEST_LOGO // 1024 // 1024} MB. Choose a smaller one.")
    if data.startswith(_PNG):
        width, height = _png_size(data, shown)
        return Logo(_cleaned(clean_png, "png", data, shown), "png", width, height)
    try:
        size = _svg_size(data)
    except _EntitiesError:
        raise ExportError(
            f"The logo {shown} refers to other files, or unpacks more than a drawing needs. Save it as a plain SVG."
        ) from None
    if size is None:
        raise ExportError(f"The logo {shown} is neither a PNG nor an SVG picture. Choose one of these.")
    if min(size) <= 0:
        raise ExportError(f"The logo {shown} says neither how large it is nor what its view box is.")
    return Logo(_cleaned(clean_svg, "svg", data, shown), "svg", *size)


def _cleaned(clean: Callable[[bytes], bytes], kind: ImageKind, data: bytes, shown: str) -> bytes:
    try:
        return checked(clean(data), kind)
    except UnreadableLogoError as problem:
        raise ExportError(f"The logo {shown} is damaged: {problem}. Choose another PNG or SVG file.") from None


def _png_size(data: bytes, shown: str) -> tuple[float, float]:
    if len(data) < 33 or data[12:16] != b"IHDR":
        raise ExportError(f"The logo {shown} is damaged. Choose another PNG or SVG file.")
    width, height = struct.unpack(">II", data[16:24])
    if not 0 < width * height <= MOST_PIXELS:
        raise ExportError(f"The logo {shown} has {width} × {height} pixels. Choose a smaller one.")
    return float(width), float(height)


class _EntitiesError(Exception):
    """The entities of an SVG could refer to files or expand without limit."""


_LONGEST_ENTITY = 200
"""Characters. Drawing programs declare the addresses of their namespaces as entities."""
_MOST_ENTITIES = 1_000


def _svg_size(data: bytes) -> tuple[float, float] | None:
    """Width and height of an SVG, 0 if it has none; None if the data are no SVG.

    Raises:
        _EntitiesError: it declares a long or nested entity, or uses entities too often.
    """
    roots: list[tuple[str, dict[str, str]]] = []

    def element(name: str, attributes: dict[str, str]) -> None:
        if not roots:
            roots.append((name, attributes))

    def entity(_name: str, in_declarations: bool, value: str | None, *_about: object) -> None:
        short = value is not None and len(value) <= _LONGEST_ENTITY and not {"&", "%", "<"} & set(value)
        if in_declarations or not short or data.count(b"&") > _MOST_ENTITIES:
            raise _EntitiesError

    parser = expat.ParserCreate()
    parser.StartElementHandler = element
    parser.EntityDeclHandler = entity
    try:
        parser.ParseFile(io.BytesIO(data))
    except (expat.ExpatError, ValueError):
        return None
    if not roots or roots[0][0].rpartition(":")[2] != "svg":
        return None
    attributes = roots[0][1]
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    if len(box) == 4 and _length(box[2]) and _length(box[3]):
        # The drawing has the aspect ratio of the view box.
        return _length(box[2]), _length(box[3])
    return _length(attributes.get("width", "")), _length(attributes.get("height", ""))


def _length(text: str) -> float:
    """A length in any unit; 0 for anything else, such as a percentage."""
    found = _NUMBER.match(text)
    return float(found[1]) if found else 0.0
