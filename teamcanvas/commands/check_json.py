"""Findings and topics as JSON. A stable interface: keys may be added, and none changes its meaning."""

import json
from collections.abc import Sequence

from teamcanvas.commands.check_report import CheckReport, ReportedFinding, ReportedNeed, ReportedTopic


def as_json(reports: Sequence[CheckReport]) -> str:
    """A list with an object for each file."""
    return json.dumps([_report(report) for report in reports], ensure_ascii=False, indent=2)


def _report(report: CheckReport) -> dict[str, object]:
    return {
        "file": str(report.file),
        "title": report.title,
        "scenario": report.scenario,
        "profile": report.profile,
        "counts": report.counts._asdict(),
        "accepted": report.accepted,
        "findings": [finding_values(finding) for finding in report.findings],
        "topics": [_topic(topic) for topic in report.topics],
        "needs": [_need(need) for need in report.needs],
        "young": report.young,
    }


def _topic(topic: ReportedTopic) -> dict[str, object]:
    """A topic; its findings by their places in the list of findings."""
    return {
        "key": topic.key,
        "severity": topic.severity.value,
        "title": topic.title,
        "message": topic.message,
        "findings": list(topic.findings),
        "accepted": topic.accepted,
        "fixes": [
            {"title": fix.title, "kind": fix.kind.value, "settles": fix.settles, "brings": sum(fix.brings)}
            for fix in topic.fixes
        ],
    }


def _need(need: ReportedNeed) -> dict[str, object]:
    return {
        "rule": need.rule,
        "stage": need.stage.value,
        "title": need.title,
        "roles": list(need.roles),
        "state": need.state.value,
    }


def finding_values(finding: ReportedFinding) -> dict[str, object]:
    """A finding as JSON values."""
    acceptance = finding.acceptance
    return {
        "rule": finding.rule,
        "slug": finding.slug,
        "severity": finding.severity.value,
        "title": finding.title,
        "message": finding.message,
        "subjects": [{"kind": one.kind, "id": one.id, "name": one.name} for one in finding.subjects],
        "accepted": finding.accepted,
        "acceptance": acceptance and acceptance.model_dump(include={"reason", "owner", "review_date"}),
        "fixes": list(finding.fixes),
    }
