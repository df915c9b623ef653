"""The columns of the table, and the order of its rows: the plan's, or by a column."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from teamcanvas.ui.people_view.rows import STAGES, PersonRow
from teamcanvas.ui.widgets.fuzzy import folded


class Column(IntEnum):
    """By their places, from the left."""

    PERSON = 0
    TEAM = 1
    FIRST_STAGE = 2
    LOAD = 2 + len(STAGES)


COLUMNS = len(STAGES) + 3
SORTABLE: tuple[Column, ...] = (Column.PERSON, Column.TEAM, Column.LOAD)


@dataclass(frozen=True, slots=True)
class Order:
    """By a column and which way round; by none in the order of the plan."""

    column: Column | None = None
    turned: bool = False

    def clicked(self, column: int) -> "Order":
        """The order after a click on the head of a column: by it, the other way round, as in the plan."""
        chosen = next((one for one in SORTABLE if one == column), None)
        if chosen is None:
            return self
        if chosen is not self.column:
            return Order(chosen)
        return Order() if self.turned else Order(chosen, turned=True)

    @property
    def upwards(self) -> bool:
        """The smallest is at the top. Of loads the greatest comes first: that is what one looks for."""
        return self.turned is (self.column is Column.LOAD)


def ordered(rows: tuple[PersonRow, ...], order: Order) -> tuple[PersonRow, ...]:
    """The rows in an order. Equals stay as they are in the plan, and people in no team at the end."""
    if order.column is None:
        return rows
    if order.column is Column.LOAD:
        return tuple(sorted(rows, key=_share, reverse=not order.upwards))
    if order.column is Column.PERSON:
        return _by(rows, lambda row: row.name, order)
    return (
        *_by([row for row in rows if row.team], lambda row: row.team, order),
        *(row for row in rows if not row.team),
    )


def _by(rows: Sequence[PersonRow], text_of: Callable[[PersonRow], str], order: Order) -> tuple[PersonRow, ...]:
    return tuple(sorted(rows, key=lambda row: folded(text_of(row)), reverse=not order.upwards))


def _share(row: PersonRow) -> float:
    """How much of somebody's time is taken."""
    if row.load.capacity > 0:
        return row.load.planned / row.load.capacity
    return float("inf") if row.load.planned > 0 else 0.0
