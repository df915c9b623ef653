"""Findings as JSON. A stable interface: keys may be added, and none changes its meaning."""

import json
from collections.abc import Sequence

from teamcanvas.commands.check_report import CheckReport, ReportedFinding


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
