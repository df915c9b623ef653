"""DrawingML for every part of a slide: lengths, positions, fills, strokes."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from teamcanvas.export.tables.legal_text import legal
from teamcanvas.layout.drawing.drawing import Box

EMU = 12_700
"""English Metric Units in a point."""
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


class Numbers:
    """Generates unique shape ids for a slide."""

    def __init__(self) -> None:
        self._last = 1

    def next(self) -> int:
        """A new id."""
        self._last += 1
        return self._last


def emu(points: float) -> int:
    """A length in English Metric Units."""
    return round(points * EMU)


def escaped(text: str) -> str:
    """User text, escaped for elements and attributes."""
    return escape(legal(text))


def named(number: int, name: str, description: str = "", *, decorative: bool = False) -> str:
    """The name and the alternative text of a shape."""
    spoken = f' descr="{escaped(description)}"' if description else ""
    inner = _DECORATIVE if decorative and not description else ""
    return f'<p:cNvPr id="{number}" name="{escaped(name)[:200] or "Shape"}"{spoken}>{inner}</p:cNvPr>'


def placed(box: Box, *, turned: float = 0.0, flipped: bool = False, element: str = "a:xfrm") -> str:
    """The position of a shape; `turned` clockwise about its centre by degrees."""
    turn = f' rot="{round(turned * 60_000) % 21_600_000}"' if turned else ""
    flip = ' flipV="1"' if flipped else ""
    return (
        f'<{element}{turn}{flip}><a:off x="{emu(box.left)}" y="{emu(box.top)}"/>'
        f'<a:ext cx="{max(0, emu(box.width))}" cy="{max(0, emu(box.height))}"/></{element}>'
    )


def fill(colour: str | None) -> str:
    """One colour, or nothing."""
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>' if colour else "<a:noFill/>"


def stroke(
    colour: str | None, width: float, dash: Iterable[float] = (), cap: str = "butt", element: str = "a:ln"
) -> str:
    """A line of one colour, or none."""
    if not colour or width <= 0:
        return f"<{element}><a:noFill/></{element}>"
    lengths = tuple(dash)
    pattern = ""
    if lengths:
        pairs = zip(lengths[::2], lengths[1::2] if len(lengths) > 1 else lengths, strict=False)
        # Dashes are in hundred-thousandths of the line's width.
        stops = "".join(f'<a:ds d="{_of(on, width)}" sp="{_of(off, width)}"/>' for on, off in pairs)
        pattern = f"<a:custDash>{stops}</a:custDash>"
    ends = ' cap="rnd"' if cap == "round" else ' cap="flat"'
    return f'<{element} w="{emu(width)}"{ends}>{fill(colour)}{pattern}<a:miter lim="800000"/></{element}>'


def _of(length: float, width: float) -> int:
    return round(length / width * 100_000)
