"""The handovers between stages: giver, receiver, artefacts."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from teamcanvas.edits.handovers import add_handover, remove_handover, set_artefacts, set_giver, set_receiver
from teamcanvas.model.plan import Handover, Plan
from teamcanvas.model.stage import CORE_STAGES, Stage, known_stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.numbered_cards import NumberedCards
from teamcanvas.ui.widgets.attempt import Commit, attempt
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.form_fields import TextField, add_labelled, details_form, with_value
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.person_words import person_choices
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.section import Section

UNKNOWN = "Not known yet"


def way_words(from_stage: str, to_stage: str) -> str:
    """`Use Case Definition → Solution Development`."""
    known = (known_stage(from_stage), known_stage(to_stage))
    labels = (stage.label if stage else text for stage, text in zip(known, (from_stage, to_stage), strict=True))
    return " → ".join(labels)


def _ways() -> Mapping[object, str]:
    """All pairs of two stages, neighbours first; those that lead back come last."""
    ways = [(a, b) for a in CORE_STAGES for b in CORE_STAGES if a is not b]
    steps = {way: CORE_STAGES.index(way[1]) - CORE_STAGES.index(way[0]) for way in ways}
    ways.sort(key=lambda way: (steps[way] < 0, abs(steps[way])))
    return {None: "Add handover…", **{way: way_words(*way) for way in ways}}


class HandoverCard(QFrame):
    """One handover."""

    def __init__(self, number: int, commit: Commit) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self._number = number
        self._commit = commit
        self._way = plain_label("", "strong", wrap=True)
        self.removing = QToolButton()
        self.removing.setText("×")
        self.giver = ChoiceField("Giver", {None: UNKNOWN})
        self.receiver = ChoiceField("Receiver", {None: UNKNOWN})
        self.artefacts = TextField("Artefacts", "For example: model card, runbook")
        head, form = QHBoxLayout(), details_form()
        head.addWidget(self._way, 1)
        head.addWidget(self.removing, 0, Qt.AlignmentFlag.AlignTop)
        add_labelled(form, "Giver", self.giver)
        add_labelled(form, "Receiver", self.receiver)
        add_labelled(form, "Artefacts", self.artefacts)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(form)
        self.giver.picked.connect(self._set_giver)
        self.receiver.picked.connect(self._set_receiver)
        self.artefacts.edited.connect(self._set_artefacts)
        self.removing.clicked.connect(lambda: self._commit("Remove handover", partial(remove_handover, number=number)))

    def show_handover(self, handover: Handover, plan: Plan) -> None:
        """Show the current handover."""
        way = way_words(handover.from_stage, handover.to_stage)
        spoken = f"handover {self._number + 1}, {shown(way)}"
        self._way.setText(shown(way))
        for field, words, person in (
            (self.giver, "Giver", handover.giver),
            (self.receiver, "Receiver", handover.receiver),
        ):
            field.setAccessibleName(f"{words} of {spoken}")
            field.show_choices(person_choices(plan, UNKNOWN, also=person))
            field.show_value(person)
        self.artefacts.setAccessibleName(f"Artefacts of {spoken}")
        self.artefacts.show_text(handover.artefacts)
        self.removing.setAccessibleName(f"Remove {spoken}")

    def _set_giver(self, person: object) -> None:
        self._commit("Who hands over", partial(with_value(set_giver, "person", person), number=self._number))

    def _set_receiver(self, person: object) -> None:
        self._commit("Who receives", partial(with_value(set_receiver, "person", person), number=self._number))

    def _set_artefacts(self, artefacts: str) -> None:
        self._commit("What is handed over", partial(set_artefacts, number=self._number, artefacts=artefacts))


class HandoversSection(Section):
    """All handovers, and a field to add one."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, *, closed: bool = False) -> None:
        super().__init__("Handovers", closed=closed)
        self._open_plan = open_plan
        self._cards = NumberedCards(lambda number: HandoverCard(number, self._commit))
        self._ways = _ways()
        self.adding = ChoiceField("Add handover", self._ways, acts=True)
        self.add(self._cards.column)
        self.add(self.adding)
        self.adding.activated.connect(self._add)
        self.refresh()

    def field_of(self, number: int | None) -> QWidget:
        """Expand the section and return the first field of a handover, or the field to add one."""
        self.head.setChecked(True)
        if number is not None and 0 <= number < len(self._cards.cards):
            return self._cards.cards[number].giver
        return self.adding

    def refresh(self) -> None:
        """Show the current handovers."""
        handovers = self._open_plan.scenario.handovers
        for card, handover in zip(self._cards.resized_to(len(handovers)), handovers, strict=True):
            card.show_handover(handover, self._open_plan.plan)
        self.adding.show_value(None)
        self.show_side(str(len(handovers)) if handovers else "none")

    def _add(self, index: int) -> None:
        way = tuple(self._ways)[index]
        if isinstance(way, tuple):
            from_stage, to_stage = (Stage(stage) for stage in way)  # pyright: ignore[reportUnknownVariableType] - a tuple of stages
            self._commit("Add handover", partial(add_handover, from_stage=from_stage, to_stage=to_stage))
            self.go_to(self._cards.cards[-1], self._cards.cards[-1].giver)

    def _commit(self, title: str, edit: Callable[..., Plan]) -> None:
        scenario_id = self._open_plan.scenario_id
        attempt(self._open_plan, title, partial(edit, scenario_id=scenario_id), self.message.emit)
        self.refresh()
