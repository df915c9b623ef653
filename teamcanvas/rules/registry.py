"""The rules: all of them, in the order of their codes. Each family's package lists its own."""

from collections.abc import Mapping

from teamcanvas.rules.checks import (
    tc0_board,
    tc1_coverage,
    tc2_conflicts,
    tc3_capacity,
    tc4_dependence,
    tc5_maturity,
    tc6_flow,
    tc7_leadership,
    tc8_raci,
    tc9_governance,
)
from teamcanvas.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *tc0_board.RULES,
    *tc1_coverage.RULES,
    *tc2_conflicts.RULES,
    *tc3_capacity.RULES,
    *tc4_dependence.RULES,
    *tc5_maturity.RULES,
    *tc6_flow.RULES,
    *tc7_leadership.RULES,
    *tc8_raci.RULES,
    *tc9_governance.RULES,
)

_BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}


def rule_of(code: str) -> Rule:
    """The rule of this code.

    Raises:
        KeyError: there is none.
    """
    return _BY_CODE[code]
