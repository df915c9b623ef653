"""Compares an import with what a reader sees in the table: every letter is taken over, or listed with its address."""

import re
from collections.abc import Iterator, Mapping

from teamcanvas.edits.raci_import.heads import NewActivity, NewRole
from teamcanvas.edits.raci_import.importing import Imported, imported
from teamcanvas.edits.raci_import.likeliest import likeliest_first
from teamcanvas.edits.raci_import.problems import Problem
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.sheet import CellPlace, Sheet, cell_place
from teamcanvas.model.stage import Stage
from teamcanvas.model.title_forms import plain_title
from tests.edits.raci_import.random_tables import RandomTable, SeenCell, address
from tests.edits.raci_import.tables import a_plan

PLAN = a_plan()
_OF_A_ROW = frozenset(
    {"hidden_row", "no_letters", "no_title", "row_ambiguous", "row_twice", "row_unknown", "outside", "names_row"}
)
_OF_A_COLUMN = frozenset(
    {
        "hidden_column",
        "column_ambiguous",
        "column_twice",
        "column_unknown",
        "column_person",
        "column_headless",
        "column_left_out",
        "column_beside",
    }
)
_TOLD_APART = re.compile(r"(?: \([^()]*\))*")


def proposal_of(table: RandomTable, sheets: tuple[Sheet, ...], *, hidden: bool) -> Proposal:
    """The proposal for the likeliest sheet, with every question answered: it is new, and the direction is as it is."""
    sheet = likeliest_first(sheets, catalogue_of(PLAN))[0]
    proposal = propose(sheet, PLAN, PLAN.scenarios[0], hidden=hidden)
    area = proposal.area
    if area is not None and area.doubtful and area.written.turned is not table.turned:
        proposal = propose(sheet, PLAN, PLAN.scenarios[0], hidden=hidden, turned=table.turned)
    return all_new(proposal)


def all_new(proposal: Proposal) -> Proposal:
    """Every head that is asked for is something new; a column without a head stays out."""
    for number, column in enumerate(proposal.columns):
        if column.question and column.title:
            proposal = proposal.with_column(number, NewRole(column.title, column.family))
    for number, row in enumerate(proposal.rows):
        if row.question:
            proposal = proposal.with_row(number, NewActivity(row.title, Stage.SOLUTION_DEVELOPMENT))
    return proposal


def faults(table: RandomTable, proposal: Proposal) -> list[str]:
    """What is changed, joined, moved, invented or lost in silence."""
    if proposal.area is None:
        return ["no matrix was found"]
    if proposal.area.written.turned is not table.turned:
        return ["wrong direction"]
    if not proposal.letters:
        return ["nothing is taken over"]
    return list(_Comparison(table, proposal).faults())


