"""The list of all rules by area."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from teamcanvas.rules.area import Area
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.registry import RULES
from teamcanvas.ui.rules.rule_list import _SEVERITY, RuleDelegate, RuleList
from teamcanvas.ui.widgets.style import style_sheet
from teamcanvas.ui.widgets.style_option import font_of


@pytest.fixture
def rules(qtbot: QtBot) -> RuleList:
    made = RuleList()
    qtbot.addWidget(made)
    made.show()
    return made


def _items(rules: RuleList) -> list[QListWidgetItem]:
    return [rules.item(row) for row in range(rules.count())]


def every_area_has_a_heading_over_its_rules_test(rules: RuleList) -> None:
    below: dict[str, set[str]] = {}
    heading = ""
    for item in _items(rules):
        code = item.data(Qt.ItemDataRole.UserRole)
        if code:
            below[heading].add(code[:3])
        else:
            heading = item.text()
            below[heading] = set()
            assert not item.flags() & Qt.ItemFlag.ItemIsSelectable
    assert all(len(prefixes) == 1 for prefixes in below.values())
    assert set().union(*below.values()) == {area.value for area in Area}


def a_search_leaves_the_headings_over_what_it_finds_test(rules: RuleList) -> None:
    rules.narrow("over-allocated")
    assert [item.text() for item in _items(rules) if not item.isHidden()] == [
        "Capacity",
        "TC302  Person is over-allocated",
    ]
    rules.narrow("")
    assert not [item.text() for item in _items(rules) if item.isHidden()]


def keys_pass_over_headings_test(qtbot: QtBot, rules: RuleList) -> None:
    rules.enter()
    reached = {str(rules.item(rules.currentRow()).data(Qt.ItemDataRole.UserRole))}
    for _ in RULES:
        qtbot.keyClick(rules, Qt.Key.Key_Down)
        reached.add(str(rules.item(rules.currentRow()).data(Qt.ItemDataRole.UserRole)))
    assert reached == {rule.code for rule in RULES}


def a_line_says_whether_its_rule_is_on_and_how_bad_it_is_test(qtbot: QtBot, rules: RuleList) -> None:
    on = {rule.code: rule.code != "TC302" for rule in RULES}
    with qtbot.assertNotEmitted(rules.switched):
        rules.show_state(on, {rule.code: Severity.ERROR for rule in RULES})
    said = {str(item.data(Qt.ItemDataRole.AccessibleTextRole)) for item in _items(rules)}
    assert {"TC302  Person is over-allocated, off", "TC000  Rule settings cannot be used, error"} <= said


def titles_begin_at_the_same_place_whatever_the_digits_of_the_code_test(rules: RuleList) -> None:
    delegate = rules.itemDelegate()
    assert isinstance(delegate, RuleDelegate)
    widths: set[int] = set()
    for row in range(1, 30):
        option = QStyleOptionViewItem()
        rules.initViewItemOption(option)
        delegate.initStyleOption(option, rules.model().index(row, 0))
        code = str(rules.item(row).data(Qt.ItemDataRole.UserRole) or "")
        if code:
            widths.add(QFontMetrics(font_of(option)).horizontalAdvance(code))
    assert len(widths) == 1


@pytest.mark.parametrize("width", [230, 291, 420])
def a_long_title_ends_before_the_severity_test(rules: RuleList, look: None, width: int) -> None:
    rules.setStyleSheet(style_sheet("light"))
    rules.resize(width, rules.height())
    rules.show_state({rule.code: True for rule in RULES}, {rule.code: Severity.WARNING for rule in RULES})
    delegate = rules.itemDelegate()
    assert isinstance(delegate, RuleDelegate)
    for item in _items(rules):
        severity = str(item.data(_SEVERITY) or "")
        if not item.data(Qt.ItemDataRole.UserRole):
            continue
        assert severity
        option = QStyleOptionViewItem()
        rules.initViewItemOption(option)
        option.rect = rules.visualItemRect(item)  # pyright: ignore[reportAttributeAccessIssue] - the stubs hide the option's fields
        delegate.initStyleOption(option, rules.indexFromItem(item))
        begin = rules.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, rules).left()
        metrics = QFontMetrics(font_of(option))
        words = str(option.text)  # pyright: ignore[reportAttributeAccessIssue] - see above
        end = begin + metrics.horizontalAdvance(words)
        assert end + 8 <= rules.viewport().width() - 10 - metrics.horizontalAdvance(severity), words
