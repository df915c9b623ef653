"""The legend of the matrix: letters, family badges, signs of rows and cells."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Tag
from teamcanvas.layout.drawing.lettering import baseline_about, starting_at
from teamcanvas.layout.matrix.cells import ALL_LETTERS, edited_sign, letter_chip
from teamcanvas.layout.matrix.letters import named_letters
from teamcanvas.layout.matrix.marks import NO_MARKS, MatrixMarks
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.matrix.row_content import role_rows
from teamcanvas.layout.matrix.rows import MatrixRowContent
from teamcanvas.layout.text.text import shape_line
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.gaps import Gap
from teamcanvas.model.raci.letters import RESPONSIBLE, split_letters
from teamcanvas.model.raci.matrix import RaciMatrix
from teamcanvas.model.raci.schemes import LETTERS_OF, SCHEMES_WITH_RACI

_GAP = 1.75
"""Ems between two entries."""
LINE_PITCH = 1.75
"""Ems from one line to the next."""


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries in one line or more, relative to the left end and the vertical centre of all lines."""

    items: tuple[DrawingItem, ...]
    width: float
    lines: int = 1


def letter_legend(
    matrix: RaciMatrix, measures: MatrixMeasures, marks: MatrixMarks = NO_MARKS, width: float = math.inf
) -> Legend:
    """The letters and their meanings; also unknown letters and signs of rows and cells, if the matrix has any.

    In a scheme for decisions (DACI, RAPID) other rows use RACI: then the letters of both are named.

    Args:
        width: the maximum width of a line.
    """
    contents = role_rows(matrix, matrix.columns, marks)
    return rows_legend(contents, marks, measures, width)


def rows_legend(
    contents: Sequence[MatrixRowContent], marks: MatrixMarks, measures: MatrixMeasures, width: float = math.inf
) -> Legend:
    """The legend of rows of either matrix, like `letter_legend`."""
    entries = _schemes(contents, marks.scheme, measures)
    strange = _strange_letters(contents)
    if strange:
        scheme = marks.scheme if marks.scheme in SCHEMES_WITH_RACI else "its row's scheme"
        entries.append(_letter(strange, f"not a letter of {scheme}", measures, known=()))
    gaps = {cell.gap for content in contents for cell in content.cells if cell and cell.gap}
    entries.extend(_gap(gap, words, measures) for gap, words in _GAP_WORDS.items() if gap in gaps)
    if any(content.edited for content in contents):
        entries.append(_edited(measures))
    return in_lines(entries, width, measures)


_GAP_WORDS: Mapping[Gap, str] = {"nobody": "nobody holds the role", "elsewhere": "not in this stage"}


def _schemes(contents: Sequence[MatrixRowContent], scheme: Scheme, measures: MatrixMeasures) -> list[Legend]:
    if scheme in SCHEMES_WITH_RACI:
        return [_letter(letter, name, measures) for letter, name in named_letters(scheme)]
    spoken = {content.known for content in contents}
    entries: list[Legend] = []
    both: tuple[tuple[Scheme, str], ...] = ((scheme, "decisions:"), ("RACI", "other rows:"))
    for one, words in both:
        if LETTERS_OF[one] in spoken or one == scheme:
            named = [_letter(letter, name, measures) for letter, name in named_letters(one)]
            entries.extend((_before(words, named[0], measures), *named[1:]))
    return entries


def family_entries(roles: Iterable[RoleId], catalogue: Catalogue, measures: MatrixMeasures) -> list[Legend]:
    """Legend entries of the family badges of these roles."""
    used = {catalogue.roles[role].family for role in roles if role in catalogue.roles}
    return [
        _badge(family.badge, family.title, family.id, measures)
        for family in catalogue.families.values()
        if family.id in used
    ]


