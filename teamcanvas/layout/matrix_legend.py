"""The legend under the matrix: what the letters and the family badges say, and what the sign behind a row means."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from teamcanvas.layout.drawing import Group, Mark, Tag
from teamcanvas.layout.lettering import baseline_about, starting_at
from teamcanvas.layout.matrix_cells import edited_sign, letter_chip
from teamcanvas.layout.matrix_faces import role_rows
from teamcanvas.layout.matrix_letters import named_letters
from teamcanvas.layout.matrix_marks import NO_MARKS, MatrixMarks
from teamcanvas.layout.matrix_measures import MatrixMeasures
from teamcanvas.layout.matrix_rows import RowFace
from teamcanvas.layout.text import shape_line
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.letters import RESPONSIBLE, split_letters
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci import RaciMatrix
from teamcanvas.model.raci_gaps import Gap
from teamcanvas.model.schemes import LETTERS_OF, SCHEMES_WITH_RACI

_GAP = 1.75
"""Ems between two entries."""


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries in one line; the marks' origin is the line's left end and middle."""

    marks: tuple[Mark, ...]
    width: float


def letter_legend(matrix: RaciMatrix, measures: MatrixMeasures, marks: MatrixMarks = NO_MARKS) -> Legend:
    """What the letters mean; also what others are and what signs in rows and cells say, if the matrix has any.

    In a scheme that is made for decisions other rows speak RACI: then the letters of both are named.
    """
    faces = role_rows(matrix, matrix.columns, marks)
    return faces_legend(faces, marks, measures)


def faces_legend(faces: Sequence[RowFace], marks: MatrixMarks, measures: MatrixMeasures) -> Legend:
    """The legend of rows, whatever their columns are."""
    entries = _schemes(faces, marks.scheme, measures)
    strange = _strange_letters(faces)
    if strange:
        entries.append(_letter(strange, f"not a letter of {marks.scheme}", measures))
    gaps = {cell.gap for face in faces for cell in face.cells if cell and cell.gap}
    entries.extend(_gap(gap, words, measures) for gap, words in _GAP_WORDS.items() if gap in gaps)
    if any(face.edited for face in faces):
        entries.append(_edited(measures))
    return _in_a_line(entries, measures)


_GAP_WORDS: Mapping[Gap, str] = {"nobody": "nobody holds the role", "elsewhere": "not in this stage"}


def _schemes(faces: Sequence[RowFace], scheme: Scheme, measures: MatrixMeasures) -> list[Legend]:
    if scheme in SCHEMES_WITH_RACI:
        return [_letter(letter, name, measures) for letter, name in named_letters(scheme)]
    spoken = {face.known for face in faces}
    entries: list[Legend] = []
    both: tuple[tuple[Scheme, str], ...] = ((scheme, "decisions:"), ("RACI", "other rows:"))
    for one, words in both:
        if LETTERS_OF[one] in spoken or one == scheme:
            named = [_letter(letter, name, measures) for letter, name in named_letters(one)]
            entries.extend((_before(words, named[0], measures), *named[1:]))
    return entries


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


def _strange_letters(faces: Iterable[RowFace]) -> str:
    """The first cell that has a letter outside its row's scheme, as it stands there."""
    cells = ((cell.letters, face.known) for face in faces for cell in face.cells if cell)
    return next((cell for cell, known in cells if not set(split_letters(cell)) <= set(known)), "")


def _letter(letters: str, meaning: str, measures: MatrixMeasures) -> Legend:
    pitch = measures.narrowest_column
    chip = Group(letter_chip(letters, pitch, measures), dx=measures.chip_width(pitch) / 2)
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
    return Legend((text, Group(entry.marks, dx=left)), left + entry.width)


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
