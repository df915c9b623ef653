"""The collapsible card of many findings of one rule."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.ui.findings.groups import RuleGroupRow
from teamcanvas.ui.findings.rule_group_card import RuleGroupCard
from tests.ui.conftest import press

MANY = tuple(Finding("TC302", Severity.WARNING, (Subject("person", f"p{number}"),)) for number in range(7))
LIGHT = load_theme("light")


@pytest.fixture
def group(qtbot: QtBot) -> RuleGroupCard:
    row = RuleGroupRow("Warnings", "TC302", MANY, expanded=False)
    made = RuleGroupCard(row, LIGHT)
    made.show_row(row, ["<b>Ines</b> is over", "Jo is over"], LIGHT)
    made.resize(290, 140)
    qtbot.addWidget(made)
    made.show()
    return made


def it_names_the_first_and_counts_the_others_test(group: RuleGroupCard) -> None:
    assert group._message.text() == "<b>Ines</b> is over\nJo is over\nand 5 others"


def a_click_expands_it_test(qtbot: QtBot, group: RuleGroupCard) -> None:
    with qtbot.waitSignal(group.toggled) as told:
        qtbot.mouseClick(group, Qt.MouseButton.LeftButton)
    assert told.args == [("rule group", "Warnings", "TC302")]


def expanded_it_offers_to_collapse_test(qtbot: QtBot, group: RuleGroupCard) -> None:
    group.show_row(RuleGroupRow("Warnings", "TC302", MANY, expanded=True), ["One"], LIGHT)
    assert group._message.isHidden()
    with qtbot.waitSignal(group.toggled):
        press(qtbot, group, "Fold up")


def its_rule_can_be_read_and_changed_from_it_test(qtbot: QtBot, group: RuleGroupCard) -> None:
    for words, settings in (("Learn more", False), ("Rule…", True)):
        with qtbot.waitSignal(group.rule_wanted) as wanted:
            press(qtbot, group, words)
        assert wanted.args == ["TC302", settings]
