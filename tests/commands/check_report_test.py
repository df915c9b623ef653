"""The report of a check."""

from pathlib import Path

import pytest

from teamcanvas.commands.check_report import CheckReport, report_on
from teamcanvas.edits.acceptance import accept
from teamcanvas.model.plan import Acceptance, Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.topics.needs import NeedState
from tests.small_plans import template

MLOPS = template("full-mlops-team")


def report(plan: Plan = MLOPS) -> CheckReport:
    return report_on(Path("plan.teamcanvas"), plan, plan.scenarios[0])


def findings_are_those_of_the_check_test() -> None:
    found = check(MLOPS, MLOPS.scenarios[0].id)
    assert [one.rule for one in report().findings] == [one.rule for one in found.findings]
    assert report().counts == found.counts


@pytest.mark.parametrize(("severity", "reached"), [("error", False), ("warning", True), ("info", True)])
def the_worst_severity_is_reached_test(severity: str, reached: bool) -> None:
    assert report().reaches(severity) is reached


def accepted_findings_are_not_counted_test() -> None:
    plan = MLOPS
    for finding in check(MLOPS, MLOPS.scenarios[0].id).findings:
        acceptance = Acceptance(rule=finding.rule, subjects=tuple(map(str, finding.subjects)), reason="Known.")
        plan = accept(plan, plan.scenarios[0].id, acceptance)
    found = report(plan)
    assert sum(found.counts) == 0
    assert all(one.accepted for one in found.findings)
    assert not found.reaches("info")


def topics_name_their_findings_by_place_test() -> None:
    found = report()
    assert sum(found.topic_counts) == len(found.topics)
    (topic,) = [one for one in found.topics if one.key == "integration"]
    assert [found.findings[place].rule for place in topic.findings] == ["TC114"]


def fixes_of_findings_can_be_left_out_test() -> None:
    """Trying them costs much, and a text shows none."""
    found = report_on(Path("plan.teamcanvas"), MLOPS, MLOPS.scenarios[0], fixes=False)
    assert not any(finding.fixes for finding in found.findings)
    assert any(topic.fixes for topic in found.topics)


def needs_have_the_titles_of_their_roles_test() -> None:
    (need,) = [one for one in report().needs if one.rule == "TC112"]
    assert need.roles == ("Data engineer", "Analytics engineer")
    assert need.state is NeedState.COVERED
