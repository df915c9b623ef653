"""Text boxes of a slide: measured lines that belong together become one editable text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from teamcanvas.export.pptx.office_font import spacing
from teamcanvas.export.pptx.xml import Numbers, emu, escaped, fill, named, placed
from teamcanvas.layout.drawing.drawing import Box, Colour, Text
from teamcanvas.layout.text.text import FontStyle, ShapedLine, line_height

_WORD_GAP = 0.7
"""Maximum ems between two texts of a line that are joined."""


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text of one style and colour."""

    text: str
    style: FontStyle
    colour: Colour


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines of one text box; its box is where they were measured."""

    box: Box
    lines: tuple[tuple[TextRun, ...], ...]
    baseline: float
    """Of the last line."""
    end: float
    """Where the last line ends, to the right."""
    angle: float = 0.0
    rtl: bool = False
    length: float = 0.0
    """The length of a rotated text."""
    centred: bool = False
    """Whether its lines are centred and not left-aligned."""

    @property
    def text(self) -> str:
        """The whole text, with blanks between lines."""
        return " ".join("".join(piece.text for piece in line) for line in self.lines)

    @property
    def first_baseline(self) -> float:
        """Of the first line."""
        return self.baseline - (len(self.lines) - 1) * line_height(self.style)

    @property
    def style(self) -> FontStyle:
        """Of its first run."""
        return self.lines[0][0].style


def block_of(item: Text, dx: float, dy: float) -> TextBlock:
    """One line as a block of its own."""
    line, x, y = item.line, item.x + dx, item.y + dy
    box = Box(x, y - line.ascent, x + line.width, y + line.descent)
    return TextBlock(box, ((_piece(line, item.colour),),), y, box.right, item.angle, line.rtl, line.width)


def joined(block: TextBlock, after: TextBlock) -> TextBlock | None:
    """Both joined if the second continues the first, in the same line or in the next one; else None."""
    if block.angle != after.angle or block.rtl or after.rtl:
        return None
    size = block.style.size
    if block.angle:
        return _along(block, after) if _gap_along(block, after) < _WORD_GAP * size else None
    if abs(block.baseline - after.baseline) < 0.05 * size:
        gap = after.box.left - block.end
        if block.centred or not -0.1 * size < gap < _WORD_GAP * size:
            return None
        whole = block.box.joined(after.box)
        return TextBlock(whole, (*block.lines[:-1], _one_line(block, after, gap)), block.baseline, after.end)
    pitch = line_height(block.style)
    same = block.lines[-1][-1].style == after.style and block.lines[-1][-1].colour == after.lines[0][0].colour
    below = 0.85 * pitch < after.baseline - block.baseline < 1.25 * pitch
    begin = abs(block.box.left - after.box.left) < 0.1 and not block.centred
    centred = not begin and abs(_middle(block) - _middle(after)) < 0.1
    if same and below and (begin or centred):
        whole = block.box.joined(after.box)
        return TextBlock(whole, (*block.lines, *after.lines), after.baseline, after.end, centred=centred)
    return None


def text_shape(block: TextBlock, numbers: Numbers) -> str:
    """The block as a text box without a frame, of its measured size."""
    box = _turned_box(block) if block.angle else block.box
    body = text_body(block, "ctr" if block.centred else "l")
    return (
        f"<p:sp><p:nvSpPr>{named(numbers.next(), block.text)}"
        f'<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{placed(box, turned=block.angle)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>{body}</p:sp>'
    )


def title_shape(block: TextBlock, numbers: Numbers, width: float) -> str:
    """The block as the title of its slide."""
    box = block.box._replace(right=block.box.left + max(width, block.box.width))
    return (
        f"<p:sp><p:nvSpPr>{named(numbers.next(), 'Title')}"
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{placed(box)}</p:spPr>{text_body(block, 'l')}</p:sp>"
    )


def text_body(block: TextBlock, align: str) -> str:
    """The block as the body of a shape, without autofit and wrapping, which would depend on the installed fonts.

    It is anchored in the middle of its box: fonts differ in their ascent, but hardly in their vertical centre.
    """
    return (
        '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" rtlCol="0">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraph(block, align)}</p:txBody>"
    )


def paragraph(block: TextBlock, align: str) -> str:
    """The block's text, with its measured line breaks.

    `align` is absolute, also for right-to-left text.
    """
    pitch = ""
    if len(block.lines) > 1:
        pitch = f'<a:lnSpc><a:spcPts val="{round(line_height(block.style) * 100)}"/></a:lnSpc>'
    direction = ' rtl="1"' if block.rtl else ""
    runs = "<a:br/>".join("".join(map(_run, line)) for line in block.lines)
    return f'<a:p><a:pPr algn="{align}"{direction}>{pitch}</a:pPr>{runs}</a:p>'


def tabbed(blocks: Sequence[TextBlock], left: float) -> str:
    """Texts in one line, each after the first right-aligned at a tab stop at its measured end; relative to `left`."""
    stops = "".join(f'<a:tab pos="{emu(block.box.right - left)}" algn="r"/>' for block in blocks[1:])
    first = blocks[0]
    runs = "".join(map(_run, first.lines[0]))
    for block in blocks[1:]:
        start, *rest = block.lines[0]
        runs += "".join(map(_run, (TextRun(f"\t{start.text}", start.style, start.colour), *rest)))
        # Further lines are left-aligned.
        runs += "".join("<a:br/>" + "".join(map(_run, line)) for line in block.lines[1:])
    return f'<a:p><a:pPr algn="l"><a:tabLst>{stops}</a:tabLst></a:pPr>{runs}</a:p>'


def _run(piece: TextRun) -> str:
    bold = ' b="1"' if piece.style.bold else ' b="0"'
    size = round(piece.style.size * 100)
    return (
        f'<a:r><a:rPr lang="en-GB" sz="{size}"{bold}{spacing(piece.text, piece.style)} dirty="0">{fill(piece.colour)}'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:rPr>'
        f"<a:t>{escaped(piece.text)}</a:t></a:r>"
    )


def _piece(line: ShapedLine, colour: Colour) -> TextRun:
    return TextRun(line.text, line.style, colour)


def _one_line(block: TextBlock, after: TextBlock, gap: float) -> tuple[TextRun, ...]:
    before = block.lines[-1]
    blank = gap > 0.12 * block.style.size and not before[-1].text.endswith(" ") and after.text[:1] != " "
    first = TextRun(f"{before[-1].text} ", before[-1].style, before[-1].colour) if blank else before[-1]
    return (*before[:-1], first, *after.lines[0])


def _along(block: TextBlock, after: TextBlock) -> TextBlock:
    gap = _gap_along(block, after)
    box = Box(block.box.left, block.box.top, block.box.left + block.length + gap + after.length, block.box.bottom)
    return TextBlock(box, (_one_line(block, after, gap),), block.baseline, box.right, block.angle, length=box.width)


def _gap_along(block: TextBlock, after: TextBlock) -> float:
    """From the end of one rotated text to the start of the next; infinite if they are not in one line."""
    angle = math.radians(block.angle)
    x, y = after.box.left - block.box.left, after.baseline - block.baseline
    along, aside = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
    gap = along - block.length
    return gap if abs(aside) < 0.3 * block.style.size and gap > -0.1 * block.style.size else math.inf


def _turned_box(block: TextBlock) -> Box:
    """The box before its rotation about its centre; it was measured with a rotation about the start of its baseline."""
    angle = math.radians(block.angle)
    cos, sin = math.cos(angle), math.sin(angle)
    width, height = block.box.width, block.box.height
    x, y = width / 2, (block.box.top + block.box.bottom) / 2 - block.baseline
    middle_x = block.box.left + x * cos - y * sin
    middle_y = block.baseline + x * sin + y * cos
    return Box(middle_x - width / 2, middle_y - height / 2, middle_x + width / 2, middle_y + height / 2)


def _middle(block: TextBlock) -> float:
    return (block.box.left + block.box.right) / 2
