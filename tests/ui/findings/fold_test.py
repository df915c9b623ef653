"""The card of many findings of one rule."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.ui.findings.fold import FindingFold
from teamcanvas.ui.findings.groups import FoldRow
from tests.ui.conftest import press

MANY = tuple(Finding("TC302", Severity.WARNING, (Subject("person", f"p{number}"),)) for number in range(7))
LIGHT = load_theme("light")


@pytest.fixture
def fold(qtbot: QtBot) -> FindingFold:
    row = FoldRow("Warnings", "TC302", MANY, unfolded=False)
    made = FindingFold(row, LIGHT)
    made.show_row(row, ["<b>Ines</b> is over", "Jo is over"], LIGHT)
    made.resize(290, 140)
    qtbot.addWidget(made)
    made.show()
    return made


def it_names_the_first_and_counts_the_others_test(fold: FindingFold) -> None:
    assert fold._message.text() == "<b>Ines</b> is over\nJo is over\nand 5 others"


def a_click_unfolds_it_test(qtbot: QtBot, fold: FindingFold) -> None:
    with qtbot.waitSignal(fold.toggled) as told:
        qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert told.args == [("fold", "Warnings", "TC302")]


def unfolded_it_says_how_to_fold_it_up_test(qtbot: QtBot, fold: FindingFold) -> None:
    fold.show_row(FoldRow("Warnings", "TC302", MANY, unfolded=True), ["One"], LIGHT)
    assert fold._message.isHidden()
    with qtbot.waitSignal(fold.toggled):
        press(qtbot, fold, "Fold up")


def its_rule_can_be_read_and_changed_from_it_test(qtbot: QtBot, fold: FindingFold) -> None:
    for words, settings in (("Learn more", False), ("Rule…", True)):
        with qtbot.waitSignal(fold.rule_wanted) as wanted:
            press(qtbot, fold, words)
        assert wanted.args == ["TC302", settings]
