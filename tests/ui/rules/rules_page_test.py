"""All rules, and what this plan changes about them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidgetItem, QScrollArea
from pytestqt.qtbot import QtBot

from teamcanvas.edits.profile import set_profile
from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.model.plan import RuleSetting
from teamcanvas.rules.registry import RULES
from teamcanvas.ui.rules.rules_page import RulesPage
from tests.small_plans import small_plan
from tests.ui.conftest import Opens, press

TOO_MUCH = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6")


def _lines(page: RulesPage) -> list[str]:
    """The visible lines of the list of rules, without headings."""
    items = [page.rules.item(number) for number in range(page.rules.count())]
    return [item.text() for item in items if not item.isHidden() and item.data(Qt.ItemDataRole.UserRole)]


def _line(page: RulesPage, code: str) -> QListWidgetItem:
    items = (page.rules.item(number) for number in range(page.rules.count()))
    return next(item for item in items if item.data(Qt.ItemDataRole.UserRole) == code)


def changed_rules_are_listed_with_a_way_back_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    open_plan.commit("Off", lambda plan: set_rule(plan, "plan", "TC302", RuleSetting(enabled=False)))
    page = RulesPage(open_plan)
    qtbot.addWidget(page)
    page.show()
    assert _line(page, "TC302").checkState() is Qt.CheckState.Unchecked
    with qtbot.waitSignal(page.rule_wanted) as wanted:
        press(qtbot, page, "TC302 Person is over-allocated")
    assert wanted.args == ["TC302", True]
    press(qtbot, page, "Back to the profile")
    assert open_plan.scenario.rules == {}


def a_rule_that_does_not_exist_can_be_taken_out_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    open_plan.commit("Odd", lambda plan: set_rule(plan, "plan", "<b>TC9</b>", RuleSetting(enabled=False)))
    page = RulesPage(open_plan)
    qtbot.addWidget(page)
    press(qtbot, page, "Back to the profile")
    assert open_plan.scenario.rules == {}


def a_profile_that_does_not_exist_is_named_until_another_is_chosen_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(set_profile(TOO_MUCH, "plan", "brutal"))
    page = RulesPage(open_plan)
    qtbot.addWidget(page)
    assert page.profile.currentText() == "“brutal”: there is no such profile"
    qtbot.keyClick(page.profile, Qt.Key.Key_Up)
    page.refresh()
    assert open_plan.scenario.profile == "startup"
    assert [page.profile.itemText(row) for row in range(page.profile.count())] == [
        "Recommended",
        "Strict (regulated)",
        "Start-up",
    ]


def the_tab_order_follows_the_page_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    page = RulesPage(open_plan)
    qtbot.addWidget(page)
    for code in ("TC302", "TC401"):
        open_plan.commit("Off", lambda plan, code=code: set_rule(plan, "plan", code, RuleSetting(enabled=False)))
        page.refresh()
    page.show()
    page.profile.setFocus()
    reached: list[str] = []
    for _ in range(7):
        qtbot.keyClick(page.window().focusWidget() or page, Qt.Key.Key_Tab)
        reached.append((page.window().focusWidget() or page).accessibleName())
    assert reached == [
        "Compare profiles on this board",
        "TC302 Person is over-allocated",
        "TC302 back to the profile",
        "TC401 Key-person risk",
        "TC401 back to the profile",
        "Search rules",
        "All rules",
    ]


def the_page_scrolls_to_the_current_rule_test(qtbot: QtBot, opens: Opens) -> None:
    page = RulesPage(opens(TOO_MUCH))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.resize(300, 400)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    page.rules.enter()
    for _ in range(30):
        qtbot.keyClick(page.rules, Qt.Key.Key_Down)
    row = page.rules.visualItemRect(page.rules.item(page.rules.currentRow()))
    assert page.rules.currentItem() is _line(page, RULES[30].code)
    assert area.viewport().rect().contains(page.rules.mapTo(area.viewport(), row.center()))


def keys_lead_from_the_search_to_the_rule_test(qtbot: QtBot, opens: Opens) -> None:
    page = RulesPage(opens(TOO_MUCH))
    qtbot.addWidget(page)
    page.show()
    qtbot.keyClicks(page.search, "over-allocated")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.rule_wanted) as wanted:
        qtbot.keyClick(page.rules, Qt.Key.Key_Return)
    assert wanted.args == ["TC302", False]


def another_profile_is_one_step_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    page = RulesPage(open_plan)
    qtbot.addWidget(page)
    before = open_plan.result.counts
    page.profile.picked.emit("strict")
    assert open_plan.scenario.profile == "strict"
    assert open_plan.result.counts != before
    open_plan.undo()
    page.refresh()
    assert page.profile.currentText() == "Recommended"


def typing_finds_a_rule_and_enter_opens_it_test(qtbot: QtBot, opens: Opens) -> None:
    page = RulesPage(opens(TOO_MUCH))
    qtbot.addWidget(page)
    page.show()
    assert len(_lines(page)) == len(RULES)
    page.search.setText("tc302")
    assert len(_lines(page)) == 1
    page.rules.setCurrentItem(_line(page, "TC302"))
    with qtbot.waitSignal(page.rule_wanted) as wanted:
        qtbot.keyClick(page.rules, Qt.Key.Key_Return)
    assert wanted.args == ["TC302", False]


def a_rule_is_switched_in_its_line_without_opening_its_page_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    page = RulesPage(open_plan)
    open_plan.store.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(320, 900)
    page.show()
    item = _line(page, "TC001")
    place = page.rules.visualItemRect(item)
    box = QPoint(place.left() + 12, place.center().y())
    opened: list[object] = []
    page.rule_wanted.connect(lambda *wanted: opened.append(wanted))
    qtbot.mouseClick(page.rules.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert open_plan.scenario.rules["TC001"].enabled is False
    assert not opened
    assert item.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", off")
    page.rules.setCurrentItem(item)
    qtbot.keyClick(page.rules, Qt.Key.Key_Space)
    assert not any(setting.enabled is False for setting in open_plan.scenario.rules.values())
    assert not opened
    qtbot.mouseClick(page.rules.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert opened == [("TC001", False)]


def each_line_says_how_bad_its_findings_are_test(qtbot: QtBot, opens: Opens) -> None:
    page = RulesPage(opens(TOO_MUCH))
    qtbot.addWidget(page)
    said = {str(_line(page, rule.code).data(Qt.ItemDataRole.AccessibleTextRole)).rpartition(", ")[2] for rule in RULES}
    assert {"error", "warning", "note"} <= said <= {"error", "warning", "note", "off"}
