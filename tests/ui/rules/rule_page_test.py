"""The page of a rule."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.ui.rules.rule_page import RulePage
from tests.small_plans import small_plan
from tests.ui.conftest import Opens


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def every_rule_has_a_page_with_all_it_says_test(qtbot: QtBot, opens: Opens, code: str) -> None:
    page = RulePage(opens(small_plan("S1 tech_lead Sofia")), code)
    qtbot.addWidget(page)
    said = "\n".join(label.text() for label in page.findChildren(QLabel))
    rule = rule_of(code)
    for words in (code, rule.title, rule.rationale, rule.how_to_fix, rule.small_organisation, "Sources"):
        assert words in said
    for param in rule.params:
        assert param.summary in said


def the_settings_stand_above_the_essay_test(qtbot: QtBot, opens: Opens) -> None:
    page = RulePage(opens(small_plan("S1 tech_lead Sofia")), "TC302")
    page.resize(300, 1200)
    qtbot.addWidget(page)
    page.show()
    why = next(label for label in page.findChildren(QLabel) if label.text() == "Why it hurts")
    qtbot.waitUntil(lambda: 0 < page.form.geometry().bottom() < why.y())
