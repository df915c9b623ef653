"""Parses the cells of one sheet of a workbook, with merged ranges and hidden rows and columns."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from teamcanvas.model.sheet import CellPlace, MergedRange, Sheet, cell_place
from teamcanvas.storage.formula_guard import unguarded
from teamcanvas.storage.sheets.cells import MOST_COLUMNS, MOST_ROWS, by_lines, one_line, sheet_of_cells
from teamcanvas.storage.sheets.xml import TextParser, unescaped

_NUMBER = re.compile(r"[1-9][0-9]{0,6}")


class CellParser(TextParser):
    """Parser of the cells of one sheet, up to `MOST_ROWS` rows."""

    def __init__(self, strings: Sequence[str]) -> None:
        super().__init__()
        self._strings = strings
        self._row, self._column = -1, -1
        self._kind = ""
        self._value = ""
        self._formula: str | None = None
        self._texts: dict[CellPlace, str] = {}
        self._formulas: dict[CellPlace, str] = {}
        self._merged: list[MergedRange] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._cut = False

    def sheet(self, name: str, *, hidden: bool) -> Sheet:
        """The parsed sheet."""
        made = sheet_of_cells(name, self._texts, tuple(self._merged), self._formulas, hidden=hidden, cut=self._cut)
        return replace(made, hidden_rows=frozenset(self._hidden_rows), hidden_columns=frozenset(self._hidden_columns))

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "row":
                # A row or cell without a reference follows directly after the previous one.
                self._row = _row_number(attributes["r"]) if "r" in attributes else self._row + 1
                self._column = -1
                if _is_true(attributes.get("hidden")) and 0 <= self._row < MOST_ROWS:
                    self._hidden_rows.add(self._row)
            case "c":
                at = cell_place(attributes["r"]) if "r" in attributes else (max(self._row, 0), self._column + 1)
                self._row, self._column = at
                self._kind, self._value, self._formula = attributes.get("t", "n"), "", None
            case "v" | "f":
                self.collect()
            case "col" if _is_true(attributes.get("hidden")):
                self._hide_columns(attributes.get("min", ""), attributes.get("max", ""))
            case "mergeCell":
                self._keep_area(attributes.get("ref", ""))
            case _:
                super().started(name, attributes)

    def ended(self, name: str) -> None:
        match name:
            case "v":
                self._value = self.collected()
            case "f":
                self._formula = one_line(self.collected()) or "…"
            case "c":
                self._keep_cell()
            case _:
                super().ended(name)

    def _keep_cell(self) -> None:
        text = self._text_of_cell()
        place = (self._row, self._column)
        # For a text formula an empty value may be the result; otherwise it was not calculated.
        unknown = self._formula is not None and not text and self._kind != "str"
        if not text and not unknown:
            return
        if self._row >= MOST_ROWS or self._column >= MOST_COLUMNS:
            self._cut = True
            self.has_enough = self.has_enough or self._row >= MOST_ROWS
        elif unknown:
            self._formulas[place] = self._formula or ""
        else:
            self._texts[place] = text

    def _text_of_cell(self) -> str:
        runs = self.take_runs()
        match self._kind:
            case "s":
                number = int(self._value) if self._value.strip() else -1
                return unguarded(self._strings[number]) if 0 <= number < len(self._strings) else ""
            case "inlineStr":
                return unguarded(runs)
            case "b":
                return {"0": "FALSE", "1": "TRUE"}.get(self._value.strip(), "")
            case "n":
                return one_line(self._value).removesuffix(".0")
            case _:
                return by_lines(unescaped(self._value))

    def _keep_area(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        if last and len(self._merged) < MOST_ROWS:
            (top, left), (bottom, right) = cell_place(first), cell_place(last)
            self._merged.append(MergedRange(top, left, bottom, right))

    def _hide_columns(self, first: str, last: str) -> None:
        if _NUMBER.fullmatch(first) and _NUMBER.fullmatch(last):
            self._hidden_columns.update(range(int(first) - 1, min(int(last), MOST_COLUMNS)))


def _row_number(said: str) -> int:
    if not _NUMBER.fullmatch(said):
        raise ValueError(f"no number of a row: {said[:20]!r}")
    return int(said) - 1


def _is_true(said: str | None) -> bool:
    return said in ("1", "true")
