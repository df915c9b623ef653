"""Ceremonies on the organisation's page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from teamcanvas.edits.organisation import add_team, set_team
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.model.plan import Ceremony
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.ceremonies_section import CeremoniesSection, CeremonyCard
from tests.small_plans import small_plan
from tests.ui.conftest import Opens, press


@pytest.fixture
def open_plan(opens: Opens) -> OpenPlan:
    plan = add_team(small_plan("S1 tech_lead Sofia", "S2 data_engineer Piotr"), "Platform", SequentialIds())
    return opens(set_team(plan, PersonId("hanna"), plan.teams[0].id))


@pytest.fixture
def section(qtbot: QtBot, open_plan: OpenPlan) -> CeremoniesSection:
    made = CeremoniesSection(open_plan)
    open_plan.store.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    return made


def _add(section: CeremoniesSection, words: str) -> CeremonyCard:
    section.adding.activated.emit(section.adding.findText(words))
    return section._cards.cards[-1]


def _people(open_plan: OpenPlan, number: int = 0) -> tuple[str, ...]:
    return open_plan.scenario.ceremonies[number].people


def a_new_ceremony_has_everybody_on_the_board_test(section: CeremoniesSection, open_plan: OpenPlan) -> None:
    _add(section, "Stand-up")
    assert open_plan.scenario.ceremonies[0].kind == "stand-up"
    assert _people(open_plan) == ("sofia", "piotr")
    assert section.head.text() == "Ceremonies · 1"
    assert section.adding.currentText() == "Add ceremony…"


def who_takes_part_is_changed_one_by_one_test(qtbot: QtBot, section: CeremoniesSection, open_plan: OpenPlan) -> None:
    card = _add(section, "Review")
    card.adding.activated.emit(card.adding.findText("Hanna Berg"))
    assert _people(open_plan) == ("sofia", "piotr", "hanna")
    assert card.adding.findText("Hanna Berg") == -1
    chip = next(one for one in card.chips.findChildren(QPushButton) if "Sofia" in one.text())
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert _people(open_plan) == ("piotr", "hanna")
    assert open_plan.store.undo_stack.undoText() == "Who takes part in the review"
    open_plan.undo()
    assert _people(open_plan) == ("sofia", "piotr", "hanna")


def the_whole_team_is_invited_in_one_click_test(qtbot: QtBot, section: CeremoniesSection, open_plan: OpenPlan) -> None:
    card = _add(section, "Backlog refinement")
    assert not card.whole.isEnabled(), "everybody on the board is there"
    card.team.activated.emit(card.team.findText("Platform"))
    press(qtbot, card, "Whole team")
    assert _people(open_plan) == ("sofia", "piotr", "hanna")


def ceremonies_are_removed_and_the_others_stay_test(
    qtbot: QtBot, section: CeremoniesSection, open_plan: OpenPlan
) -> None:
    first = _add(section, "Stand-up")
    second = _add(section, "Review")
    second.kind.activated.emit(2)
    qtbot.mouseClick(first.removing, Qt.MouseButton.LeftButton)
    assert [one.kind for one in open_plan.scenario.ceremonies] == ["steering"]
    assert len(section._cards.cards) == 1
    assert section._cards.cards[0].kind.currentText() == "Steering committee"


def a_person_who_left_the_plan_can_be_removed_test(qtbot: QtBot, opens: Opens) -> None:
    plan = small_plan()
    review = Ceremony(kind="review", people=(PersonId("gone"),))
    open_plan = opens(plan.replace(scenarios=(plan.scenarios[0].replace(ceremonies=(review,)),)))
    section = CeremoniesSection(open_plan)
    qtbot.addWidget(section)
    assert section._cards.cards[0]._count.text() == "Nobody takes part yet"
    chip = section._cards.cards[0].chips.findChildren(QPushButton)[0]
    assert chip.text().startswith("Somebody who is not in the plan")
    chip.click()
    assert _people(open_plan) == ()
