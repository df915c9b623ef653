"""The matrix in words, for tooltips, details and screen readers: letters, reasons, holders."""

from collections import Counter
from collections.abc import Iterable, Mapping

from teamcanvas.model.board import board_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.fte import fte_text
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import RaciRow, raci_of
from teamcanvas.model.raci.schemes import scheme_of
from teamcanvas.model.stage import known_stage
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding
from teamcanvas.ui.raci.cells import Cell, meaning

MOST_NAMES = 4


class MatrixWords:
    """Texts about the matrix by role of a plan and scenario."""

    def __init__(self, plan: Plan, scenario: Scenario) -> None:
        self._plan = plan
        self._scenario = scenario
        self._board = board_of(plan, scenario)
        self._matrix = raci_of(plan, scenario)

    def activity(self, activity: ActivityId) -> str:
        """An activity's title in a sentence."""
        row = self._matrix.rows.get(activity)
        return isolated(row.activity.title if row else activity)

    def role(self, role: str) -> str:
        """A role's title in a sentence."""
        return isolated(self._board.catalogue.role_title(RoleId(role)))

    def person(self, person: str) -> str:
        """A person's name, told apart from namesakes."""
        return isolated(distinct_names(self._plan).get(PersonId(person), person))

    def row(self, activity: ActivityId) -> RaciRow | None:
        """An activity's row."""
        return self._matrix.rows.get(activity)

    def counts(self, role: str) -> Mapping[str, int]:
        """The number of each letter of a role."""
        cells = (row.cells.get(RoleId(role), "") for row in self._matrix.rows.values())
        return Counter(letter for cell in cells for letter in split_letters(cell))

    def letters(self, cell: Cell) -> str:
        """The letters of a cell."""
        row = self._matrix.rows.get(cell.activity)
        return row.cells.get(cell.role, "") if row else ""

    def meaning(self, cell: Cell) -> str:
        """The letters of a cell by name."""
        row, scheme = self._matrix.rows.get(cell.activity), self._scenario.settings.scheme
        return meaning(self.letters(cell), scheme_of(row, scheme) if row else scheme)

    def edited(self, activity: ActivityId) -> bool:
        """Whether the row was edited."""
        row = self._matrix.rows.get(activity)
        return row is not None and row.edited

    def cell(self, cell: Cell, findings: int = 0) -> str:
        """The accessible name of a cell: `Build the pipeline, Data engineer: responsible, edited`."""
        edited = ", edited" if self.edited(cell.activity) else ""
        count = f", {findings} finding{'s' if findings > 1 else ''}" if findings else ""
        return f"{self.activity(cell.activity)}, {self.role(cell.column)}: {self.meaning(cell)}{edited}{count}"

    def holders(self, role: str) -> str:
        """The holders of a role: `Sofia Rossi 1.0 in Solution Development`; a sentence if there are none."""
        placed = [one for one in self._board.placements if one.role == RoleId(role)]
        if not placed:
            return "not on the board"
        names: list[str] = []
        for one in placed:
            stage = known_stage(one.stage)
            who = self.person(one.person) if one.person is not None else "vacancy"
            names.append(f"{who} {fte_text(one.fte)}" + (f" in {stage.label}" if stage else ""))
        return _listed(names)


def _listed(names: Iterable[str]) -> str:
    every = list(dict.fromkeys(names))
    if len(every) <= MOST_NAMES:
        return ", ".join(every)
    return f"{', '.join(every[:MOST_NAMES])} and {len(every) - MOST_NAMES} more"


def findings_words(findings: Iterable[Finding], plan: Plan) -> tuple[str, ...]:
    """The titles of findings."""
    return tuple(explain(finding, plan).title for finding in findings)
