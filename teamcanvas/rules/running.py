"""Runs a single rule; an exception in it becomes a finding of TC000."""

import logging
from collections.abc import Iterable

from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, Severity, Subject, Subjects
from teamcanvas.rules.plans_ahead import with_plans
from teamcanvas.rules.rule import Found, Rule

FAILURE_RULE = "TC000"
"""The code of the rule that reports what failed."""
FAILED = "failed"
"""Its message about a rule that failed."""

_log = logging.getLogger(__name__)


def findings_of(facts: Facts, rule: Rule) -> tuple[Finding, ...]:
    """The findings of one rule, worst first; cached until a fact that it reads changes."""

    def run(facts: Facts) -> tuple[Finding, ...]:
        return _graded(facts, rule)

    try:
        found = facts.recall(rule.code, run)
        return with_plans(facts, rule.code, found, run)
    except Exception as problem:
        _log.exception("Rule %s failed", rule.code)
        values = {"rule": rule.code, "rule_title": rule.title, "problem": f"{type(problem).__name__}: {problem}"}
        subject = Subject("setting", f"rules.{rule.code}")
        return (Finding(FAILURE_RULE, Severity.WARNING, (subject,), values, FAILED),)


def _graded(facts: Facts, rule: Rule) -> tuple[Finding, ...]:
    in_use = facts.in_use[rule.code]
    if not in_use.enabled:
        return ()
    return tuple(sorted(_with_severity(facts, rule, rule.check(facts, in_use.params)), key=_order))


def _with_severity(facts: Facts, rule: Rule, found: Iterable[Found]) -> Iterable[Finding]:
    in_use = facts.in_use[rule.code]
    severities: dict[str, Severity | None] = {}
    for one in found:
        if one.grade not in severities:
            severities[one.grade] = in_use.severity_of(one.grade, facts.settings.org_size)
        severity = severities[one.grade]
        if severity is not None:
            yield one.as_finding(rule.code, Severity.INFO if one.planned else severity)


def _order(finding: Finding) -> tuple[int, Subjects]:
    return finding.severity.rank, finding.subjects
