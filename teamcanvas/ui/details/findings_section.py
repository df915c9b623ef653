"""The findings about what a details page shows, each leading to its card in the panel of findings."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamcanvas.layout.board.findings import findings_of_card, placements_of
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plural import counted
from teamcanvas.model.stage import Stage
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding, Subject
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.finding_counts import spoken
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton

MOST = 8
"""Findings that are listed; the panel of findings has all."""

Findings = tuple[Finding, ...]


class FindingsSection(QWidget):
    """A heading and a link for each finding; empty without findings."""

    finding_wanted = Signal(object)
    """A `Finding`."""

    def __init__(self, open_plan: OpenPlan, about: Callable[[], Findings]) -> None:
        """A section.

        Args:
            open_plan: the plan.
            about: the current findings, worst first.
        """
        super().__init__()
        self._open_plan = open_plan
        self._about = about
        self._findings: Findings = ()
        self._heading = plain_label("", "strong")
        self._others = plain_label("", "muted", wrap=True)
        # All at once, so that the tab order of the page is right whenever findings come.
        self._links = tuple(LinkButton("", "link") for _ in range(MOST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._heading, *self._links, self._others):
            widget.hide()
            column.addWidget(widget)
        for place, link in enumerate(self._links):
            link.clicked.connect(partial(self._choose, place))
        open_plan.result_changed.connect(self._refresh_if_visible)

    def refresh(self) -> None:
        """Show the current findings."""
        self._findings = self._about()
        count = len(self._findings)
        self._heading.setText(counted(count, "finding").capitalize())
        self._heading.setVisible(count > 0)
        for place, link in enumerate(self._links):
            if place < count:
                finding = self._findings[place]
                link.say(spoken(finding, explain(finding, self._open_plan.plan).title))
            link.setVisible(place < count)
        self._others.setText(f"and {count - MOST} more in Findings")
        self._others.setVisible(count > MOST)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for the findings that changed while the section was hidden."""
        super().showEvent(event)
        self.refresh()

    def _refresh_if_visible(self) -> None:
        if self.isVisible():
            self.refresh()

    def _choose(self, place: int, _checked: bool = False) -> None:
        self.finding_wanted.emit(self._findings[place])


def findings_about_person(open_plan: OpenPlan, person: PersonId) -> Findings:
    """The open findings that name a person, or a placement of theirs."""
    board, subject = board_of(open_plan.plan, open_plan.scenario), Subject("person", person)
    return tuple(
        one
        for one in open_plan.result.open
        if subject in one.subjects or any(held.person == person for held in placements_of(board, one.subjects))
    )


def findings_about_role(open_plan: OpenPlan, role: RoleId, stage: Stage | None) -> Findings:
    """The open findings about a role, or about its card in one stage."""
    board, found = board_of(open_plan.plan, open_plan.scenario), open_plan.result.open
    if stage is not None:
        return findings_of_card(board, found, stage, role)
    subject = Subject("role", role)
    return tuple(
        one
        for one in found
        if subject in one.subjects or any(held.role == role for held in placements_of(board, one.subjects))
    )


def findings_about_stage(open_plan: OpenPlan, stage: Stage) -> Findings:
    """The open findings that name a stage."""
    subject = Subject("stage", stage)
    return tuple(one for one in open_plan.result.open if subject in one.subjects)
