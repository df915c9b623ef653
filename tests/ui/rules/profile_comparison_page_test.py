"""Two profiles on the same board."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from teamcanvas.rules.profile import load_profile
from teamcanvas.rules.profile_comparison import compare_profiles
from teamcanvas.ui.rules.profile_comparison_page import ProfileComparisonPage
from tests.small_plans import small_plan
from tests.ui.conftest import Opens, button, press

PLAN = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6")


def _said(page: ProfileComparisonPage) -> list[str]:
    return [label.text() for label in page._results.findChildren(QLabel)]


def it_says_what_only_one_of_them_finds_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(PLAN)
    page = ProfileComparisonPage(open_plan)
    qtbot.addWidget(page)
    found = compare_profiles(open_plan.plan, "plan", load_profile("recommended"), load_profile("strict"))
    assert f"Only “Recommended” finds · {len(found.only_first)}" in _said(page)
    assert f"Only “Strict (regulated)” finds · {len(found.only_second)}" in _said(page)
    before = open_plan.plan
    page._fields[1].picked.emit("startup")
    other = compare_profiles(open_plan.plan, "plan", load_profile("recommended"), load_profile("startup"))
    assert f"Only “Recommended” finds · {len(other.only_first)}" in _said(page)
    assert open_plan.plan is before


def a_click_emits_its_finding_test(qtbot: QtBot, opens: Opens) -> None:
    page = ProfileComparisonPage(opens(PLAN))
    qtbot.addWidget(page)
    links = page._results.findChildren(QPushButton)
    first = next(one for one in links if not one.text().startswith("Use “"))
    with qtbot.waitSignal(page.chosen):
        first.click()


def a_profile_and_itself_are_not_compared_test(qtbot: QtBot, opens: Opens) -> None:
    page = ProfileComparisonPage(opens(PLAN))
    qtbot.addWidget(page)
    page._fields[1].picked.emit("recommended")
    assert "Choose two different profiles." in _said(page)


def a_profile_that_is_compared_can_be_used_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(PLAN)
    page = ProfileComparisonPage(open_plan)
    qtbot.addWidget(page)
    assert "Used in this plan" in _said(page)
    press(qtbot, page, "Use “Strict (regulated)” in this plan")
    assert open_plan.scenario.profile == "strict"
    assert button(page, "Use “Recommended” in this plan")
    open_plan.undo()
    assert open_plan.scenario.profile != "strict"


def different_grades_are_said_in_words_once_test(qtbot: QtBot, opens: Opens) -> None:
    page = ProfileComparisonPage(opens(PLAN))
    qtbot.addWidget(page)
    headings = [text for text in _said(page) if " in “Recommended”, " in text]
    assert headings
    assert len(set(headings)) == len(headings)
    assert not [link.text() for link in page._results.findChildren(QPushButton) if " / " in link.text()]
