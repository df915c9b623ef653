"""The legend under the matrix: what the letters and the family badges say, and what the sign behind a row means."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from teamcanvas.layout.drawing import Group, Mark, Tag
from teamcanvas.layout.lettering import baseline_about, starting_at
from teamcanvas.layout.matrix_measures import MatrixMeasures
from teamcanvas.layout.matrix_rows import edited_sign, letter_chip
from teamcanvas.layout.text import shape_line
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.letters import LETTER_MEANINGS, split_letters
from teamcanvas.model.raci import RaciMatrix

_GAP = 1.75
"""Ems between two entries."""


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries in one line; the marks' origin is the line's left end and middle."""

    marks: tuple[Mark, ...]
    width: float


def letter_legend(matrix: RaciMatrix, measures: MatrixMeasures) -> Legend:
    """What the letters mean; also what others are and what the edited sign says, if the matrix has any."""
    entries = [_letter(letter, meaning, measures) for letter, meaning in LETTER_MEANINGS.items()]
    strange = _strange_letters(matrix)
    if strange:
        entries.append(_letter(strange, "not a letter of RACI", measures))
    if any(row.edited for row in matrix.rows.values()):
        entries.append(_edited(measures))
    return _in_a_line(entries, measures)


def family_legend(roles: Iterable[RoleId], catalogue: Catalogue, measures: MatrixMeasures) -> Legend:
    """What the badges of these roles say, in one line."""
    return _in_a_line(_families(roles, catalogue, measures), measures)


def family_key(
    roles: Iterable[RoleId], catalogue: Catalogue, height: float, measures: MatrixMeasures
) -> tuple[Mark, ...]:
    """What the badges of these roles say, as a list that stands in the corner left of the heads."""
    entries = _families(roles, catalogue, measures)
    first = height - (len(entries) - 0.5) * measures.line
    return tuple(
        Group(entry.marks, dy=first + index * measures.line, tag=Tag("item")) for index, entry in enumerate(entries)
    )


def _families(roles: Iterable[RoleId], catalogue: Catalogue, measures: MatrixMeasures) -> list[Legend]:
    used = {catalogue.roles[role].family for role in roles if role in catalogue.roles}
    return [
        _badge(family.badge, family.title, family.id, measures)
        for family in catalogue.families.values()
        if family.id in used
    ]


def _strange_letters(matrix: RaciMatrix) -> str:
    """The first cell that has a letter outside the scheme, as it stands there."""
    cells = (cell for row in matrix.rows.values() for cell in row.cells.values())
    return next((cell for cell in cells if any(one not in LETTER_MEANINGS for one in split_letters(cell))), "")


def _letter(letters: str, meaning: str, measures: MatrixMeasures) -> Legend:
    pitch = measures.narrowest_column
    chip = Group(letter_chip(letters, pitch, measures), dx=measures.chip_width(pitch) / 2)
    return _with_words((chip,), measures.chip_width(pitch), meaning, measures)


def _edited(measures: MatrixMeasures) -> Legend:
    sign = edited_sign(0.17 * measures.em, baseline_about(0, measures.label), measures)
    return _with_words((sign,), 0.34 * measures.em, "row edited by hand", measures)


def _badge(badge: str, title: str, family: str, measures: MatrixMeasures) -> Legend:
    line = shape_line(badge, measures.badge)
    colour = measures.theme.family(family).badge
    mark = starting_at(0, baseline_about(0, measures.badge), line, colour)
    return _with_words((mark,), line.width, title, measures)


def _with_words(marks: tuple[Mark, ...], width: float, words: str, measures: MatrixMeasures) -> Legend:
    line = shape_line(words, measures.theme.small)
    left = width + 0.45 * measures.em
    text = starting_at(left, baseline_about(0, measures.theme.small), line, measures.theme.colours.text_muted)
    return Legend((*marks, text), left + line.width)


def _in_a_line(entries: Sequence[Legend], measures: MatrixMeasures) -> Legend:
    marks: list[Mark] = []
    x = 0.0
    for entry in entries:
        marks.append(Group(entry.marks, dx=x, tag=Tag("item")))
        x += entry.width + _GAP * measures.em
    return Legend(tuple(marks), max(0.0, x - _GAP * measures.em))
