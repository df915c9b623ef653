"""Parsed shapes for the tests of presentations."""

import xml.etree.ElementTree as ET

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def parsed(*shapes: str) -> list[ET.Element]:
    """The shapes, each well-formed."""
    return list(ET.fromstring(f"<x {_SPACES}>{''.join(shapes)}</x>"))


def the(element: ET.Element, tag: str) -> ET.Element:
    """The one element of that tag in there."""
    (found,) = element.iter(tag)
    return found


def words(element: ET.Element) -> str:
    """Its text, with a separator between lines."""
    return "".join(
        (one.text or "") if one.tag == f"{A}t" else "|" for one in element.iter() if one.tag in (f"{A}t", f"{A}br")
    )


def place(element: ET.Element) -> tuple[float, float, float, float]:
    """Left, top, width and height in points."""
    at = next(element.iter(f"{A}off"))
    size = next(one for one in element.iter(f"{A}ext") if one.get("cx"))
    return tuple(int(one.get(name, "")) / 12_700 for one, name in ((at, "x"), (at, "y"), (size, "cx"), (size, "cy")))  # type: ignore[return-value]
