"""The severity of a rule in a scenario."""

import pytest

from teamcanvas.model.plan import OrgSize, Settings
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
def setting_of_the_plan_overrides_the_profile_test(in_use: RuleInUse, size: OrgSize, severity: Severity | None) -> None:
    assert in_use.severity_of("", size) is severity


def unknown_rule_is_off_test() -> None:
    assert RulesInUse({}, ())["TC302"] is OFF
    assert not OFF.enabled


def organisation_is_judged_as_the_size_that_the_profile_names_test() -> None:
    in_use = RulesInUse({}, (), {"startup": "medium"})
    start_up, small = Settings(org_size="startup", risk="high"), Settings(org_size="small")
    assert in_use.judged(start_up) == Settings(org_size="medium", risk="high")
    assert in_use.judged(start_up) is in_use.judged(start_up)
    assert in_use.judged(small) is small
