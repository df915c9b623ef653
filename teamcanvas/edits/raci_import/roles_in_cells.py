"""Detects a matrix whose columns are letters and whose cells name roles; converts it to a column for each role."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from teamcanvas.edits.raci_import.cell_letters import (
    has_single_letter,
    letters_of_head,
    looks_like_letters,
    says_nothing,
)
from teamcanvas.edits.raci_import.head_words import BESIDE, OVER_ROLES, over_activities
from teamcanvas.edits.raci_import.rearranged import Rearranged, Rearranging
from teamcanvas.edits.raci_import.role_names import NamesRead, read_names
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import CellPlace, Sheet
from teamcanvas.model.title_forms import plain_title
from teamcanvas.model.titles import match_activity, match_title

_OF_RACI = frozenset("RACI")
_SEARCHED = 40
"""Rows searched for the headings."""
_MOST_NAMES = 300
"""Different names; with more, the cells are sentences."""
_MOST_NAMED = 20_000
"""Names in all cells together: a hundred in each of 200 rows."""
_MOST_LETTERED = 12
"""Columns of letters: no scheme has more than six letters."""


def roles_as_columns(sheet: Sheet, catalogue: Catalogue) -> Rearranged | None:
    """The matrix in standard form; None if the sheet does not have this form.

    A standard matrix must never be misdetected. All headings after those of the activities have to be letters, at least
    two different ones, and the cells below them names that are not letters themselves.
    """
    read: dict[CellPlace, NamesRead] = {}
    for row in range(min(sheet.height - 1, _SEARCHED)):
        lettered = _lettered(sheet, row, catalogue)
        if lettered and (candidate := _Candidate(sheet, row, lettered, catalogue, read)).matches:
            return candidate.rearranged()
    return None


def _lettered(sheet: Sheet, row: int, catalogue: Catalogue) -> Mapping[int, tuple[str, ...]]:
    """The columns whose heading is letters, with these; none if other headings are among or after them."""
    heads = {column: text for column, text in enumerate(sheet.rows[row]) if text}
    lettered = {column: letters for column, text in heads.items() if (letters := letters_of_head(text))}
    if (
        not 2 <= len(lettered) <= _MOST_LETTERED
        or len({letter for letters in lettered.values() for letter in letters}) < 2
    ):
        return {}
    for above in range(row):
        over = [text for column in lettered if (text := sheet.text(above, column))]
        if (len(over) * 2 > len(lettered) and len(set(over)) > 1) or any(map(has_single_letter, over)):
            return {}  # heads or letters stand over them: they are letters of an activity
    first = min(lettered)
    for column, text in heads.items():
        if column < first and match_title(text, catalogue).kind != "none":
            return {}
        if column > first and column not in lettered and plain_title(text) not in BESIDE:
            return {}
    return lettered


class _Candidate:
    """A row of headings that are letters, with the cells below."""

    def __init__(
        self,
        sheet: Sheet,
        head_row: int,
        lettered: Mapping[int, tuple[str, ...]],
        catalogue: Catalogue,
        read: dict[CellPlace, NamesRead],
    ) -> None:
        self._sheet = sheet
        self._head_row = head_row
        self._lettered = lettered
        self._catalogue = catalogue
        self._read = read
        self._first = min(lettered)
        self._filled = [
            (row, column)
            for row in range(head_row + 1, sheet.height)
            if not self._repeats_heads(row)
            for column in lettered
            if not says_nothing(sheet.text(row, column))
        ]

    @property
    def matches(self) -> bool:
        """Whether the cells hold names of roles, after a column that may be activities."""
        texts = [self._sheet.text(*place) for place in self._filled]
        letters = sum(map(self._is_letters, texts))
        # Checked before parsing the cells, which would be wasted in the usual sheet with letters in the cells.
        if letters * 4 > len(texts) - letters:
            return False
        names = self._names
        if not names:
            return False
        named = {place for place in self._filled if self._read[place].names}
        if len(named) * 2 <= len(texts):
            return False
        roles = sum(match_title(name, self._catalogue).kind != "none" for name in names)
        if sum(match_activity(text, self._catalogue).kind != "none" for text in set(texts)) > roles:
            return False
        return self._has_activities({row for row, _ in named}) and (not self._sheet.turned or self._knows_any(roles))

    def _is_letters(self, text: str) -> bool:
        if match_title(text, self._catalogue).kind != "none":
            return False
        # Two letters in one word may be initials, such as SA or CO. Of A, R, C and I they are letters.
        return has_single_letter(text) or (looks_like_letters(text) and set(text.upper()) <= _OF_RACI)

    @cached_property
    def _names(self) -> Mapping[str, tuple[str, CellPlace]]:
        """Normalised names in order, with spelling and place of the first occurrence; none if there are too many."""
        found: dict[str, tuple[str, CellPlace]] = {}
        named = 0
        for place in self._filled:
            if place not in self._read:
                letters = self._lettered[place[1]]
                self._read[place] = read_names(self._sheet.lines_of(*place), self._catalogue, letters)
            for name in self._read[place].names:
                found.setdefault(plain_title(name), (name, place))
            named += len(self._read[place].names) + len(self._read[place].unread)
            if len(found) > _MOST_NAMES or named > _MOST_NAMED:
                return {}  # too many to be names: stop parsing
        return found

    def _has_activities(self, rows: Iterable[int]) -> bool:
        """Whether a column before the letters has titles in most of these rows, and none has letters after it."""
        rows = list(rows)
        text = self._sheet.text
        titled = {column: [one for row in rows if _is_title(one := text(row, column))] for column in range(self._first)}

        def likely(column: int) -> tuple[bool, int]:
            return over_activities(text(self._head_row, column)), len(set(titled[column]))

        best = max(titled, key=likely, default=None)
        if best is None or len(titled[best]) * 2 < len(rows):
            return False
        if plain_title(self._sheet.text(self._head_row, best)) in OVER_ROLES:
            return False
        titles = {self._sheet.text(row, best) for row in rows}
        roles = sum(match_title(text, self._catalogue).kind != "none" for text in titles)
        known = sum(match_activity(text, self._catalogue).kind != "none" for text in titles)
        # Some activities have the title of a role; then a heading or others say that they are activities.
        headed = over_activities(self._sheet.text(self._head_row, best))
        if roles > known and roles * 2 > len(titles) and not headed:
            return False
        # Letters in the columns between belong to roles; then those under letters as headings are counts.
        between = (self._sheet.text(row, column) for row in rows for column in range(best + 1, self._first))
        return not any(map(looks_like_letters, between))

    def _knows_any(self, roles: int) -> bool:
        """Whether any name is known: a transposed legend has letters as headings and texts too, but names no role."""
        column = (self._sheet.text(row, one) for row, _ in self._filled for one in range(self._first))
        return roles > 0 or any(match_activity(text, self._catalogue).kind != "none" for text in column)

    def _repeats_heads(self, row: int) -> bool:
        return all(self._sheet.text(row, one) == self._sheet.text(self._head_row, one) for one in self._lettered)

    def rearranged(self) -> Rearranged:
        """The standard form: a column for each role after the last one, in the order of their first mention."""
        sheet = self._sheet
        made = Rearranging(sheet, self._head_row, self._lettered)
        columns = {name: sheet.width + number for number, name in enumerate(self._names)}
        for name, (title, place) in self._names.items():
            made.head(columns[name], title, place)
        for place in self._filled:
            read = self._read[place]
            for name in read.names:
                made.letter((place[0], columns[plain_title(name)]), self._lettered[place[1]], place)
            for text in read.unread:
                made.note("not_role", place, text)
        made.note_formulas_and_merged()
        # The role meant there is unknown, so the letters in the plan are kept.
        made.unread.update((row, column) for row in made.notes for column in columns.values())
        made.emptied.update(row for row in range(self._head_row + 1, sheet.height) if self._repeats_heads(row))
        return made.done(tuple(columns.values()))


def _is_title(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= 2  # QA and AI are activities, too
