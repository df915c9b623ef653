"""The regular meetings of a scenario, and who takes part in each."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout

from teamcanvas.edits.ceremonies import (
    add_ceremony,
    remove_ceremony,
    set_ceremony_kind,
    set_ceremony_people,
    set_ceremony_team,
)
from teamcanvas.model.board import people_by_id
from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.plan import Ceremony, Plan, Scenario
from teamcanvas.model.plural import counted
from teamcanvas.model.setting_words import CEREMONIES
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.numbered_cards import NumberedCards
from teamcanvas.ui.widgets.attempt import Commit, attempt
from teamcanvas.ui.widgets.chips import Chips
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.form_fields import with_value
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.person_words import GONE, person_choices, team_choices
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.section import Section

INVITE = "Add person…"
"""Short: it shares a line with the button for the whole team."""


def whole_team(plan: Plan, scenario: Scenario, team: TeamId | None) -> tuple[PersonId, ...]:
    """The people of a team; without a team all people on the board."""
    if team is not None:
        return tuple(person.id for person in plan.people if person.team == team)
    placed = {placement.person for placement in scenario.placements}
    return tuple(person.id for person in plan.people if person.id in placed)


class CeremonyCard(QFrame):
    """One ceremony."""

    def __init__(self, number: int, commit: Commit) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self._number = number
        self._commit = commit
        self._people: tuple[PersonId, ...] = ()
        self._everybody: tuple[PersonId, ...] = ()
        self.kind = ChoiceField("Kind of ceremony", {**CEREMONIES})
        self.team = ChoiceField("Team of the ceremony", {None: "No team"})
        self.removing = QToolButton()
        self.removing.setText("×")
        self.chips = Chips("participant")
        self.adding = ChoiceField("Add participant", {None: INVITE}, acts=True)
        self.chips.next_field = self.adding
        self.whole = QPushButton("Whole team")
        self._count = plain_label("", "small")
        self._lay_out()
        self.kind.picked.connect(self._set_kind)
        self.team.picked.connect(self._set_team)
        self.removing.clicked.connect(lambda: self._edit("Remove {}", remove_ceremony))
        self.chips.removed.connect(self._without)
        self.adding.picked.connect(self._with)
        self.whole.clicked.connect(lambda: self._invite((*self._people, *self._everybody)))

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.kind, 1)
        head.addWidget(self.removing)
        foot.addWidget(self.adding, 1)
        foot.addWidget(self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.team)
        column.addWidget(self._count)
        column.addWidget(self.chips)
        column.addLayout(foot)

    def show_ceremony(self, ceremony: Ceremony, plan: Plan, scenario: Scenario) -> None:
        """Show the current ceremony."""
        name = f"{CEREMONIES[ceremony.kind]} {self._number + 1}"
        known = people_by_id(plan.people)
        self._people = ceremony.people
        self._everybody = whole_team(plan, scenario, ceremony.team)
        self.kind.show_value(ceremony.kind)
        self.kind.setAccessibleName(f"Kind of {name}")
        self.team.show_choices(team_choices(plan, ceremony.team))
        self.team.show_value(ceremony.team)
        self.team.setAccessibleName(f"Team of {name}")
        self.removing.setAccessibleName(f"Remove {name}")
        self.chips.show_chips({one: known[one].name if one in known else GONE for one in ceremony.people})
        others = {key: words for key, words in person_choices(plan, INVITE).items() if key not in ceremony.people}
        self.adding.show_choices(others)
        self.adding.show_value(None)
        self.adding.setAccessibleName(f"Add participant to {name}")
        self.whole.setAccessibleName(f"Whole team in {name}")
        self.whole.setToolTip("Everybody of its team; without a team, everybody on the board")
        self.whole.setEnabled(not set(self._everybody) <= set(ceremony.people))
        takers = sum(one in known for one in ceremony.people)
        some = counted(takers, "person takes part", "people take part")
        self._count.setText(some if takers else "Nobody takes part yet")

    def _set_kind(self, kind: object) -> None:
        self._edit("Change ceremony", with_value(set_ceremony_kind, "kind", kind))

    def _set_team(self, team: object) -> None:
        self._edit("Team of {}", with_value(set_ceremony_team, "team", team))

    def _without(self, person: str) -> None:
        self._invite(one for one in self._people if one != person)

    def _with(self, person: object) -> None:
        if isinstance(person, str):
            self._invite((*self._people, PersonId(person)))

    def _invite(self, people: Iterable[PersonId]) -> None:
        self._edit("Who takes part in {}", partial(set_ceremony_people, people=tuple(people)))

    def _edit(self, title: str, edit: Callable[..., Plan]) -> None:
        words = title.replace("{}", f"the {self.kind.currentText().lower()}")
        self._commit(words, partial(edit, number=self._number))


class CeremoniesSection(Section):
    """All ceremonies, and a field to add one."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, *, closed: bool = False) -> None:
        super().__init__("Ceremonies", closed=closed)
        self._open_plan = open_plan
        self._cards = NumberedCards(lambda number: CeremonyCard(number, self._commit))
        self.adding = ChoiceField("Add ceremony", {None: "Add ceremony…", **CEREMONIES}, acts=True)
        self.add(self._cards.column)
        self.add(self.adding)
        self.adding.picked.connect(self._add)
        self.refresh()

    def refresh(self) -> None:
        """Show the current ceremonies."""
        plan, scenario = self._open_plan.plan, self._open_plan.scenario
        for card, ceremony in zip(self._cards.resized_to(len(scenario.ceremonies)), scenario.ceremonies, strict=True):
            card.show_ceremony(ceremony, plan, scenario)
        self.adding.show_value(None)
        self.show_side(str(len(scenario.ceremonies)) if scenario.ceremonies else "none")

    def _add(self, kind: object) -> None:
        if kind is None:
            return
        plan, scenario = self._open_plan.plan, self._open_plan.scenario
        words = self.adding.currentText().lower()
        self._commit(
            f"Add {words}", partial(with_value(add_ceremony, "kind", kind), people=whole_team(plan, scenario, None))
        )
        self.go_to(self._cards.cards[-1], self._cards.cards[-1].team)

    def _commit(self, title: str, edit: Callable[..., Plan]) -> None:
        scenario_id = self._open_plan.scenario_id
        attempt(self._open_plan, shown(title, 80), partial(edit, scenario_id=scenario_id), self.message.emit)
        self.refresh()
