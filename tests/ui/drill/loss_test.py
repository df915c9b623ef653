"""The cards of what loses cover."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PersonId
from teamcanvas.rules.drill.drill import drill
from teamcanvas.rules.finding import Severity, Subject
from teamcanvas.ui.drill.loss import LossCard, loss_cards
from tests.small_plans import small_plan

THEME = load_theme("light")


def a_card_emits_its_subjects_by_click_and_key_test(qtbot: QtBot) -> None:
    subjects = (Subject("capability", "data-science"),)
    card = LossCard("Capability", "Data <b>science", "nobody is left", Severity.ERROR, subjects, THEME)
    qtbot.addWidget(card)
    card.show()
    told: list[object] = []
    card.chosen.connect(told.append)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert told == [subjects, subjects]
    assert card.accessibleName() == "Error: Capability, Data <b>science"
    assert card.accessibleDescription() == "nobody is left"


def the_worst_loss_is_first_and_every_new_finding_has_a_card_test(qtbot: QtBot) -> None:
    plan = small_plan("S2 data_scientist Sofia", "S2 data_engineer Piotr")
    result = drill(plan, "plan", [PersonId("sofia")])
    cards = list(loss_cards(result, plan, "plan", THEME))
    for card in cards:
        qtbot.addWidget(card)
    names = [card.accessibleName() for card in cards]
    assert "Error: Capability, Data science" in names
    told = {finding.key for loss in result.losses for finding in loss.findings}
    others = [finding for finding in result.comparison.added if finding.key not in told]
    assert len(cards) == len(result.losses) + len(others)
    assert names[0].startswith("Error")


def an_error_of_a_rule_comes_before_a_note_about_a_row_test(qtbot: QtBot) -> None:
    plan = small_plan("S1 executive_sponsor Sofia", "S1 business_stakeholder Piotr", "S2 ai_governance_lead Hanna")
    result = drill(plan, "plan", [PersonId("sofia")])
    assert result.losses[0].severity is not Severity.ERROR
    cards = loss_cards(result, plan, "plan", THEME)
    for card in cards:
        qtbot.addWidget(card)
    names = [card.accessibleName() for card in cards]
    ranks = [("Error", "Warning", "Note").index(name.split(":")[0]) for name in names]
    assert names[0] == "Error: Rule, No executive sponsor"
    assert ranks == sorted(ranks)
