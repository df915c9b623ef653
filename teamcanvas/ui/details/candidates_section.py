"""Candidates for a vacancy or a missing role, with the effect of placing each of them on the findings."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout

from teamcanvas.layout.text.plain_text import tip
from teamcanvas.model.board import board_of
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.fte import fte_text, hundredths
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.skill import skill_words
from teamcanvas.model.stage import Stage
from teamcanvas.rules.comparison import Comparison
from teamcanvas.rules.explain import explain
from teamcanvas.rules.result import counts_of
from teamcanvas.rules.suitability import Candidate, candidates
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.drill.people import counts_words
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.labels import plain_label, set_tip
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.section import Section

_NAMED = 4


def effect_words(comparison: Comparison) -> str:
    """The effect of a placement on the findings: `Clears 1 warning · brings 1 note`."""
    parts = [
        f"{verb} {counts_words(counts_of(findings))}"
        for verb, findings in (("clears", comparison.cleared), ("brings", comparison.added))
        if findings
    ]
    words = " · ".join(parts) or "no finding changes"
    return words[0].upper() + words[1:]


def effect_hint(comparison: Comparison, plan: Plan) -> str:
    """The effect by finding, for the tooltip."""
    gone = [f"− {explain(finding, plan).title}" for finding in comparison.cleared]
    return "\n".join([*gone, *(f"+ {explain(finding, plan).title}" for finding in comparison.added)])


def skill_match_words(candidate: Candidate) -> str:
    """The skills of the role that the candidate has, and those they lack."""
    asked = len(candidate.matched) + len(candidate.missing)
    if not asked:
        return "The role asks for no skills"
    words = f"{len(candidate.matched)} of {asked} skills"
    if candidate.matched:
        words += f": {_some(candidate.matched)}"
    return f"{words}; lacks {_some(candidate.missing)}" if candidate.missing else words


def _some(skills: tuple[str, ...]) -> str:
    named = ", ".join(map(skill_words, skills[:_NAMED]))
    return f"{named} and {len(skills) - _NAMED} more" if len(skills) > _NAMED else named


class CandidateCard(QFrame):
    """A candidate."""

    placed = Signal(object)
    """The candidate should be placed."""

    def __init__(self, candidate: Candidate, plan: Plan) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        name = distinct_names(plan)[candidate.person]
        effect = plain_label(effect_words(candidate.comparison), "small", wrap=True)
        set_tip(effect, effect_hint(candidate.comparison, plan))
        self.placing = QPushButton("Place")
        # Enter presses the button, too.
        self.placing.setAutoDefault(True)
        self.placing.setAccessibleName(f"Place {shown(name)}")
        self.placing.setAccessibleDescription(f"{skill_match_words(candidate)}. {effect.text()}")
        self.placing.setToolTip(tip(candidate.placing.title))
        self.placing.clicked.connect(lambda: self.placed.emit(candidate))
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(plain_label(name, "strong", wrap=True), 0, 0)
        grid.addWidget(self.placing, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(f"{fte_text(hundredths(candidate.free))} FTE free", "small"), 1, 0)
        grid.addWidget(plain_label(skill_match_words(candidate), "message", wrap=True), 2, 0, 1, 2)
        grid.addWidget(effect, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)


class CandidatesSection(Section):
    """Candidates for a role, computed only while the section is visible."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, role: RoleId, stage: Stage | None) -> None:
        """A section.

        Args:
            open_plan: the plan.
            role: the role to fill.
            stage: its stage; None lets the user choose.
        """
        super().__init__("Who could do this")
        self._open_plan = open_plan
        self._role = role
        self._stage = stage or self._likely_stage()
        self._shown_plan: Plan | None = None
        self._shown_where = ("", self._stage)
        self._cards: list[CandidateCard] = []
        self._where = ChoiceField("Stage", {one: one.label for one in Stage})
        self._where.show_value(self._stage)
        self._where.setVisible(stage is None)
        self._nobody = plain_label("Nobody in the plan has the skills and the time for it.", "muted", wrap=True)
        self._nobody.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.add(self._where)
        self.add(self._nobody)
        self.add(self._column)
        self._where.picked.connect(self._choose_stage)
        self.folded.connect(self.refresh)

    def refresh(self) -> None:
        """Compute the candidates again, queued behind pending events so that an edit does not wait for it."""
        QTimer.singleShot(0, self, self._show_candidates)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _likely_stage(self) -> Stage:
        """The first stage that has a card of the role, else a typical stage of the role."""
        board = board_of(self._open_plan.plan, self._open_plan.scenario)
        role = catalogue_of(self._open_plan.plan).roles.get(self._role)
        usual = [stage for stage in Stage if role is not None and stage in role.stages]
        there = [stage for stage in Stage if board.card(stage, self._role)]
        return (*there, *usual, Stage.SOLUTION_DEVELOPMENT)[0]

    def _choose_stage(self, stage: object) -> None:
        self._stage = Stage(str(stage))
        self._show_candidates()

    def _show_candidates(self) -> None:
        plan, scenario_id = self._open_plan.plan, self._open_plan.scenario_id
        # Plans are values: the same object is the same plan.
        same = self._shown_plan is plan and self._shown_where == (scenario_id, self._stage)
        if not self.isVisible() or self.body.isHidden() or same:
            return
        self._shown_plan, self._shown_where = plan, (scenario_id, self._stage)
        focused = next((number for number, card in enumerate(self._cards) if card.placing.hasFocus()), None)
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        found = candidates(plan, scenario_id, self._role, self._stage, self._open_plan.ids)
        self._cards = [CandidateCard(candidate, plan) for candidate in found]
        for card in self._cards:
            card.placed.connect(self._place)
            self._column.addWidget(card)
        self.order_tabs()
        if focused is not None and self._cards:
            self._cards[min(focused, len(self._cards) - 1)].placing.setFocus()
        self._nobody.setVisible(not found)

    def _place(self, candidate: Candidate) -> None:
        fix = candidate.placing
        attempt(self._open_plan, fix.title, fix.edit, self.message.emit)
