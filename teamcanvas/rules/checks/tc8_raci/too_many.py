"""The shape of rules that limit the roles with a letter in one row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.checks.tc8_raci.row_by_row import row_by_row
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import listed, some_of
from teamcanvas.rules.params import Param, whole_number
from teamcanvas.rules.rule import Check, Found
from teamcanvas.rules.shapes.raci_rows import about, row_of, setting


@dataclass(frozen=True)
class TooMany:
    """Limits how many roles hold a letter in a row."""

    letter: str
    most: int
    rows: Callable[[Facts], Iterable[RaciRow]]
    """The rows in which the letter has the rule's meaning."""
    instead: str
    """The letter that the others get; empty: none."""
    words: str
    """The title of the fix, with {roles} and {activity}."""
    param: Param[int] = field(init=False)
    check: Check = field(init=False)
    """One finding for each row beyond the limit."""

    def __post_init__(self) -> None:
        summary = "How many roles may hold the letter in one row (our value)."
        object.__setattr__(self, "param", whole_number("most", self.most, summary))
        check = row_by_row(self.rows, lambda _, params: params[self.param], self._judge)
        object.__setattr__(self, "check", check)

    @property
    def params(self) -> tuple[Param[Any], ...]:  # Any: as a rule declares them
        """The parameters of a rule of this shape."""
        return (self.param,)

    def _judge(self, row: RaciRow, most: int) -> Iterable[Found]:
        holders = row.holders(self.letter)
        if len(holders) > most:
            roles = tuple(Subject("role", role) for role in holders)
            values = {"activity": about(row), "roles": some_of(roles), "count": len(roles), "most": most}
            yield Found((about(row), *roles), values)

    def fixes(self, context: FixContext) -> Iterable[Fix]:
        """Roles with a holder and the letter by default keep it; the others lose it."""
        row = row_of(context)
        if row is None:
            return
        surplus = self._by_right(context, row)[context.params[self.param] :]
        cells = dict(row.cells)
        for role in surplus:
            rest = "".join(one for one in split_letters(cells[role]) if one != self.letter) or self.instead
            if rest:
                cells[role] = rest
            else:
                del cells[role]
        if any(cells.values()):
            title = self.words.format(roles=listed(map(context.title, surplus)), activity=context.quoted(row))
            yield setting(context, title, row.activity.id, cells)

    def _by_right(self, context: FixContext, row: RaciRow) -> list[RoleId]:
        staffed, default = context.facts.staffed, row.activity.letters

        def order(role: RoleId) -> tuple[bool, bool, bool]:
            usual = self.letter in split_letters(default.get(role, ""))
            return role not in staffed, not usual, len(row.cells[role]) == 1

        return sorted(row.holders(self.letter), key=order)
