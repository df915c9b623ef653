"""The rules on who covers the stages."""

from teamcanvas.rules.coverage_rules import COVERAGE_RULES
from teamcanvas.rules.registry import RULES


def all_rules_on_coverage_are_there_in_order_test() -> None:
    assert [rule.code for rule in COVERAGE_RULES] == [rule.code for rule in RULES if rule.code.startswith("TC1")]
    assert len(COVERAGE_RULES) == 22