class _Comparison:
    def __init__(self, table: RandomTable, proposal: Proposal) -> None:
        self._table = table
        self._proposal = proposal
        self._done: Imported = imported(PLAN, PLAN.scenarios[0].id, proposal, SequentialIds())
        self._cells: dict[tuple[int, int], list[SeenCell]] = {}
        for one in table.seen:
            self._cells.setdefault((one.activity, one.role), []).append(one)
        self._problems: dict[CellPlace, list[Problem]] = {}
        for problem in proposal.problems:
            if problem.address:
                self._problems.setdefault(cell_place(problem.address), []).append(problem)

    def faults(self) -> Iterator[str]:
        rows, columns = dict(self._rows()), dict(self._columns())
        yield from self._joined("activity", [self._done.activities[key] for _, key in self._proposal.wanted_rows])
        yield from self._joined("role", [self._done.roles[key] for _, key in self._proposal.wanted_columns])
        yield from self._renamed(rows, columns)
        came = self._came(rows, columns)
        for (activity, role), letters in came.items():
            yield from self._about(activity, role, letters)
        for place, cells in self._cells.items():
            if place not in came:
                yield from self._lost(cells, frozenset())

    def _rows(self) -> Iterator[tuple[object, int | None]]:
        """The activity of the table by activity in the plan; None if there is none at this address."""
        at = {row.place: cell_place(row.address) for row in self._proposal.rows}
        for place, key in self._proposal.wanted_rows:
            yield self._done.activities[key], self._table.title_places.get(at[place])

    def _columns(self) -> Iterator[tuple[object, int | None]]:
        heads = {head.place: head for head in self._proposal.columns}
        named = {plain_title(role): number for number, role in enumerate(self._table.roles)}
        for place, key in self._proposal.wanted_columns:
            head = heads[place]
            found = self._table.head_places.get(cell_place(head.address))
            yield self._done.roles[key], found if self._table.head_places else named.get(plain_title(head.text))

    def _joined(self, what: str, ids: list[str]) -> Iterator[str]:
        if len(set(ids)) < len(ids):
            yield f"two of one {what} are joined"

    def _renamed(self, rows: Mapping[object, int | None], columns: Mapping[object, int | None]) -> Iterator[str]:
        catalogue = catalogue_of(self._done.plan)
        for activity in self._done.activities.values():
            number = rows[activity]
            title = catalogue.activities[activity].title
            if number is not None and not _called(title, self._table.activities[number]):
                yield f"activity {self._table.activities[number]!r} is called {title!r}"
        for role in self._done.roles.values():
            number = columns[role]
            known = role in catalogue_of(PLAN).roles
            if number is not None and not known and not _called(catalogue.role_title(role), self._table.roles[number]):
                yield f"role {self._table.roles[number]!r} is called {catalogue.role_title(role)!r}"

    def _came(
        self, rows: Mapping[object, int | None], columns: Mapping[object, int | None]
    ) -> Mapping[tuple[int | None, int | None], frozenset[str]]:
        found: dict[tuple[int | None, int | None], frozenset[str]] = {}
        for activity, cells in self._done.letters.items():
            for role, letters in cells.items():
                if letters:
                    place = rows[activity], columns[role]
                    found[place] = found.get(place, frozenset()) | frozenset(split_letters(letters))
        return found

    def _about(self, activity: int | None, role: int | None, letters: frozenset[str]) -> Iterator[str]:
        if activity is None or role is None:
            yield f"{''.join(sorted(letters))} comes in for {'a row' if activity is None else 'a column'} that is none"
            return
        cells = self._cells.get((activity, role), [])
        seen = frozenset[str]().union(*(one.letters for one in cells))
        if letters - seen:
            where = f"{self._table.activities[activity]} / {self._table.roles[role]}"
            yield f"{where}: {sorted(letters)} instead of {sorted(seen)}"
        yield from self._lost(cells, letters)

    def _lost(self, cells: list[SeenCell], came: frozenset[str]) -> Iterator[str]:
        for one in cells:
            if (one.unknown or one.letters - came) and not self._is_listed(one.place):
                text = self._table.texts[one.place]
                yield f"{address(one.place)} {text!r}: {sorted(one.letters - came)} is lost in silence"

    def _is_listed(self, place: CellPlace) -> bool:
        """Whether a problem is about this cell, or about its row or column as a whole."""
        if place in self._problems:
            return True
        # In a transposed table a row of the file is a column of the matrix.
        row, column = (1, 0) if self._table.turned else (0, 1)
        return any(
            (one.kind in _OF_A_ROW and at[row] == place[row])
            or (one.kind in _OF_A_COLUMN and at[column] == place[column])
            for at, problems in self._problems.items()
            for one in problems
        )


def _called(title: str, text: str) -> bool:
    """Whether a title is the text, or the text with something in brackets that tells it apart."""
    plain, wanted = plain_title(title), plain_title(text)
    return plain == wanted or (plain.startswith(wanted) and _TOLD_APART.fullmatch(plain[len(wanted) :]) is not None)
