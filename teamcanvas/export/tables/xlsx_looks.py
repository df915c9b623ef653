"""How the cells of a workbook look: a theme's tokens as fonts, fills and lines."""

from collections.abc import Iterable
from copy import copy

from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color

from teamcanvas.export.tables.html_style import letter_of
from teamcanvas.export.tables.table import LegendEntry, TableColumn
from teamcanvas.layout.drawing.drawing import Colour
from teamcanvas.layout.drawing.theme import Theme

_FONT = "Arial"
"""This font, or one with the same widths, is on every machine."""
_ZERO_IS_A_DOT = '0;-0;"·"'


class Looks:
    """Styles the cells of one workbook in a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        colours = theme.colours
        self._hairline = Side("thin", _rgb(colours.hairline))
        self._gap = Side("medium", _rgb(colours.surface))
        self._line = Side("medium", _rgb(colours.text))
        self._row = Border(bottom=self._hairline)
        # White borders separate cells; none at the top, where it would cut the line under a stage's title.
        self._chip = Border(left=self._gap, right=self._gap, bottom=self._gap)
        self._first: dict[tuple[str, str | None, bool], Cell] = {}
        """The first cell of each look in the rows of this workbook."""

    def title(self, cell: Cell) -> None:
        """The name of the sheet over everything."""
        cell.font = self._font(self._theme.colours.text, 18, bold=True)
        cell.alignment = Alignment(vertical="center")

    def subtitle(self, cell: Cell) -> None:
        """Under it."""
        cell.font = self._font(self._theme.colours.text_muted, 11)
        cell.alignment = Alignment(vertical="center")

    def legend(self, entries: Iterable[LegendEntry]) -> CellRichText:
        """The legend in one line, with bold letters."""
        muted = _rgb(self._theme.colours.text_muted)
        words = InlineFont(rFont=_FONT, sz=10, color=muted)
        parts: list[TextBlock] = []
        for entry in entries:
            strong = InlineFont(rFont=_FONT, sz=10, b=True, color=_rgb(self._theme.colours.text))
            parts += [TextBlock(strong, entry.sign), TextBlock(words, f"  {entry.meaning}      ")]
        return CellRichText(*parts)

    def badge(self, cell: Cell, column: TableColumn) -> None:
        """The two letters of a column's family."""
        cell.font = self._font(self._theme.family(column.family).badge, 9, bold=True)
        cell.alignment = Alignment(horizontal="center", vertical="bottom")

    def head(self, cell: Cell, column: TableColumn, *, upright: bool) -> None:
        """The title of a column, rotated if the column is narrow.

        Args:
            upright: no rotation.
        """
        narrow = column.kind in ("letters", "mark")
        colours = self._theme.colours
        colour = self._theme.severities["warning"].text if column.warning else colours.text
        cell.font = self._font(colour, 10, bold=column.warning or column.kind in ("title", "text", "count"))
        if column.kind == "letters":
            edge = Side("thick", _rgb(self._theme.family(column.family).edge))
            cell.border = Border(bottom=edge, left=self._gap, right=self._gap)
        elif upright:
            cell.border = Border(bottom=self._line)
        cell.alignment = Alignment(
            horizontal="center" if column.kind in ("letters", "mark", "count") else "left",
            vertical="center" if upright else "bottom",
            textRotation=90 if narrow and not upright else 0,
            wrap_text=True,
        )

    def group(self, cell: Cell) -> None:
        """A cell of the row with a stage's title."""
        cell.font = self._font(self._theme.colours.text, 11, bold=True)
        cell.border = Border(bottom=self._line)
        cell.alignment = Alignment(vertical="bottom")

    def cell(self, cell: Cell, column: TableColumn, text: str) -> None:
        """A cell of a row."""
        letter = letter_of(text) if column.kind == "letters" and text else None
        first = self._first.setdefault((column.kind, letter, bool(cell.quotePrefix)), cell)
        if first is cell:
            self._dress(cell, column, letter)
        else:
            # To set each style again would look for it among those of the workbook, for every cell.
            cell._style = copy(first._style)  # pyright: ignore[reportPrivateUsage] - nothing public shares a style

    def _dress(self, cell: Cell, column: TableColumn, sign: str | None) -> None:
        colours = self._theme.colours
        if sign is not None:
            letter = self._theme.letter(sign)
            cell.font = self._font(letter.text, 10, bold=True)
            cell.fill = PatternFill("solid", fgColor=_rgb(letter.fill))
            cell.border = self._chip
            cell.alignment = Alignment(horizontal="center", vertical="center")
            return
        cell.border = self._row
        if column.kind in ("title", "text"):
            cell.font = self._font(colours.text, 10)
            cell.alignment = Alignment(vertical="center", wrap_text=True)
            return
        cell.font = self._font(colours.accent if column.kind == "mark" else colours.text_muted, 10)
        cell.alignment = Alignment(horizontal="center", vertical="center")
        cell.number_format = _ZERO_IS_A_DOT if column.kind == "count" else "General"

    def line(self, cell: Cell) -> None:
        """A cell of the empty row between the matrix and its totals."""
        cell.border = Border(bottom=self._line)

    def total(self, cell: Cell, column: TableColumn) -> None:
        """A cell of the rows under the matrix."""
        colour = self._theme.severities["warning"].text if column.warning else self._theme.colours.text_muted
        cell.font = self._font(colour, 10, bold=column.warning)
        centred = column.kind not in ("title", "text")
        cell.alignment = Alignment(horizontal="center" if centred else "left", vertical="center")
        cell.number_format = _ZERO_IS_A_DOT

    def _font(self, colour: Colour, size: float, *, bold: bool = False) -> Font:
        return Font(name=_FONT, size=size, bold=bold, color=_rgb(colour))


def _rgb(colour: Colour) -> Color:
    return Color(rgb=f"FF{colour[1:].upper()}")
