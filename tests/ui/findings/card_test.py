"""One finding on the screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.explain import Explanation
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.ui.findings.card import FindingCard
from tests.ui.conftest import button, choose, entries, open_menu, press

LIGHT = load_theme("light")
FINDING = Finding("TC113", Severity.ERROR, (Subject("stage", "use-case-definition"),))
WORDS = Explanation("No data owner in <b>Use Case</b>", "Nobody can judge the data.")


@pytest.fixture
def card(qtbot: QtBot) -> FindingCard:
    made = FindingCard(FINDING, LIGHT)
    made.show_finding(FINDING, WORDS, LIGHT)
    made.show_fixes(["Place Hanna as Data owner", "Place Ines & Jo"])
    made.resize(290, 200)
    qtbot.addWidget(made)
    made.show()
    return made


def it_is_a_list_item_named_by_severity_and_title_test(card: FindingCard) -> None:
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface is not None
    assert interface.role() == QAccessible.Role.ListItem
    assert interface.text(QAccessible.Text.Name) == "Error: No data owner in <b>Use Case</b>"
    assert interface.text(QAccessible.Text.Description) == "Nobody can judge the data."


def the_first_fix_is_one_click_test(qtbot: QtBot, card: FindingCard) -> None:
    with qtbot.waitSignal(card.fix_wanted) as wanted:
        press(qtbot, card, "Place Hanna as Data owner")
    assert wanted.args == [FINDING.key, "Place Hanna as Data owner"]


def more_fixes_and_the_rule_are_in_a_menu_test(qtbot: QtBot, card: FindingCard) -> None:
    press(qtbot, card, "More…")
    assert entries(open_menu()) == [
        "Place Ines && Jo",
        "Show",
        "Learn more",
        "Rule TC113…",
        "Switch rule TC113 off for this plan",
    ]
    with qtbot.waitSignal(card.fix_wanted) as wanted:
        choose(open_menu(), "Place Ines && Jo")
    assert wanted.args == [FINDING.key, "Place Ines & Jo"]


def learn_more_asks_for_the_page_of_the_rule_test(qtbot: QtBot, card: FindingCard) -> None:
    with qtbot.waitSignal(card.rule_wanted) as wanted:
        press(qtbot, card, "Learn more")
    assert wanted.args == ["TC113", False]


def shift_f10_opens_the_menu_from_the_card_and_from_its_links_test(qtbot: QtBot, card: FindingCard) -> None:
    for widget in (card, button(card, "Learn more")):
        qtbot.keyClick(widget, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        menu = open_menu()
        assert "Show" in entries(menu)
        menu.close()


def the_rule_is_switched_off_from_the_menu_test(qtbot: QtBot, card: FindingCard) -> None:
    press(qtbot, card, "More…")
    with qtbot.waitSignal(card.switch_off_wanted) as wanted:
        choose(open_menu(), "Switch rule TC113 off for this plan")
    assert wanted.args == ["TC113"]


def a_click_or_enter_chooses_it_test(qtbot: QtBot, card: FindingCard) -> None:
    with qtbot.waitSignal(card.chosen):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.chosen):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def arrow_keys_go_on_to_other_cards_test(qtbot: QtBot, card: FindingCard) -> None:
    with qtbot.waitSignal(card.step_wanted) as wanted:
        qtbot.keyClick(card, Qt.Key.Key_Down)
    assert wanted.args == [FINDING.key, 1]


def without_fixes_there_is_no_link_test(card: FindingCard) -> None:
    card.show_fixes([])
    assert card._fix.isHidden()
    assert not button(card, "Accept…").isHidden()


def one_that_is_back_says_until_when_it_was_accepted_test(card: FindingCard) -> None:
    why = Acceptance(rule="TC113", reason="Hanna joins in May", owner="Ravi", review_date="2020-05-01")
    card.show_finding(replace(FINDING, lapsed=why), WORDS, LIGHT)
    assert [one.text() for one in card.findChildren(QLabel) if "accepted" in one.text()] == [
        "Was accepted until 2020-05-01 – Ravi: Hanna joins in May"
    ]
    card.show_finding(replace(FINDING, lapsed=why.replace(review_date=None)), WORDS, LIGHT)
    (said,) = [one.text() for one in card.findChildren(QLabel) if "accepted" in one.text()]
    assert said == "Was accepted – Ravi, and says something else since: Hanna joins in May"
    assert button(card, "Accept…").isVisible()


def an_accepted_one_says_who_and_why_test(qtbot: QtBot, card: FindingCard) -> None:
    why = Acceptance(rule="TC113", reason="Hanna joins in May", owner="Grace", review_date="2027-05-01")
    accepted = Finding("TC113", Severity.ERROR, FINDING.subjects, accepted=why)
    card.show_finding(accepted, WORDS, LIGHT)
    assert card._reason.text() == "Accepted – Grace, look again on 2027-05-01: Hanna joins in May"
    assert card.accessibleName().startswith("Accepted error: ")
    assert card._fix.isHidden()
    with qtbot.waitSignal(card.withdrawal_wanted):
        press(qtbot, card, "Withdraw")


def the_chosen_one_looks_chosen_test(card: FindingCard) -> None:
    before = card.property("chosen")
    card.set_chosen(True)
    assert (bool(before), card.property("chosen")) == (False, True)


def it_grows_with_its_words_test(card: FindingCard) -> None:
    layout = card.layout()
    assert layout is not None
    low = layout.heightForWidth(290)
    card.show_finding(FINDING, Explanation("Title", "many words " * 40), LIGHT)
    assert layout.heightForWidth(290) > low + 60


def another_fix_under_the_focus_gives_the_focus_to_the_card_test(card: FindingCard) -> None:
    """The next key must not apply what was not there when it was meant."""
    card.show_fixes(["Place Hanna as Data owner"])
    card.activateWindow()
    card._fix.setFocus()
    card.show_fixes(["Place Ines as Data owner"])
    assert not card._fix.hasFocus()
