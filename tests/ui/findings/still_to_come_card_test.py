"""What a young board is told."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from teamcanvas.edits.placements import place_role
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import check
from teamcanvas.ui.findings.need_line import NeedLine
from teamcanvas.ui.findings.panel import FindingsPanel
from teamcanvas.ui.findings.still_to_come_card import StillToComeCard, needs_by_stage
from tests.small_plans import placed, small_plan, titled
from tests.ui.conftest import Opens

YOUNG = small_plan("S1 data_owner Sofia 0.1", "S2 tech_lead Piotr 0.5")


def needs_are_listed_stage_by_stage_test() -> None:
    needs = check(YOUNG, "plan").topics.needs
    stages = needs_by_stage(needs, YOUNG)
    assert [one.stage for one in stages] == list(Stage)
    assert sum(one.covered + len(one.missing) for one in stages) == len(needs)
    first = stages[0]
    assert first.heading == f"Use Case Definition · {first.covered} of {first.covered + len(first.missing)}"
    roles = {need.title: need.roles for need in first.missing}
    assert roles["The platform can carry the case"] == "Platform owner or Solution architect"
    assert roles["Security has a voice"] == "Security lead, Privacy officer or AI governance lead"
    assert "The data has an owner" not in roles


def young_board_has_a_list_of_needs_and_findings_on_demand_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(YOUNG)
    panel = FindingsPanel(open_plan, load_theme("light"))
    qtbot.addWidget(panel)
    panel.show()
    (card,) = panel.list.findChildren(StillToComeCard)
    assert "The platform can carry the case: Platform owner or Solution architect" in _said(card)
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


def _said(card: StillToComeCard) -> list[str]:
    return [line.accessibleName() for line in card.lines]


def _line(panel: FindingsPanel, title: str) -> NeedLine:
    (card,) = panel.list.findChildren(StillToComeCard)
    return next(line for line in card.lines if line.accessibleName().startswith(title))


def need_is_met_from_its_line_test(qtbot: QtBot, opens: Opens) -> None:
    """By people who are known to fit, or by a vacancy of one of its roles; the line goes then."""
    open_plan = opens(titled(YOUNG, "Platform owner", "hanna"))
    panel = FindingsPanel(open_plan, load_theme("light"))
    qtbot.addWidget(panel)
    panel.show()
    qtbot.mouseClick(_line(panel, "The platform can carry the case"), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Place Hanna Berg as Platform owner in Use Case Definition",
        "",
        "Platform owner: choose a person",
        "Solution architect: choose a person",
        "",
        "Place Platform owner in Use Case Definition, vacant",
        "Place Solution architect in Use Case Definition, vacant",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert "S1 platform_owner Hanna 0.1" in placed(open_plan.plan)
    (card,) = panel.list.findChildren(StillToComeCard)
    assert not [said for said in _said(card) if said.startswith("The platform can carry the case")]


def vacancy_that_is_there_is_not_offered_again_test(qtbot: QtBot, opens: Opens) -> None:
    """Its line stays, for a person to be chosen."""
    open_plan = opens(YOUNG)
    panel = FindingsPanel(open_plan, load_theme("light"))
    qtbot.addWidget(panel)
    panel.show()
    stage = Stage.USE_CASE_DEFINITION
    open_plan.commit("Place", lambda plan: place_role(plan, "plan", RoleId("platform_owner"), stage, open_plan.ids))
    qtbot.mouseClick(_line(panel, "The platform can carry the case"), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    enabled = {action.text(): action.isEnabled() for action in menu.actions()}
    assert enabled["Place Platform owner in Use Case Definition, vacant"] is False
    assert enabled["Place Solution architect in Use Case Definition, vacant"] is True
    people = next(action.menu() for action in menu.actions() if action.text() == "Platform owner: choose a person")
    assert isinstance(people, QMenu)
    people.aboutToShow.emit()
    people.actions()[0].trigger()
    menu.close()
    assert any(one.startswith("S1 platform_owner") and " - " not in one for one in placed(open_plan.plan))


def lines_are_reached_by_arrows_and_pressed_by_enter_test(qtbot: QtBot, opens: Opens) -> None:
    panel = FindingsPanel(opens(YOUNG), load_theme("light"))
    qtbot.addWidget(panel)
    panel.show()
    (card,) = panel.list.findChildren(StillToComeCard)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Right)
    first, second, *_ = card.lines
    assert panel.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert panel.focusWidget() is second
    with qtbot.waitSignal(card.need_wanted) as wanted:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert wanted.args is not None
    assert wanted.args[0] == second.rule
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
