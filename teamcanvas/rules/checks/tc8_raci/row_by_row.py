"""A check that judges each row of the RACI matrix by itself, so that only changed rows are judged again.

The judge gets the row and `known`, but no facts: a fact that it read per row would not be tracked.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found

K = TypeVar("K")


_JudgedRow = tuple[RaciRow, tuple[Found, ...]]
_Rows = Mapping[ActivityId, _JudgedRow]


@dataclass(frozen=True, slots=True)
class _Judged:
    known: object
    rows: _Rows


def row_by_row(
    rows: Callable[[Facts], Iterable[RaciRow]],
    known: Callable[[Facts, Params], K],
    judge: Callable[[RaciRow, K], Iterable[Found]],
) -> Callable[[Facts, Params], Iterable[Found]]:
    """A check that caches what the judge found in each row.

    Args:
        rows: which rows it looks at.
        known: collects all other input of the judge, as a value that can be compared.
        judge: the findings of a row; a pure function of row and `known`.
    """

    def check(facts: Facts, params: Params) -> Iterable[Found]:
        knows = known(facts, params)
        noted = facts.noted(check)
        earlier: _Rows = noted.rows if isinstance(noted, _Judged) and noted.known == knows else {}
        now: dict[ActivityId, _JudgedRow] = {}
        for row in rows(facts):
            activity = row.activity.id
            judged = earlier.get(activity)
            if judged is None or judged[0] is not row:
                judged = (row, tuple(judge(row, knows)))
            now[activity] = judged
            if judged[1]:
                yield from judged[1]
        facts.note(check, _Judged(knows, now))

    return check


def nothing_else(_: Facts, _params: Params) -> None:
    """For a judge that needs only the row."""


def chosen_scheme(facts: Facts, _: Params) -> Scheme:
    """For a judge that depends on the meaning of letters."""
    return facts.scheme