def family_key(
    roles: Iterable[RoleId], catalogue: Catalogue, height: float, measures: MatrixMeasures
) -> tuple[DrawingItem, ...]:
    """The family badges of these roles, as a list in the corner left of the heads."""
    entries = family_entries(roles, catalogue, measures)
    first = height - (len(entries) - 0.5) * measures.line
    return tuple(
        Group(entry.items, dy=first + index * measures.line, tag=Tag("item")) for index, entry in enumerate(entries)
    )


def _strange_letters(contents: Iterable[MatrixRowContent]) -> str:
    """The first cell that has a letter outside its row's scheme, unchanged."""
    cells = ((cell.letters, content.known) for content in contents for cell in content.cells if cell)
    return next((cell for cell, known in cells if not set(split_letters(cell)) <= set(known)), "")


def _letter(letters: str, meaning: str, measures: MatrixMeasures, known: tuple[str, ...] = ALL_LETTERS) -> Legend:
    pitch = measures.narrowest_column
    chip = Group(letter_chip(letters, pitch, measures, known), dx=measures.chip_width(pitch) / 2)
    return _with_words((chip,), measures.chip_width(pitch), meaning, measures)


def _gap(gap: Gap, words: str, measures: MatrixMeasures) -> Legend:
    pitch = measures.narrowest_column
    chip = Group(letter_chip(RESPONSIBLE, pitch, measures, gap=gap), dx=measures.chip_width(pitch) / 2)
    return _with_words((chip,), measures.chip_width(pitch), words, measures)


def _edited(measures: MatrixMeasures) -> Legend:
    sign = edited_sign(0.0, measures.pencil / 2, measures)
    return _with_words((sign,), measures.pencil, "row edited by hand", measures)


def _before(words: str, entry: Legend, measures: MatrixMeasures) -> Legend:
    """An entry with words before it."""
    line = shape_line(words, measures.theme.small)
    left = line.width + 0.6 * measures.em
    text = starting_at(0.0, baseline_about(0, measures.theme.small), line, measures.theme.colours.text_muted)
    return Legend((text, Group(entry.items, dx=left)), left + entry.width)


def _badge(badge: str, title: str, family: str, measures: MatrixMeasures) -> Legend:
    line = shape_line(badge, measures.theme.micro)
    colour = measures.theme.family(family).badge
    item = starting_at(0, baseline_about(0, measures.theme.micro), line, colour)
    return _with_words((item,), line.width, title, measures)


def _with_words(items: tuple[DrawingItem, ...], width: float, words: str, measures: MatrixMeasures) -> Legend:
    line = shape_line(words, measures.theme.small)
    left = width + 0.45 * measures.em
    text = starting_at(left, baseline_about(0, measures.theme.small), line, measures.theme.colours.text_muted)
    return Legend((*items, text), left + line.width)


def _in_a_line(entries: Sequence[Legend], measures: MatrixMeasures) -> Legend:
    items: list[DrawingItem] = []
    x = 0.0
    for entry in entries:
        items.append(Group(entry.items, dx=x, tag=Tag("item")))
        x += entry.width + _GAP * measures.em
    return Legend(tuple(items), max(0.0, x - _GAP * measures.em))


def in_lines(entries: Sequence[Legend], width: float, measures: MatrixMeasures, *, pitch: float = LINE_PITCH) -> Legend:
    """The entries wrapped into lines no longer than the width.

    Args:
        pitch: ems from one line to the next.
    """
    if not entries:
        return Legend((), 0.0)
    lines: list[list[Legend]] = [[]]
    used = 0.0
    for entry in entries:
        if lines[-1] and used + entry.width > width:
            lines.append([])
            used = 0.0
        lines[-1].append(entry)
        used += entry.width + _GAP * measures.em
    items: list[DrawingItem] = []
    rows = [_in_a_line(line, measures) for line in lines]
    for index, row in enumerate(rows):
        items.append(Group(row.items, dy=(index - (len(rows) - 1) / 2) * pitch * measures.em))
    return Legend(tuple(items), max(row.width for row in rows), len(rows))
