"""How strict one rule is in one scenario."""

import pytest

from teamcanvas.model.plan import OrgSize
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.params import NO_PARAMS
from teamcanvas.rules.profile import RuleProfile
from teamcanvas.rules.rules_in_use import OFF, RuleInUse, RulesInUse

SPARED = RuleProfile(Severity.WARNING, sizes={"small": "skip"})


def _in_use(*, insisted: bool = False, severity: Severity | None = None) -> RuleInUse:
    return RuleInUse(SPARED, enabled=True, insisted=insisted, severity=severity, params=NO_PARAMS)


@pytest.mark.parametrize(
    ("in_use", "size", "severity"),
    [
        (_in_use(), "medium", Severity.WARNING),
        (_in_use(), "small", None),
        (_in_use(insisted=True), "small", Severity.WARNING),
        (_in_use(severity=Severity.ERROR), "small", Severity.ERROR),
        (_in_use(severity=Severity.INFO), "medium", Severity.INFO),
    ],
)
def word_of_the_plan_goes_before_that_of_the_profile_test(
    in_use: RuleInUse, size: OrgSize, severity: Severity | None
) -> None:
    assert in_use.severity_of("", size) is severity


def rule_that_nobody_names_is_off_test() -> None:
    assert RulesInUse({}, ())["TC302"] is OFF
    assert not OFF.enabled
