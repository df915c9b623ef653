"""The shape of a rule that judges each row of the RACI matrix by itself: only rows that have changed are judged again.

A judge is handed the row and what else it needs to know, and no facts: it cannot read what would not be noticed.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci import RaciRow
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class _Judged:
    known: object
    rows: Mapping[ActivityId, tuple[RaciRow, tuple[Found, ...]]]

    def found(self, row: RaciRow) -> tuple[Found, ...] | None:
        """What was found in this very row, if it was judged."""
        judged = self.rows.get(row.activity.id)
        return judged[1] if judged is not None and judged[0] is row else None


def row_by_row(
    code: str,
    rows: Callable[[Facts], Iterable[RaciRow]],
    known: Callable[[Facts, Params], K],
    judge: Callable[[RaciRow, K], Iterable[Found]],
) -> Callable[[Facts, Params], Iterable[Found]]:
    """The check of such a rule.

    Args:
        code: of the rule; what it has found is noted under it.
        rows: which rows it looks at.
        known: gathers what the judge needs to know beside the row, as a value that can be compared.
        judge: what it finds in a row, given that; a pure function of the two.
    """

    def check(facts: Facts, params: Params) -> Iterable[Found]:
        knows = known(facts, params)
        noted = facts.noted(code)
        earlier = noted if isinstance(noted, _Judged) and noted.known == knows else _Judged(knows, {})
        now: dict[ActivityId, tuple[RaciRow, tuple[Found, ...]]] = {}
        for row in rows(facts):
            found = earlier.found(row)
            if found is None:
                found = tuple(judge(row, knows))
            now[row.activity.id] = (row, found)
            yield from found
        facts.note(code, _Judged(knows, now))

    return check


def nothing_else(_: Facts, _params: Params) -> None:
    """For a judge to whom a row says it all."""


def chosen_scheme(facts: Facts, _: Params) -> Scheme:
    """For a judge who must know what the letters mean."""
    return facts.scheme
