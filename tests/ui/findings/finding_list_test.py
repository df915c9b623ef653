"""Many findings."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.explain import Explanation
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.topic_fixes import TopicFix
from teamcanvas.rules.topics.topic import Topic
from teamcanvas.ui.findings import finding_list
from teamcanvas.ui.findings.card import FindingCard
from teamcanvas.ui.findings.finding_list import AT_ONCE, FindingList
from teamcanvas.ui.findings.groups import FindingRow, GroupHeading, RuleGroupRow
from teamcanvas.ui.findings.rule_group_card import RuleGroupCard
from teamcanvas.ui.findings.still_to_come_card import StageNeeds
from teamcanvas.ui.widgets.style import style_sheet
from tests.ui.conftest import button, press


def _finding(number: int, *, accepted: bool = False) -> Finding:
    reason = Acceptance(rule="TC302", reason="Known") if accepted else None
    return Finding("TC302", Severity.WARNING, (Subject("person", f"p{number}"),), accepted=reason)


class _Texts:
    """Words and fixes by the first subject."""

    def words_of(self, finding: Finding) -> Explanation:
        return Explanation(f"About {finding.subjects[0].id}", "A message.")

    def fixes_of(self, finding: Finding) -> Sequence[str]:
        return [f"Fix {finding.subjects[0].id}"]

    def words_of_topic(self, topic: Topic) -> Explanation:
        return Explanation(f"Topic {topic.key}", "A message.")

    def needs(self) -> tuple[StageNeeds, ...]:
        return ()

    def fixes_of_topic(self, topic: Topic) -> Sequence[TopicFix]:
        return []


@pytest.fixture
def findings(qtbot: QtBot) -> FindingList:
    made = FindingList(_Texts(), load_theme("light"))
    made.resize(300, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def _show(findings: FindingList, open_ones: Sequence[Finding], accepted: Sequence[Finding]) -> None:
    findings.show_rows(map(FindingRow, open_ones), accepted)


def _titles(findings: FindingList) -> list[str]:
    return [card.accessibleName().removeprefix("Warning: About ") for card in findings.cards]


def it_is_called_findings_and_holds_its_cards_test(findings: FindingList) -> None:
    _show(findings, [_finding(1), _finding(2)], [])
    interface = QAccessible.queryAccessibleInterface(findings._content)
    assert interface is not None
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Findings"
    children = [interface.child(number) for number in range(interface.childCount())]
    assert sum(child is not None and child.role() == QAccessible.Role.ListItem for child in children) == 2


def cards_of_findings_that_stay_are_kept_test(findings: FindingList) -> None:
    _show(findings, [_finding(1), _finding(2), _finding(3)], [])
    before = findings.cards
    _show(findings, [_finding(0), _finding(3), _finding(1)], [])
    after = findings.cards
    assert _titles(findings) == ["p0", "p3", "p1"]
    assert after[1] is before[2]
    assert after[2] is before[0]


def a_thousand_findings_show_the_first_ones_and_the_rest_on_demand_test(qtbot: QtBot, findings: FindingList) -> None:
    _show(findings, [_finding(number) for number in range(1_000)], [])
    assert len(findings.cards) == AT_ONCE
    press(qtbot, findings, f"Show {1_000 - AT_ONCE} more")
    assert len(findings.cards) == 2 * AT_ONCE
    bar = findings.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(bar.maximum())
    assert len(findings.cards) == 3 * AT_ONCE
    assert _titles(findings) == [f"p{number}" for number in range(3 * AT_ONCE)]


def accepted_ones_are_collapsed_test(qtbot: QtBot, findings: FindingList) -> None:
    _show(findings, [_finding(1)], [_finding(2, accepted=True)])
    assert len(findings.cards) == 1
    press(qtbot, findings, "Show 1 accepted finding")
    assert len(findings.cards) == 2
    press(qtbot, findings, "Hide 1 accepted finding")
    assert len(findings.cards) == 1


def the_next_card_takes_the_focus_of_one_that_goes_test(qtbot: QtBot, findings: FindingList) -> None:
    _show(findings, [_finding(1), _finding(2), _finding(3)], [])
    findings.cards[1].setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is findings.cards[1])
    _show(findings, [_finding(1), _finding(3)], [])
    assert QApplication.focusWidget() is findings.cards[1]
    assert _titles(findings)[1] == "p3"


def arrow_keys_walk_through_the_cards_test(qtbot: QtBot, findings: FindingList) -> None:
    _show(findings, [_finding(1), _finding(2)], [])
    first, second = findings.cards
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first


def the_chosen_mark_stays_with_its_finding_test(findings: FindingList) -> None:
    _show(findings, [_finding(1), _finding(2)], [])
    findings.choose(_finding(2).key)
    _show(findings, [_finding(0), _finding(2)], [])
    assert [bool(card.property("chosen")) for card in findings.cards] == [False, True]


def many_of_one_rule_are_one_collapsed_card_test(qtbot: QtBot, findings: FindingList) -> None:
    many = tuple(map(_finding, range(27)))
    findings.show_rows([GroupHeading("Warnings", 27), RuleGroupRow("Warnings", "TC302", many, expanded=False)], [])
    (group,) = findings.findChildren(RuleGroupCard)
    assert group.accessibleName() == "Warning: Person is over-allocated: 27 findings"
    assert findings.cards == ()
    with qtbot.waitSignal(findings.group_toggled) as toggled:
        press(qtbot, findings, "Show all 27")
    assert toggled.args == [("rule group", "Warnings", "TC302")]
    rows = [FindingRow(one, inside=True) for one in many]
    findings.show_rows(
        [GroupHeading("Warnings", 27), RuleGroupRow("Warnings", "TC302", many, expanded=True), *rows], []
    )
    assert len(findings.cards) == AT_ONCE - 2
    assert button(findings, "Fold up")


def a_rule_group_expands_by_keyboard_test(qtbot: QtBot, findings: FindingList) -> None:
    many = tuple(map(_finding, range(6)))
    findings.show_rows([RuleGroupRow("", "TC302", many, expanded=False), FindingRow(_finding(9))], [])
    (group,) = findings.findChildren(RuleGroupCard)
    group.setFocus()
    qtbot.waitUntil(group.hasFocus)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right):
        with qtbot.waitSignal(findings.group_toggled):
            qtbot.keyClick(group, key)
    qtbot.keyClick(group, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is findings.cards[0]


def the_tab_order_follows_the_cards_test(findings: FindingList) -> None:
    _show(findings, [_finding(2)], [])
    _show(findings, [_finding(1), _finding(2)], [])
    first, second = findings.cards
    after: QWidget | None = first
    while after is not None and after is not second and first.isAncestorOf(after) | (after is first):
        after = after.nextInFocusChain()
    assert after is second


def showing_the_accepted_ones_focuses_the_first_test(findings: FindingList) -> None:
    _show(findings, [_finding(number) for number in range(8)], [_finding(9, accepted=True)])
    findings.show_accepted()
    card = findings.cards[-1]
    assert card.finding.accepted
    assert findings.window().focusWidget() is card
    findings.show_accepted()
    assert findings.cards[-1] is card


def accepted_ones_stay_in_view_while_fixes_are_still_looked_for_test(
    qtbot: QtBot, findings: FindingList, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_list, "SLICE", 0.0)
    _show(findings, [_finding(number) for number in range(12)], [_finding(99, accepted=True)])
    findings.show_accepted()
    qtbot.waitUntil(lambda: not findings._without_fixes)
    for _ in range(5):
        QApplication.processEvents()
    card = findings.cards[-1]
    assert findings.viewport().rect().contains(card.mapTo(findings.viewport(), card.rect().center()))


def the_focus_is_never_on_the_list_itself_test(qtbot: QtBot, findings: FindingList) -> None:
    around, other = QWidget(), QPushButton("Other")
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.addWidget(other)
    column.addWidget(findings)
    _show(findings, [_finding(1), _finding(2)], [])
    around.show()
    around.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    findings.setFocus()
    assert around.focusWidget() is findings.cards[0]
    _show(findings, [], [])
    other.setFocus()
    findings.setFocus()
    assert around.focusWidget() is other


def a_screen_reader_reads_the_rows_in_visual_order_test(findings: FindingList) -> None:
    first, second = FindingRow(_finding(1)), FindingRow(_finding(2))
    findings.show_rows([GroupHeading("Notes", 1), second], [])
    findings.show_rows([GroupHeading("Errors", 1), first, GroupHeading("Notes", 1), second], [])
    content = findings.widget()
    assert content is not None
    interface = QAccessible.queryAccessibleInterface(content)
    names = [interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())]
    assert [name for name in names if "·" in name] == ["Errors · 1", "Notes · 1"]


def a_card_of_an_expanded_rule_group_is_indented_test(findings: FindingList) -> None:
    findings.setStyleSheet(style_sheet("light"))
    outside = FindingRow(_finding(1))
    findings.show_rows([outside, FindingRow(_finding(2), inside=True)], [])
    lefts = [card.contentsRect().left() for card in findings.cards]
    assert lefts[0] < lefts[1]


def _top(card: QWidget) -> int:
    return card.mapTo(card.window(), QPoint()).y()


def _scrolled_to_the_fifth(qtbot: QtBot, findings: FindingList) -> FindingCard:
    _show(findings, [_finding(number) for number in range(20)], [])
    qtbot.waitUntil(lambda: findings.verticalScrollBar().maximum() > 900)
    findings.verticalScrollBar().setValue(findings.cards[5].y() - 4)
    return findings.cards[5]


@pytest.mark.parametrize("focused", [True, False])
def a_card_stays_where_it_is_when_others_come_above_it_test(qtbot: QtBot, findings: FindingList, focused: bool) -> None:
    card = _scrolled_to_the_fifth(qtbot, findings)
    if focused:
        card.setFocus()
    top = _top(card)
    _show(findings, [*map(_finding, range(100, 103)), *map(_finding, range(1, 20))], [])
    assert findings.cards[7] is card
    assert _top(card) == top, "before anything is painted"
    qtbot.wait(1)
    assert _top(card) == top


def the_neighbour_comes_where_a_card_was_that_goes_test(qtbot: QtBot, findings: FindingList) -> None:
    card = _scrolled_to_the_fifth(qtbot, findings)
    card.setFocus()
    top, after = _top(card), findings.cards[6]
    _show(findings, [_finding(number) for number in range(20) if number not in {2, 5}], [])
    assert findings.cards[4] is after
    assert _top(after) == top


def what_is_new_at_the_top_is_seen_there_test(findings: FindingList) -> None:
    _show(findings, [_finding(number) for number in range(20)], [])
    _show(findings, [_finding(number) for number in range(100, 120)] + [_finding(1)], [])
    assert findings.verticalScrollBar().value() == 0


def fixes_that_take_long_to_find_come_when_the_window_is_idle_test(
    qtbot: QtBot, findings: FindingList, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding_list, "SLICE", 0.0)
    _show(findings, [_finding(1), _finding(2), _finding(3)], [])
    assert _fixes(findings) == ["Fix p1"]
    qtbot.waitUntil(lambda: _fixes(findings) == ["Fix p1", "Fix p2", "Fix p3"])
    # What is known of a card stays until it is known anew.
    _show(findings, [_finding(3), _finding(2)], [])
    assert _fixes(findings) == ["Fix p3", "Fix p2"]


def _fixes(findings: FindingList) -> list[str]:
    return [card._fix.text() for card in findings.cards if not card._fix.isHidden()]


def tab_stops_once_and_arrows_move_inside_test(qtbot: QtBot, findings: FindingList) -> None:
    _show(findings, [_finding(number) for number in range(5)], [])
    findings.activateWindow()
    first, second = findings.cards[:2]
    findings.enter()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    stops = [one for one in (*findings.cards, *findings._content.findChildren(QPushButton)) if one.isVisible()]
    assert [one for one in stops if one.focusPolicy() & Qt.FocusPolicy.TabFocus] == [second]
    qtbot.keyClick(second, Qt.Key.Key_Right)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert second.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Left)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert findings.cards[2].hasFocus()
    _show(findings, [_finding(0), _finding(1)], [])
    stops = [one for one in findings.cards if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1
