"""Glyph runs as PDF text operators: glyphs at their layout positions, copied text as it was typed."""

from __future__ import annotations

from itertools import accumulate

from teamcanvas.export.pdf.fonts import EmbeddedFace
from teamcanvas.layout.text.itemise import is_control
from teamcanvas.layout.text.shaped import GlyphRun, GlyphText


def number(value: float) -> str:
    """A coordinate as PDF writes it, to a thousandth."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def run_operators(run: GlyphRun, size: float, face: EmbeddedFace) -> str:
    """The operators that show the run at the current text position, in the current font."""
    # Cached: letters and names are repeated on many pages.
    key = id(run.glyphs), run.text, size
    known = face.shown.get(key)
    if known is None:
        writer = _RunOperators(run, size, face)
        for part in run.glyph_texts:
            writer.show(part)
        # Keeps the glyphs alive, so that their id is not used again.
        known = face.shown[key] = run.glyphs, writer.finish()
    return known[1]


def missing_operators(run: GlyphRun, size: float, face: EmbeddedFace) -> str:
    """A blank as wide as the box, copied as the character that the box shows."""
    # Pasted control characters would have effects, and a lone surrogate is invalid: both become U+FFFD.
    text = "".join("\ufffd" if is_control(char) else char for char in run.text)
    blank = face.blank
    code = face.code(blank, text, run.width / size * 1000)
    return f"<{blank if code is None else code:04X}> Tj"


def blank_operators(face: EmbeddedFace) -> str:
    """A blank at the end of a text; empty where the font has none."""
    code = face.code(face.blank, " ") if face.blank else None
    return "" if code is None else f"<{code:04X}> Tj"


def invisible_operators(text: str, face: EmbeddedFace) -> str:
    """A blank without width whose ActualText is the text, such as a direction mark.

    Readers without ActualText ignore it; a real blank after right-to-left letters would be on the wrong side for them.
    """
    code = face.code(face.blank, "", 0.0)
    if code is None:
        return ""  # this kind of font cannot have such a blank
    return f"/Span <</ActualText <{_utf16(text)}>>> BDC <{code:04X}> Tj EMC"


class _RunOperators:
    """Collects glyphs in as few TJ operators as possible; lengths in thousandths of the size."""

    def __init__(self, run: GlyphRun, size: float, face: EmbeddedFace) -> None:
        glyphs = run.glyphs
        scale = 1000 / glyphs.units_per_em
        self._ids = glyphs.ids
        self._origins = [0.0, *accumulate(advance * scale for advance in glyphs.advances)]
        self._xs = [origin + offset * scale for origin, offset in zip(self._origins, glyphs.x_offsets, strict=False)]
        self._ys = [offset * size / glyphs.units_per_em for offset in glyphs.y_offsets]
        self._rtl = run.rtl
        self._face = face
        self._operators: list[str] = []
        self._array: list[str] = []
        self._codes = ""
        self._pen = 0.0
        self._rise = 0.0

    def show(self, part: GlyphText) -> None:
        """Shows the glyphs of some characters so that their text can be selected, searched and copied."""
        single = part.end - part.first == 1
        if single and (len(part.text) == 1 or not self._rtl):
            code = self._face.code(self._ids[part.first], part.text)
            if code is not None:
                self._glyph(part.first, code, self._face.width(self._ids[part.first]))
            else:
                self._with_actual_text(part)
        elif self._rtl and self._face.face.has_truetype_outlines:
            self._right_to_left(part)
        else:
            self._with_actual_text(part)

    def finish(self) -> str:
        """All operators; the text rise is reset to 0."""
        self._flush()
        if self._rise:
            self._operators.append("0 Ts")
        return " ".join(self._operators)

    def _with_actual_text(self, part: GlyphText) -> None:
        # For readers without ActualText the first glyph maps to all characters.
        self._operate(f"/Span <</ActualText <{_utf16(part.text)}>>> BDC")
        self._glyph_by_glyph(part, part.text)
        self._operate("EMC")

    def _right_to_left(self, part: GlyphText) -> None:
        # Readers reverse right-to-left text letter by letter. So a ligature gets the width and text of its last letter,
        # and blanks carry the letters before it; accents are drawn without text, then blanks carry all letters.
        start, end = self._origins[part.first], self._origins[part.end]
        slot = (end - start) / len(part.text)
        letters = part.text[::-1]
        shown = 0
        if part.end - part.first == 1:
            code = self._face.code(self._ids[part.first], letters[0], slot)
            self._glyph(part.first, self._ids[part.first] if code is None else code, slot)
            shown = 1
        else:
            self._glyph_by_glyph(part, "")
        for index in range(shown, len(letters)):
            code = self._face.code(self._face.blank, letters[index], slot)
            self._at(start + index * slot, 0.0, self._face.blank if code is None else code, slot)

    def _glyph_by_glyph(self, part: GlyphText, text: str) -> None:
        for index in range(part.first, part.end):
            after = self._xs[index + 1] if index + 1 < part.end else self._origins[part.end]
            # Widths up to the next glyph: readers take a jump inside a word for a space.
            width = max(0.0, after - self._xs[index])
            glyph = self._ids[index]
            code = self._face.code(glyph, text if index == part.first else "", width)
            if code is None and glyph == self._face.blank:
                continue  # a variation selector: nothing to draw
            if code is None:
                code, width = glyph, self._face.width(glyph)
            self._glyph(index, code, width)

    def _glyph(self, index: int, code: int, width: float) -> None:
        self._at(self._xs[index], self._ys[index], code, width)

    def _at(self, x: float, rise: float, code: int, width: float) -> None:
        if rise != self._rise:
            self._flush()
            self._rise = rise
            self._operators.append(f"{number(rise)} Ts")
        adjustment = number(self._pen - x)
        if adjustment != "0":
            self._end_codes()
            self._array.append(adjustment)
        self._codes += f"{code:04X}"
        self._pen = x + width

    def _operate(self, operator: str) -> None:
        self._flush()
        self._operators.append(operator)

    def _end_codes(self) -> None:
        if self._codes:
            self._array.append(f"<{self._codes}>")
            self._codes = ""

    def _flush(self) -> None:
        self._end_codes()
        if self._array:
            self._operators.append(f"[{' '.join(self._array)}] TJ")
            self._array = []


def _utf16(text: str) -> str:
    return "FEFF" + text.encode("utf-16-be").hex().upper()
