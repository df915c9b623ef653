"""What a young board is told."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.edits.placements import place_role
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import check
from teamcanvas.ui.findings.panel import FindingsPanel
from teamcanvas.ui.findings.still_to_come_card import StillToComeCard, needs_by_stage
from tests.small_plans import small_plan
from tests.ui.conftest import Opens

YOUNG = small_plan("S1 data_owner Sofia 0.1", "S2 tech_lead Piotr 0.5")


def needs_are_listed_stage_by_stage_test() -> None:
    needs = check(YOUNG, "plan").topics.needs
    stages = needs_by_stage(needs, YOUNG)
    assert [one.stage for one in stages] == list(Stage)
    assert sum(one.covered + len(one.missing) for one in stages) == len(needs)
    first = stages[0]
    assert first.heading == f"Use Case Definition · {first.covered} of {first.covered + len(first.missing)}"
    assert ("The platform can carry the case", "Platform owner or Solution architect") in first.missing
    assert "The data has an owner" not in [title for title, _ in first.missing]


def young_board_has_a_list_of_needs_and_findings_on_demand_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(YOUNG)
    panel = FindingsPanel(open_plan, load_theme("light"))
    qtbot.addWidget(panel)
    panel.show()
    (card,) = panel.list.findChildren(StillToComeCard)
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "The platform can carry the case" in texts
    assert not panel.list.cards
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert panel.list.cards
    qtbot.keyClick(card, Qt.Key.Key_Return)
    open_plan.commit(
        "Add",
        lambda plan: place_role(plan, "plan", RoleId("platform_owner"), Stage.USE_CASE_DEFINITION, open_plan.ids),
    )
    open_plan.undo()
    assert "Still to come" in card.accessibleName()
