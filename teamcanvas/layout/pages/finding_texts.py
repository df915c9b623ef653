"""The texts of findings on pages."""

from teamcanvas.layout.pages.findings_page import FindingText
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.fixes import best_fix
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.result import CheckResult

_TRIED = 200
"""The number of findings, worst first, for which a fix is computed: for thousands it would take too long."""


def finding_texts(result: CheckResult, plan: Plan, scenario_id: str) -> tuple[FindingText, ...]:
    """The texts of all findings of a scenario: open ones with a remedy, accepted ones with their owner."""
    return tuple(
        _text(finding, plan, scenario_id, tried=number < _TRIED) for number, finding in enumerate(result.findings)
    )


def _text(finding: Finding, plan: Plan, scenario_id: str, *, tried: bool) -> FindingText:
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
        action=_way_out(finding, plan, scenario_id) if tried else rule_of(finding.rule).how_to_fix,
    )


def _way_out(finding: Finding, plan: Plan, scenario_id: str) -> str:
    """The title of the best fix, or the advice of the rule if there is none."""
    # Its edit is never applied here, so that its ids do not matter.
    fix = best_fix(finding, plan, scenario_id, SequentialIds())
    return fix.title if fix else rule_of(finding.rule).how_to_fix
