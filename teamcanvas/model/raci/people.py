"""The RACI matrix by person: the letters of roles resolved to their holders, and the load of each person."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from teamcanvas.model.board import Board, board_of
from teamcanvas.model.holders import people_behind
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import ActivityId, PersonId
from teamcanvas.model.plan import Person, Plan, Scenario, Scheme
from teamcanvas.model.raci.letters import ACCOUNTABLE, OMITTED, RESPONSIBLE, split_letters
from teamcanvas.model.raci.matrix import RaciMatrix, RaciRow, raci_of
from teamcanvas.model.raci.schemes import LETTERS_OF, SCHEMES_WITH_RACI, answering_letter, may_share_a_cell, scheme_of
from teamcanvas.model.role import Activity

Over = Literal["involved everywhere", "too much to do", "too much to answer for"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Overload thresholds, the same as those of the rules about roles (TC809, TC810, TC815)."""

    touched: float = 0.8
    """Exceeded by letters in more than this share of all activities."""
    does: int = 10
    """Exceeded by being responsible for more activities than this."""
    answers: int = 6
    """Reached by being accountable for this many activities and for more than `answers_share` of them."""
    answers_share: float = 0.35


USUAL_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """One activity and the letters of each person who has any."""

    activity: Activity
    cells: Mapping[PersonId, str]
    edited: bool
    """The row by role is edited, so it does not follow the board."""


@dataclass(frozen=True, slots=True)
class PersonLoad:
    """The load of one person in the matrix."""

    counts: Mapping[str, int]
    """How often the person holds each letter."""
    rows_touched: int
    """The number of activities in which the person has a letter other than CAIRO's O (left out)."""
    rows: int
    """The number of all activities of the matrix."""
    over: tuple[Over, ...] = ()
    """The thresholds exceeded; always empty in a small organisation, where few people do everything."""

    @property
    def over_involved(self) -> bool:
        """Some threshold is exceeded."""
        return bool(self.over)


@dataclass(frozen=True, eq=False)
class PeopleMatrix:
    """All rows in the order of the matrix, and the people who are columns."""

    rows: Mapping[ActivityId, PeopleRow]
    columns: tuple[PersonId, ...]
    """The people on the board and those named as accountable, in the order of the plan."""
    loads: Mapping[PersonId, PersonLoad]
    """The load of every column."""


def people_matrix(plan: Plan, scenario: Scenario, limits: Limits = USUAL_LIMITS) -> PeopleMatrix:
    """The matrix of a scenario by person, cached while its inputs are the same objects.

    A person named as accountable for an activity is the only one with the letter of its accountable role. Where several
    roles give a person letters in one activity, the strongest are kept.
    """
    board = board_of(plan, scenario)
    small = scenario.settings.small
    matrix = raci_of(plan, scenario)
    return _people_matrix(matrix, board, plan.people, scenario.accountable, scenario.settings.scheme, limits, small)


@cached_by_identity(size=8)
def _people_matrix(
    matrix: RaciMatrix,
    board: Board,
    people: tuple[Person, ...],
    accountable: Mapping[ActivityId, PersonId],
    scheme: Scheme,
    limits: Limits,
    small: bool,
) -> PeopleMatrix:
    named = {activity: person for activity, person in accountable.items() if person in board.people}
    rows = {key: _people_row(row, board, named.get(key), scheme) for key, row in matrix.rows.items()}
    shown = board.by_person.keys() | {person for row in rows.values() for person in row.cells}
    columns = tuple(person.id for person in people if person.id in shown)
    return PeopleMatrix(rows, columns, _loads(matrix, rows, columns, scheme, None if small else limits))


@cached_by_identity(size=512)
def _people_row(row: RaciRow, board: Board, named: PersonId | None, scheme: Scheme) -> PeopleRow:
    """Resolves a row to people, cached: an edit of a cell leaves the other rows the same objects."""
    spoken = scheme_of(row, scheme)
    answering = answering_letter(row, scheme)
    held: dict[PersonId, dict[str, None]] = {}
    for role, cell in row.cells.items():
        letters = split_letters(cell)
        for person in people_behind(role, row.activity.stage, board.holders, lambda: board.holding):
            held.setdefault(person, {}).update(dict.fromkeys(letters))
    if named is not None and row.holders(answering):
        for letters in held.values():
            letters.pop(answering, None)
        held.setdefault(named, {})[answering] = None
    cells = {person: strongest(letters, spoken) for person, letters in held.items() if letters}
    return PeopleRow(row.activity, cells, row.edited)


def strongest(letters: Iterable[str], scheme: Scheme) -> str:
    """Reduces the letters that a person gets from several roles to those that may share a cell, or to the strongest.

    Letters of the scheme take precedence over unknown ones.
    """
    found = frozenset(letters)
    together = next((pair for pair in may_share_a_cell(scheme) if pair <= found), None)
    known = [one for one in LETTERS_OF[scheme] if one in found]
    if together is not None:
        return "".join(sorted(together, key=lambda one: (one not in known, known.index(one) if one in known else 0)))
    return known[0] if known else min(found, default="")


def _loads(
    matrix: RaciMatrix,
    rows: Mapping[ActivityId, PeopleRow],
    columns: tuple[PersonId, ...],
    scheme: Scheme,
    limits: Limits | None,
) -> Mapping[PersonId, PersonLoad]:
    # For speed, whole cells are counted first and split into letters once for each person: most cells are equal.
    in_raci: dict[PersonId, dict[str, int]] = {person: {} for person in columns}
    in_others: dict[PersonId, dict[str, int]] = {person: {} for person in columns}
    for key, row in rows.items():
        tally = in_raci if scheme_of(matrix.rows[key], scheme) in SCHEMES_WITH_RACI else in_others
        for person, cell in row.cells.items():
            mine = tally[person]
            mine[cell] = mine.get(cell, 0) + 1
    number = len(rows)
    return {person: _load(in_raci[person], in_others[person], number, limits) for person in columns}


def _load(in_raci: Mapping[str, int], in_others: Mapping[str, int], rows: int, limits: Limits | None) -> PersonLoad:
    """The load of a person from counts of cells, in rows whose scheme has RACI's A and R and in other rows."""
    counts, raci = Counter[str](), Counter[str]()
    touched = 0
    for cells, with_raci in ((in_raci, True), (in_others, False)):
        for cell, often in cells.items():
            letters = dict.fromkeys(split_letters(cell), often)
            counts.update(letters)
            if with_raci:
                raci.update(letters)
            if letters.keys() != {OMITTED}:
                touched += often
    over: list[Over] = []
    if limits is not None:
        if touched > limits.touched * rows:
            over.append("involved everywhere")
        if raci[RESPONSIBLE] > limits.does:
            over.append("too much to do")
        if raci[ACCOUNTABLE] >= limits.answers and raci[ACCOUNTABLE] > limits.answers_share * rows:
            over.append("too much to answer for")
    return PersonLoad(dict(counts), touched, rows, tuple(over))
