"""Finds legends of the letters in a sheet, so that they are not mistaken for a part of the matrix."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, TypeAlias

from teamcanvas.edits.raci_import.cell_letters import letters_of_head, looks_like_letters
from teamcanvas.edits.raci_import.head_words import LEGEND_HEADS
from teamcanvas.model.sheet import CellPlace, Sheet
from teamcanvas.model.title_forms import plain_title

_FEWEST = 2
_FEWEST_BESIDE = 3
"""The fewest letters of a legend beside other cells."""

_Form: TypeAlias = Literal["", "cell", "pair", "free"]
"""How a letter is explained: in its cell, by its own word in the next cell, by any text there."""


def without_legends(sheet: Sheet) -> Sheet:
    """The sheet with empty cells where legends are; the other cells keep their places."""
    places = set(_legend_cells(sheet))
    places.update((row, column) for column, row in _legend_cells(sheet.turn()))
    if not places:
        return sheet
    kept = tuple(
        tuple("" if (row, column) in places else text for column, text in enumerate(texts))
        for row, texts in enumerate(sheet.rows)
    )
    return replace(sheet, rows=kept)


def _legend_cells(sheet: Sheet) -> Iterator[CellPlace]:
    """The cells of legends whose letters are below each other."""
    for column in range(sheet.width):
        run: list[int] = []
        letters: set[str] = set()
        form: _Form = ""
        for row in range(sheet.height + 1):
            if run and row < sheet.height and not sheet.text(row, column) and not sheet.text(row, column + 1):
                continue  # an empty or hidden row in between
            found, letter = _explained(sheet, row, column)
            if found and (not run or (found == form and letter not in letters)):
                run.append(row)
                letters.add(letter)
                form = found
                continue
            yield from _cells_of(sheet, run, column, form)
            run, letters, form = ([row], {letter}, found) if found else ([], set[str](), "")


def _explained(sheet: Sheet, row: int, column: int) -> tuple[_Form, str]:
    """How the letter in a cell is explained, and the letter; nothing if a text is right behind it."""
    text = sheet.text(row, column)
    letter = letters_of_head(text)
    if len(letter) != 1:
        return "", ""
    right = sheet.text(row, column + 1)
    followed = any(sheet.rows[row][column + 2 :])
    if sheet.text(row, column + 2) or (followed and not right):
        return "", ""
    if not right:
        return ("cell", letter[0]) if _says_word(text) else ("", "")
    if len(text) > len(letter[0]) + 1:
        return "", ""
    word = right.split()[0]
    if len(word) > 3 and letters_of_head(word) == letter:
        return "pair", letter[0]
    return ("free", letter[0]) if not followed and len(right) > 3 and not looks_like_letters(right) else ("", "")


def _says_word(text: str) -> bool:
    """Whether a cell holds a letter and its word: `R = Responsible`, `Responsible (R)`."""
    return len(text) > 3 and len(text.split()) > 1


def _cells_of(sheet: Sheet, run: list[int], column: int, form: _Form) -> Iterator[CellPlace]:
    columns = (column,) if form == "cell" else (column, column + 1)
    alone = all(not text or place in columns for row in run for place, text in enumerate(sheet.rows[row]))
    alone = alone or (form == "pair" and not any(sheet.text(row, column - 1) for row in run))
    fewest = _FEWEST if alone and form != "free" else _FEWEST_BESIDE
    if len(run) < fewest or not (alone or (form != "free" and _holds_nothing_else(sheet, run, columns))):
        return
    yield from ((row, place) for row in run for place in columns)


def _holds_nothing_else(sheet: Sheet, run: list[int], columns: tuple[int, ...]) -> bool:
    """Whether the columns hold a legend only, with or without a heading such as "Key"."""
    return all(
        row in run or not (text := sheet.text(row, column)) or plain_title(text) in LEGEND_HEADS
        for row in range(sheet.height)
        for column in columns
    )
