"""The card of a loss: a stage, capability or row that loses cover in the drill."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.plan import Plan
from teamcanvas.rules.drill.drill import DrillResult
from teamcanvas.rules.drill.loss_words import loss_words
from teamcanvas.rules.explain import explain, subject_name
from teamcanvas.rules.finding import Severity, Subject
from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.widgets.accessible import speak_as
from teamcanvas.ui.widgets.finding_counts import SEVERITY_WORDS
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown

_KINDS = {"stage": "Stage", "capability": "Capability", "activity": "RACI"}


class LossCard(QFrame):
    """A loss, its severity, and the people who remain."""

    chosen = Signal(object)
    """Its subjects, to be shown on the board or in the matrix."""

    def __init__(
        self, kind: str, title: str, words: str, severity: Severity, subjects: tuple[Subject, ...], theme: Theme
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        speak_as(self, QAccessible.Role.ListItem, f"{SEVERITY_WORDS[severity]}: {kind}, {shown(title)}")
        self.setAccessibleDescription(shown(words, 1_000))
        self._subjects = subjects
        grid = QGridLayout(self)
        grid.setContentsMargins(11, 8, 11, 8)
        grid.setHorizontalSpacing(7)
        grid.setVerticalSpacing(2)
        grid.addWidget(SeveritySign(severity, theme), 0, 0, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((plain_label(title, "strong", wrap=True), plain_label(kind, "small"))):
            grid.addWidget(label, row, 1)
        if words:
            grid.addWidget(plain_label(words[:1].upper() + words[1:], "message", wrap=True), 2, 1)
        grid.setColumnStretch(1, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.chosen.emit(self._subjects)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._subjects)
        else:
            super().keyPressEvent(event)


def loss_cards(result: DrillResult, plan: Plan, scenario_id: str, theme: Theme) -> tuple[LossCard, ...]:
    """Cards of the losses and the other new findings, worst first; at equal severity the losses first."""
    told = {finding.key for loss in result.losses for finding in loss.findings}
    cards: list[tuple[Severity, LossCard]] = []
    for loss in result.losses:
        name = subject_name(loss.subject, plan, scenario_id)
        words, kind = loss_words(loss, plan), _KINDS[loss.subject.kind]
        team = next((team.name for team in plan.teams if team.id == loss.team), "")
        if team:
            kind = f"{kind} in {shown(team, 60)}"
        cards.append((loss.severity, LossCard(kind, name, words, loss.severity, (loss.subject,), theme)))
    for finding in result.comparison.added:
        if finding.key not in told:
            words, severity = explain(finding, plan), finding.severity
            cards.append((severity, LossCard("Rule", words.title, words.message, severity, finding.subjects, theme)))
    return tuple(card for _, card in sorted(cards, key=lambda one: one[0].rank))
