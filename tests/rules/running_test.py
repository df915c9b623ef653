"""Running one rule: order, severity, caching and failures."""

import logging
from collections.abc import Iterable
from dataclasses import replace

import pytest

from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Severity, Subject
from teamcanvas.rules.params import Params
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.rule import Found, Rule
from teamcanvas.rules.running import findings_of
from tests.rules.sample_plans import example
from tests.small_plans import small_plan

ADA, BO = Subject("person", "ada"), Subject("person", "bo")


def _rule(code: str, *found: Found, raises: Exception | None = None) -> Rule:
    def check(_: Facts, __: Params) -> Iterable[Found]:
        if raises is not None:
            raise raises
        return found

    return replace(rule_of(code), check=check)


def findings_come_worst_first_then_by_subject_test() -> None:
    facts = facts_of(example("N1"), "plan")
    rule = _rule("TC401", Found((BO,)), Found((ADA,)), Found((BO,), grade="critical-operations"))
    assert [(one.severity, one.subjects) for one in findings_of(facts, rule)] == [
        (Severity.ERROR, (BO,)),
        (Severity.WARNING, (ADA,)),
        (Severity.WARNING, (BO,)),
    ]


def exempt_size_has_no_finding_test() -> None:
    rule = _rule("TC104", Found((ADA,)))
    assert findings_of(facts_of(example("N1"), "plan"), rule)
    small = small_plan()
    settings = small.scenarios[0].settings.replace(org_size="small")
    small = small.replace(scenarios=(small.scenarios[0].replace(settings=settings),))
    assert findings_of(facts_of(small, "plan"), rule) == ()


def failure_is_a_finding_about_the_rule_test(caplog: pytest.LogCaptureFixture) -> None:
    rule = _rule("TC302", raises=KeyError("who?"))
    with caplog.at_level(logging.ERROR, "teamcanvas"):
        (finding,) = findings_of(facts_of(small_plan("S1 data_owner Hanna"), "plan"), rule)
    assert (finding.rule, finding.severity) == ("TC000", Severity.WARNING)
    assert finding.subjects == (Subject("setting", "rules.TC302"),)
    assert finding.values["problem"] == "KeyError: 'who?'"
    assert "TC302" in caplog.text
