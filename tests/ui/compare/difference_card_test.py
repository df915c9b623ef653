"""A card of differences: its lines, what it says of them, and those that are asked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.finding import Severity
from teamcanvas.ui.compare.difference_card import FEW, DifferenceCard
from teamcanvas.ui.compare.lines import DifferenceGroup, DifferenceLine
from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.widgets.link_button import LinkButton
from tests.ui.conftest import press


def section(qtbot: QtBot, *parts: DifferenceGroup, whole: bool = False) -> DifferenceCard:
    made = DifferenceCard("On the board", parts, load_theme("light"), nothing="Nothing.", whole=whole)
    qtbot.addWidget(made)
    made.show()
    return made


def links(where: DifferenceCard) -> list[LinkButton]:
    QApplication.processEvents()
    return [link for link in where.findChildren(LinkButton) if link.isVisible()]


def lines(number: int) -> tuple[DifferenceLine, ...]:
    return tuple(DifferenceLine(f"Line {at}", "new", second=True, target=()) for at in range(number))


def signs_are_part_of_the_accessible_names_test(qtbot: QtBot) -> None:
    made = section(
        qtbot,
        DifferenceGroup(
            "Stage",
            (DifferenceLine("a", "new", second=True, target=()), DifferenceLine("b", "gone", second=False, target=())),
        ),
        DifferenceGroup("", (DifferenceLine("c", "changed", second=True, target=()),)),
        DifferenceGroup("New", (DifferenceLine("d", "new", second=True, target=(), severity=Severity.ERROR),)),
    )
    assert [link.accessibleName() for link in links(made)] == ["New: a", "Gone: b", "Changed: c", "New error: d"]
    assert "On the board · 4" in [label.text() for label in made.findChildren(QLabel)]


def what_is_settled_has_a_tick_instead_of_its_sign_test(qtbot: QtBot) -> None:
    gone = DifferenceLine("a", "gone", second=False, target=(), severity=Severity.ERROR)
    new = DifferenceLine("b", "new", second=True, target=(), severity=Severity.ERROR)
    made = section(qtbot, DifferenceGroup("Settled", (gone,)), DifferenceGroup("New", (new,)))
    assert [link.accessibleName() for link in links(made)] == ["Settled error: a", "New error: b"]
    assert len(made.findChildren(SeveritySign)) == 1
    tick = next(label for label in made.findChildren(QLabel) if label.text() == "✓")
    assert tick.property("kind") == "success"


def a_line_is_emitted_by_click_and_by_key_test(qtbot: QtBot) -> None:
    made = section(qtbot, DifferenceGroup("", lines(2)))
    followed: list[object] = []
    made.chosen.connect(followed.append)
    press(qtbot, made, "Line 0")
    qtbot.keyClick(links(made)[1], Qt.Key.Key_Return)
    assert followed == list(lines(2))


def many_lines_are_shown_when_they_are_asked_for_and_the_focus_is_on_the_first_of_them_test(qtbot: QtBot) -> None:
    made = section(qtbot, DifferenceGroup("One", lines(FEW - 2)), DifferenceGroup("Two", lines(6)))
    assert len(links(made)) == FEW + 1
    with qtbot.waitActive(made):
        made.activateWindow()
    press(qtbot, made, "Show 4 others")
    assert len(links(made)) == FEW + 4
    assert made.more is None
    assert links(made)[FEW].hasFocus()


@pytest.mark.parametrize("whole", [True, False])
def all_lines_are_shown_at_once_where_that_is_wanted_test(qtbot: QtBot, *, whole: bool) -> None:
    made = section(qtbot, DifferenceGroup("", lines(FEW + 3)), whole=whole)
    assert (made.more is None) is whole


def nothing_is_said_in_words_test(qtbot: QtBot) -> None:
    assert [label.text() for label in section(qtbot).findChildren(QLabel)] == ["On the board", "Nothing."]
