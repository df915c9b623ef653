"""The dialog to accept a finding: reason, owner, review date."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from teamcanvas.model.plan import Acceptance
from teamcanvas.ui.widgets.completions import completer_of
from teamcanvas.ui.widgets.dialogs import ask, buttons
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.number_fields import indent

MONTHS_UNTIL_REVIEW = 3
MOST_LISTED = 5
"""Findings that are listed by title; the others are counted."""


class AcceptDialog(QDialog):
    """Reason, owner and review date of an acceptance; without a reason it cannot be confirmed."""

    def __init__(
        self,
        title: str,
        parent: QWidget | None = None,
        *,
        before: Acceptance | None = None,
        people: Sequence[str] = (),
        holds: Sequence[str] = (),
    ) -> None:
        """A dialog about one finding, or about a topic.

        Args:
            title: of the finding or topic.
            parent: its window.
            before: a lapsed acceptance, from which it is prefilled.
            people: names that are offered for the owner.
            holds: the titles of the findings that are accepted together; of a single one it is the title.
        """
        super().__init__(parent)
        self.setWindowTitle("Accept finding")
        self.setMinimumWidth(420)
        self._reason = LineEdit()
        self._reason.setPlaceholderText("For example: Hanna joins in May")
        self._owner = LineEdit()
        self._owner.setPlaceholderText("Who answers for it")
        self._owner.setCompleter(completer_of(people, self._owner))
        if before is not None:
            self._reason.setText(before.reason)
            self._owner.setText(before.owner)
        self._review = QCheckBox("Look again on")
        self._review.setChecked(True)
        self._day = _review_day()
        self._review.toggled.connect(self._day.setEnabled)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow("&Reason", self._reason)
        form.addRow("&Owner", self._owner)
        review = QHBoxLayout()
        review.addWidget(self._review)
        review.addWidget(self._day, 1)
        form.addRow(review)
        self._lacking = plain_label("Write a reason, then it can be accepted.", "small")
        form.addRow("", self._lacking)
        box, self._confirm = buttons(self, "Accept topic" if len(holds) > 1 else "Accept finding")
        self._written = self.reason, self.owner
        self._judge()
        self._reason.textChanged.connect(self._judge)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(plain_label(title, "heading", wrap=True))
        hint = "It no longer counts, and stays in the list of accepted findings until the day to look again."
        column.addWidget(plain_label(hint, "muted", wrap=True))
        if len(holds) > 1:
            column.addLayout(_list_of(holds))
        column.addLayout(form)
        column.addLayout(box)

    def reject(self) -> None:
        """Close without accepting; what was typed is given up only when that is confirmed."""
        if (self.reason, self.owner) == self._written or not self.reason:
            super().reject()
            return
        answers = {"Give it up": lambda: super(AcceptDialog, self).reject()}
        ask(self, "Give up what you wrote?", "The reason is not kept.", answers, keep="Keep writing", loses=True)

    def _judge(self) -> None:
        self._confirm.setEnabled(bool(self.reason))
        # Its line stays, so that the dialog keeps its height.
        self._lacking.setText("" if self.reason else "Write a reason, then it can be accepted.")

    @property
    def reason(self) -> str:
        """Why it is accepted."""
        return self._reason.text().strip()

    @property
    def owner(self) -> str:
        """The owner of the acceptance."""
        return self._owner.text().strip()

    @property
    def review_date(self) -> date | None:
        """The day the finding is open again; None for never."""
        day = self._day.date()
        return date(day.year(), day.month(), day.day()) if self._review.isChecked() else None


def _review_day() -> QDateEdit:
    day = QDateEdit(QDate.currentDate().addMonths(MONTHS_UNTIL_REVIEW))
    day.setDisplayFormat("yyyy-MM-dd")
    day.setMinimumDate(QDate.currentDate().addDays(1))
    day.setAccessibleName("Review date")
    day.setCalendarPopup(True)
    indent(day)
    return day


def _list_of(titles: Sequence[str]) -> QVBoxLayout:
    """A line for each of the first titles, and the number of the others."""
    column = QVBoxLayout()
    column.setSpacing(2)
    # One more takes no more room than the line that counts it.
    first = titles if len(titles) <= MOST_LISTED + 1 else titles[:MOST_LISTED]
    others = len(titles) - len(first)
    for line in (*(f"• {title}" for title in first), *([f"and {others} others"] if others else [])):
        column.addWidget(plain_label(line, "small", wrap=True))
    return column
