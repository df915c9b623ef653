"""What is true of all people in the table together: a line of figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from teamcanvas.layout.board.card_content import fte_text
from teamcanvas.ui.people_view.rows import PersonRow
from teamcanvas.ui.widgets.plain import counted


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of some people."""

    people: int
    everybody: int
    """How many the plan has."""
    planned: float
    """FTE."""
    capacity: float
    """FTE."""
    over: int
    """People with more planned than they have."""
    without_role: int

    @property
    def facts(self) -> str:
        """`14 people · 9.1 of 13.0 FTE planned`."""
        many = f"{self.people:,} of " if self.people != self.everybody else ""
        people = f"{many}{counted(self.everybody, 'person', 'people')}"
        return f"{people} · {fte_text(self.planned)} of {fte_text(self.capacity)} FTE planned"

    @property
    def over_words(self) -> str:
        """How many are over capacity, or nothing."""
        return f"{self.over:,} over capacity" if self.over else ""

    @property
    def without_words(self) -> str:
        """How many have no role, or nothing."""
        return f"{self.without_role:,} without a role" if self.without_role else ""


def summary_of(rows: Sequence[PersonRow], everybody: int) -> Summary:
    """The figures of the people in some rows.

    Args:
        rows: the people that are shown.
        everybody: how many the plan has.
    """
    return Summary(
        people=len(rows),
        everybody=everybody,
        planned=round(sum(row.load.planned for row in rows), 6),
        capacity=round(sum(row.load.capacity for row in rows), 6),
        over=sum(bool(row.load.over) for row in rows),
        without_role=sum(not row.placed for row in rows),
    )
