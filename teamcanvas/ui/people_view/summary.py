"""The summary line over the table: number of people, planned FTE, overload, people without a role."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QSizePolicy, QWidget

from teamcanvas.model.fte import exact_fte, fte_of
from teamcanvas.model.plural import counted
from teamcanvas.ui.people_view.rows import PersonRow
from teamcanvas.ui.widgets.flow_layout import FlowLayout
from teamcanvas.ui.widgets.labels import plain_label


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of the people shown."""

    people: int
    everybody: int
    """How many people the plan has."""
    planned: float
    """FTE."""
    capacity: float
    """FTE."""
    over: int
    """People over capacity."""
    without_role: int

    @property
    def people_words(self) -> str:
        """`14 people`, or `3 of 14 people`."""
        many = f"{self.people:,} of " if self.people != self.everybody else ""
        return f"{many}{counted(self.everybody, 'person', 'people')}"

    @property
    def planned_words(self) -> str:
        """`9.1 of 13.0 FTE planned`."""
        return f"{fte_of(self.planned, self.capacity)} FTE planned"

    @property
    def over_words(self) -> str:
        """How many are over capacity, or nothing."""
        return f"{self.over:,} over capacity" if self.over else ""

    @property
    def without_words(self) -> str:
        """How many have no role, or nothing."""
        return f"{self.without_role:,} without a role" if self.without_role else ""


def summary_of(rows: Sequence[PersonRow], everybody: int) -> Summary:
    """The figures of the people in these rows.

    Args:
        rows: the people shown.
        everybody: how many people the plan has.
    """
    return Summary(
        people=len(rows),
        everybody=everybody,
        planned=exact_fte(sum(row.load.planned for row in rows)),
        capacity=exact_fte(sum(row.load.capacity for row in rows)),
        over=sum(bool(row.load.over) for row in rows),
        without_role=sum(not row.placed for row in rows),
    )


class SummaryLine(QWidget):
    """The summary as labels that wrap into a second line."""

    def __init__(self) -> None:
        super().__init__()
        # Each figure is whole, and wraps into another line where there is no room beside the others.
        self._labels = tuple(plain_label("", kind) for kind in ("muted", "muted", "warning", "muted"))
        flow = FlowLayout(self, gap=14)
        for label in self._labels:
            flow.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The whole text."""
        return " · ".join(label.text() for label in self._labels if label.text())

    def show_summary(self, summary: Summary) -> None:
        """Show a summary."""
        texts = (summary.people_words, summary.planned_words, summary.over_words, summary.without_words)
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
