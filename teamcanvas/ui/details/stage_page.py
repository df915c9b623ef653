"""The details of a stage: how many of its roles are held, and its findings."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamcanvas.model.board import board_of
from teamcanvas.model.plural import counted
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.findings_section import FindingsSection, findings_about_stage
from teamcanvas.ui.widgets.labels import plain_label


class StagePage(QWidget):
    """A stage or the band."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, stage: Stage) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._stage: Stage = stage
        self._held = plain_label("", "muted", wrap=True)
        self.findings = FindingsSection(open_plan, partial(findings_about_stage, open_plan, stage))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 12)
        column.setSpacing(8)
        for widget in (plain_label(stage.label, "heading", wrap=True), self._held, self.findings):
            column.addWidget(widget)
        column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the current cards of the stage."""
        cards = board_of(self._open_plan.plan, self._open_plan.scenario).cards[self._stage]
        held = sum(not card.vacant for card in cards)
        self._held.setText(f"{held} of {counted(len(cards), 'role')} held" if cards else "No roles yet")
