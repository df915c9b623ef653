"""Handovers on the organisation's page."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.handovers_section import HandoverCard, HandoversSection
from tests.small_plans import small_plan

WAY = "Use Case Definition → Solution Development"


@pytest.fixture
def plan() -> Plan:
    return small_plan()


@pytest.fixture
def section(qtbot: QtBot, open_plan: OpenPlan) -> HandoversSection:
    made = HandoversSection(open_plan)
    open_plan.store.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    return made


def _add(section: HandoversSection, way: str = WAY) -> HandoverCard:
    section.adding.activated.emit(section.adding.findText(way))
    return section._cards.cards[-1]


def a_handover_gets_giver_receiver_and_artefacts_test(
    qtbot: QtBot, section: HandoversSection, open_plan: OpenPlan
) -> None:
    card = _add(section)
    card.giver.activated.emit(card.giver.findText("Hanna Berg"))
    card.receiver.activated.emit(card.receiver.findText("Sofia Rossi"))
    card.artefacts.setText("use case canvas")
    qtbot.keyClick(card.artefacts, Qt.Key.Key_Return)
    one = open_plan.scenario.handovers[0]
    assert (one.from_stage, one.to_stage) == ("use-case-definition", "solution-development")
    assert (one.giver, one.receiver, one.artefacts) == ("hanna", "sofia", "use case canvas")
    assert card.giver.accessibleName() == f"Giver of handover 1, {WAY}"
    open_plan.undo()
    assert card.artefacts.text() == ""


def neighbours_are_offered_first_test(section: HandoversSection) -> None:
    ways = [section.adding.itemText(number) for number in range(section.adding.count())]
    assert ways == [
        "Add handover…",
        WAY,
        "Solution Development → Scale and Adopt",
        "Use Case Definition → Scale and Adopt",
        "Solution Development → Use Case Definition",
        "Scale and Adopt → Solution Development",
        "Scale and Adopt → Use Case Definition",
    ]


def a_handover_is_removed_and_comes_back_test(qtbot: QtBot, section: HandoversSection, open_plan: OpenPlan) -> None:
    card = _add(section)
    assert section.head.text() == "Handovers · 1"
    qtbot.mouseClick(card.removing, Qt.MouseButton.LeftButton)
    assert open_plan.scenario.handovers == ()
    assert section.head.text() == "Handovers · none"
    open_plan.undo()
    assert len(section._cards.cards) == 1


def a_new_one_is_where_the_keys_go_on_test(section: HandoversSection) -> None:
    card = _add(section)
    assert section.window().focusWidget() is card.giver
