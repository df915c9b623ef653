"""The columns of the table and its sort order: that of the plan, or by a column."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from teamcanvas.ui.people_view.rows import STAGES, PersonRow
from teamcanvas.ui.widgets.fuzzy import folded


class PeopleColumn(IntEnum):
    """The columns from the left."""

    PERSON = 0
    TEAM = 1
    FIRST_STAGE = 2
    LOAD = 2 + len(STAGES)


COLUMNS = len(STAGES) + 3
SORTABLE: tuple[PeopleColumn, ...] = (PeopleColumn.PERSON, PeopleColumn.TEAM, PeopleColumn.LOAD)


@dataclass(frozen=True, slots=True)
class PeopleOrder:
    """Sort column and direction; without a column the order of the plan."""

    column: PeopleColumn | None = None
    turned: bool = False

    def clicked(self, column: int) -> "PeopleOrder":
        """The order after a click on a column header, which cycles: by the column, reversed, order of the plan."""
        chosen = next((one for one in SORTABLE if one == column), None)
        if chosen is None:
            return self
        if chosen is not self.column:
            return PeopleOrder(chosen)
        return PeopleOrder() if self.turned else PeopleOrder(chosen, turned=True)

    @property
    def upwards(self) -> bool:
        """Whether the smallest is at the top. Loads are sorted descending first: overload is what users look for."""
        return self.turned is (self.column is PeopleColumn.LOAD)


def ordered(rows: tuple[PersonRow, ...], order: PeopleOrder) -> tuple[PersonRow, ...]:
    """The rows sorted; ties keep the order of the plan, people without a team come last."""
    if order.column is None:
        return rows
    if order.column is PeopleColumn.LOAD:
        return tuple(sorted(rows, key=_share, reverse=not order.upwards))
    if order.column is PeopleColumn.PERSON:
        return _by(rows, lambda row: row.name, order)
    return (
        *_by([row for row in rows if row.team], lambda row: row.team, order),
        *(row for row in rows if not row.team),
    )


def _by(rows: Sequence[PersonRow], text_of: Callable[[PersonRow], str], order: PeopleOrder) -> tuple[PersonRow, ...]:
    return tuple(sorted(rows, key=lambda row: folded(text_of(row)), reverse=not order.upwards))


def _share(row: PersonRow) -> float:
    """Planned FTE as a share of capacity."""
    if row.load.capacity > 0:
        return row.load.planned / row.load.capacity
    return float("inf") if row.load.planned > 0 else 0.0
