"""Recognises a matrix whose columns are letters and whose cells name roles, and gives every role its column."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from teamcanvas.edits.raci_import.cell_letters import letters_of_head, looks_like_letters, says_nothing
from teamcanvas.edits.raci_import.rearranged import Rearranged, Rearranging
from teamcanvas.edits.raci_import.role_names import NamesRead, read_names
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import CellPlace, Sheet
from teamcanvas.model.titles import match_activity, match_title, plain_title

_SEARCHED = 40
"""Rows in which the heads may be."""
_MOST_NAMES = 300
"""Different names. Where there are more, the cells hold sentences."""
_MOST_NAMED = 20_000
"""Names in all cells together: a hundred in each of 200 rows."""
_MOST_LETTERED = 12
"""Columns of letters. No scheme has more than six letters."""
_BESIDE = frozenset({"remark", "remarks", "note", "notes", "comment", "comments"})
"""Heads that may stand behind the letters."""
_OVER_ROLES = frozenset({"role", "roles", "who", "person", "people", "name", "team"})
"""Heads over rows that are no activities."""


def roles_as_columns(sheet: Sheet, catalogue: Catalogue) -> Rearranged | None:
    """The matrix in its ordinary form; None if the sheet is not one of these.

    An ordinary matrix must never be taken for one. All heads behind those of the activities have to be letters, at
    least two different ones, and the cells under them names that are no letters themselves.
    """
    read: dict[CellPlace, NamesRead] = {}
    for row in range(min(sheet.height - 1, _SEARCHED)):
        lettered = _lettered(sheet, row, catalogue)
        if lettered and (candidate := _Candidate(sheet, row, lettered, catalogue, read)).is_one:
            return candidate.rearranged()
    return None


def _lettered(sheet: Sheet, row: int, catalogue: Catalogue) -> Mapping[int, tuple[str, ...]]:
    """The columns with a head of letters and what each stands for; none if other heads stand among or behind them."""
    heads = {column: text for column, text in enumerate(sheet.rows[row]) if text}
    lettered = {column: letters for column, text in heads.items() if (letters := letters_of_head(text))}
    if (
        not 2 <= len(lettered) <= _MOST_LETTERED
        or len({letter for letters in lettered.values() for letter in letters}) < 2
    ):
        return {}
    first = min(lettered)
    for column, text in heads.items():
        if column < first and match_title(text, catalogue).kind != "none":
            return {}
        if column > first and column not in lettered and plain_title(text) not in _BESIDE:
            return {}
    return lettered


class _Candidate:
    """A row of heads that are letters, with what stands under them."""

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
    def is_one(self) -> bool:
        """The cells hold names of roles, and before them stands what may be their activities."""
        texts = [self._sheet.text(*place) for place in self._filled]
        letters = sum(map(self._is_letters, texts))
        # Before the cells are read: where they are letters, and in most sheets they are, that would be for nothing.
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
        return looks_like_letters(text) and match_title(text, self._catalogue).kind == "none"

    @cached_property
    def _names(self) -> Mapping[str, tuple[str, CellPlace]]:
        """The names in their order, as they are compared: how each is written, and where first."""
        found: dict[str, tuple[str, CellPlace]] = {}
        named = 0
        for place in self._filled:
            if place not in self._read:
                self._read[place] = read_names(self._sheet.lines_of(*place), self._catalogue)
            for name in self._read[place].names:
                found.setdefault(plain_title(name), (name, place))
            named += len(self._read[place].names) + len(self._read[place].unread)
            if len(found) > _MOST_NAMES or named > _MOST_NAMED:
                return {}  # too much to be names: reading on would only take time
        return found

    def _has_activities(self, rows: Iterable[int]) -> bool:
        """A column before the letters has titles in most of these rows, and none has letters after it."""
        rows = list(rows)
        text = self._sheet.text
        titled = {column: sum(_is_title(text(row, column)) for row in rows) for column in range(self._first)}
        best = max(titled, key=lambda column: titled[column], default=None)
        if best is None or titled[best] * 2 < len(rows):
            return False
        if plain_title(self._sheet.text(self._head_row, best)) in _OVER_ROLES:
            return False
        titles = [self._sheet.text(row, best) for row in rows]
        roles = sum(match_title(text, self._catalogue).kind != "none" for text in titles)
        if roles > sum(match_activity(text, self._catalogue).kind != "none" for text in titles):
            return False
        # Letters there are those of roles: the letters at the head count them.
        between = (self._sheet.text(row, column) for row in rows for column in range(best + 1, self._first))
        return not any(map(looks_like_letters, between))

    def _knows_any(self, roles: int) -> bool:
        """A legend on its side has heads of letters and texts, too. It names nothing of ours."""
        column = (self._sheet.text(row, one) for row, _ in self._filled for one in range(self._first))
        return roles > 0 or any(match_activity(text, self._catalogue).kind != "none" for text in column)

    def _repeats_heads(self, row: int) -> bool:
        return all(self._sheet.text(row, one) == self._sheet.text(self._head_row, one) for one in self._lettered)

    def rearranged(self) -> Rearranged:
        """Every role behind the last column, in the order in which they are named."""
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
        # Nobody knows whose letters were meant there, so those of the plan stay.
        made.unread.update((row, column) for row in made.notes for column in columns.values())
        made.emptied.update(row for row in range(self._head_row + 1, sheet.height) if self._repeats_heads(row))
        return made.done(tuple(columns.values()))


def _is_title(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= 3
