"""The texts of findings on pages."""

from teamcanvas.layout.pages.findings_page import FindingText
from teamcanvas.model.plan import Plan
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.result import CheckResult


def finding_texts(result: CheckResult, plan: Plan) -> tuple[FindingText, ...]:
    """The texts of all findings of a scenario: open ones with a remedy, accepted ones with their owner.

    The remedy names no candidate: pages leave the house, and one person would be proposed for many gaps.
    """
    return tuple(_text(finding, plan) for finding in result.findings)


def _text(finding: Finding, plan: Plan) -> FindingText:
    words = explain(finding, plan)
    if finding.accepted is not None:
        return FindingText(
            severity=finding.severity,
            rule=finding.rule,
            title=words.title,
            message=finding.accepted.reason,
            accepted=True,
            owner=finding.accepted.owner.strip(),
            review_date=finding.accepted.review_date or "",
        )
    return FindingText(
        severity=finding.severity,
        rule=finding.rule,
        title=words.title,
        message=words.message,
        action=rule_of(finding.rule).how_to_fix,
    )
