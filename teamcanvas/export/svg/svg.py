"""Writes a page as SVG: shapes as shapes, text as text that can be searched, copied and edited."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping
from html import escape

from teamcanvas.export.svg.fonts import FONT_FAMILY, OUR_FAMILY, font_rules
from teamcanvas.export.svg.shapes import drawn_shape, number
from teamcanvas.export.tables.legal_text import legal
from teamcanvas.layout.drawing.drawing import Colour, Drawing, DrawingItem, Group, Image, Role, Tag, Text, walk
from teamcanvas.layout.drawing.missing import missing_box_items
from teamcanvas.layout.text import fonts
from teamcanvas.layout.text.shaped import GlyphRun, ShapedLine

_ROLES: Mapping[Role, str] = {
    "document": "document",
    "section": "group",
    "heading": "heading",
    "paragraph": "paragraph",
    "list": "list",
    "item": "listitem",
    "figure": "figure",
    "table": "table",
    "row": "row",
    "header": "columnheader",
    "cell": "cell",
}
_NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_FAMILY = f'font-family="{escape(FONT_FAMILY)}"'
_MEDIA = {"png": "image/png", "svg": "image/svg+xml"}


def svg_bytes(drawing: Drawing, title: str = "", *, background: Colour = "#ffffff") -> bytes:
    """The drawing as an SVG file, UTF-8, one unit a point, without scripts and external references.

    Args:
        drawing: what to draw.
        title: its alternative text, which browsers show as a tip.
        background: the paper's colour; transparent if it is empty.
    """
    width, height = number(drawing.width), number(drawing.height)
    writer = _Writer()
    if background:
        writer.add(f'<rect width="{width}" height="{height}" fill="{background}"/>')
    writer.draw(drawing.items)
    head = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg {_NAMES} width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" {_FAMILY}>',
    ]
    if title:
        head.append(f"<title>{_text(title)}</title>")
    # Used letters are embedded, so that it looks the same where the fonts are not installed.
    head.append(f"<style>{font_rules(drawing)}</style>")
    return "\n".join([*head, *writer.lines, "</svg>", ""]).encode("utf-8")


class _Writer:
    """Collects elements, each on a line."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.add: Callable[[str], None] = self.lines.append

    def draw(self, items: Iterable[DrawingItem]) -> None:
        """Adds items; groups stay groups, so that an editor moves a card as one."""
        for item in items:
            match item:
                case Group():
                    self._group(item)
                case Text():
                    self._line(item)
                case Image():
                    self.add(_image(item))
                case _:
                    self.add(drawn_shape(item))

    def _group(self, group: Group) -> None:
        if not group.items:
            return
        moved = f' transform="translate({number(group.dx)} {number(group.dy)})"' if group.dx or group.dy else ""
        self.add(f"<g{moved}{_meaning(group.tag)}>")
        self.draw(group.items)
        self.add("</g>")

    def _line(self, item: Text) -> None:
        turned = f' transform="rotate({number(item.angle)} {number(item.x)} {number(item.y)})"' if item.angle else ""
        line = item.line
        if not any(run.missing for run in line.runs):
            self.add(_written(item, line.text, item.x, line.width, turned, rtl=line.rtl))
            return
        # With boxes between the letters, each run needs its own position.
        self.add(f"<g{turned}>")
        for run in line.runs:
            if run.missing:
                self._box(item, run)
            else:
                self.add(_written(item, run.text, item.x + run.x, run.width, "", rtl=run.rtl))
        self.add("</g>")

    def _box(self, item: Text, run: GlyphRun) -> None:
        self.add(f'<g role="img" aria-label="{_spelled(run)}">')
        for placed in walk(list(missing_box_items(run, item.line.style.size, item.x + run.x, item.y, item.colour))):
            if not isinstance(placed.item, Text | Image):
                self.add(drawn_shape(placed.item))
        self.add("</g>")


def _written(item: Text, text: str, x: float, width: float, turned: str, *, rtl: bool) -> str:
    if not text.strip():
        return ""
    style = item.line.style
    # Anchored in the middle, which is the same for viewers with and without right-to-left support.
    anchor = ' direction="rtl" text-anchor="middle"' if rtl else ""
    start = x + width / 2 if rtl else x
    weight = ' font-weight="700"' if style.bold else ""
    family = _family(item.line)
    return (
        f'<text x="{number(start)}" y="{number(item.y)}" font-size="{number(style.size)}"{weight}{family}{anchor} '
        f'fill="{item.colour}" textLength="{number(width)}" lengthAdjust="spacingAndGlyphs" '
        f'xml:space="preserve"{turned}>{_text(text)}</text>'
    )


def _family(line: ShapedLine) -> str:
    """For letters of system fonts: their families, after ours."""
    keys = dict.fromkeys(run.face_key for run in line.runs if run.face_key)
    foreign = [key for key in keys if key not in fonts.REGULAR and key not in fonts.BOLD]
    if not foreign:
        return ""
    names = ", ".join(f"'{family_name(key)}'" for key in foreign)
    return f' font-family="{escape(f"{OUR_FAMILY}, {names}, sans-serif")}"'


def family_name(key: str) -> str:
    """The family name of a face, without quotes, which would end the name."""
    found = fonts.face(key).face.get_name(16) or fonts.face(key).face.get_name(1) or "sans-serif"
    return legal(found).replace("'", "").replace('"', "")


def _image(item: Image) -> str:
    data = base64.b64encode(item.data).decode("ascii")
    said = f' role="img" aria-label="{_text(item.alternative)}"' if item.alternative else ' aria-hidden="true"'
    source = f"data:{_MEDIA[item.kind]};base64,{data}"
    # Both attributes: old viewers know only the one with the prefix.
    return (
        f'<image x="{number(item.x)}" y="{number(item.y)}" width="{number(item.width)}" height="{number(item.height)}" '
        f'preserveAspectRatio="none"{said} href="{source}" xlink:href="{source}"/>'
    )


def _meaning(tag: Tag | None) -> str:
    if tag is None:
        return ""
    if tag.role == "artifact":
        return ' aria-hidden="true"'
    role = "rowheader" if tag.role == "header" and tag.scope == "row" else _ROLES[tag.role]
    level = f' aria-level="{max(tag.level, 1)}"' if tag.role == "heading" else ""
    span = f' aria-colspan="{tag.span}"' if tag.span > 1 else ""
    label = f' aria-label="{_text(tag.alternative)}"' if tag.alternative else ""
    return f' role="{role}"{level}{span}{label}'


def _spelled(run: GlyphRun) -> str:
    return " ".join(f"U+{ord(character):04X}" for character in run.text)


def _text(text: str) -> str:
    return escape(legal(text))
