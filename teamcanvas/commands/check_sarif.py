"""Findings in the Static Analysis Results Interchange Format (SARIF 2.1.0), as code hosts and editors read it."""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from teamcanvas import __version__
from teamcanvas.commands.check_files import Refusal
from teamcanvas.commands.check_report import CheckReport, ReportedFinding, ReportedTopic
from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.help.help_page import HelpSection, help_page
from teamcanvas.rules.help.rule_help import help_on
from teamcanvas.rules.registry import rule_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"
"""Paths are relative to a root that the consumer of the results defines; they disclose no folder of this machine."""


def as_sarif(reports: Sequence[CheckReport], refusals: Sequence[Refusal]) -> str:
    """One run about all files, those that could not be checked included."""
    codes = sorted({finding.rule for report in reports for finding in report.findings})
    run = {
        "tool": {
            "driver": {
                "name": "Team Canvas",
                "version": __version__,
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(file), "uriBaseId": _ROOT}} for file in _files(reports, refusals)],
        "invocations": [
            {
                "executionSuccessful": not refusals,
                "toolExecutionNotifications": [_notification(refusal) for refusal in refusals],
            }
        ],
        "results": [result for report in reports for result in _results(report, codes)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _files(reports: Iterable[CheckReport], refusals: Iterable[Refusal]) -> Iterable[Path]:
    return dict.fromkeys([*(report.file for report in reports), *(refusal.file for refusal in refusals)])


def _rule(code: str) -> dict[str, object]:
    rule = help_on(rule_of(code))
    page = help_page(rule)
    usual = rule.strictness[0]
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.slug.split("-")),
        "shortDescription": {"text": _literal(rule.title)},
        "fullDescription": {"text": _literal(rule.why)},
        "help": {
            "text": _literal("\n\n".join(_plain(section) for section in page)),
            "markdown": _literal("\n\n".join(_markdown(section) for section in page)),
        },
        "defaultConfiguration": {
            "enabled": usual.enabled,
            "level": _LEVELS[usual.severities[""]["medium"] or Severity.INFO],
        },
        "properties": {"tier": rule.tier},
    }


def _plain(section: HelpSection) -> str:
    return "\n".join([section.heading, *section.paragraphs])


def _markdown(section: HelpSection) -> str:
    return "\n".join([f"### {section.heading}", "", *(f"- {paragraph}" for paragraph in section.paragraphs)])


def _results(report: CheckReport, codes: Sequence[str]) -> Iterator[dict[str, object]]:
    topics = {place: topic for topic in report.topics for place in topic.findings}
    for place, finding in enumerate(report.findings):
        yield {
            **_result(report, finding, codes.index(finding.rule)),
            "relatedLocations": list(_related(report, topics[place], place)),
            "properties": {"fixes": list(finding.fixes), "topic": topics[place].key},
        }


def _related(report: CheckReport, topic: ReportedTopic, place: int) -> Iterator[dict[str, object]]:
    """What else belongs to the topic: all of it for the first finding, and the first finding for all others."""
    first, *others = topic.findings
    for other in others if place == first else (first,):
        finding = report.findings[other]
        yield {
            **_location(report.file),
            "logicalLocations": list(_subjects(report, finding)),
            "message": {"text": _literal(f"{topic.title}: {finding.title}")},
        }


def _result(report: CheckReport, finding: ReportedFinding, rule_index: int) -> dict[str, object]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _literal(f"{finding.title}. {finding.message}")},
        "locations": [{**_location(report.file), "logicalLocations": list(_subjects(report, finding))}],
        "partialFingerprints": {"finding/v1": _fingerprint(report, finding)},
        # The acceptance is in the plan itself; in SARIF an empty list means that the result is not suppressed.
        "suppressions": [_suppression(finding.acceptance)] if finding.acceptance else [],
    }


def _location(file: Path) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(file), "uriBaseId": _ROOT}}}


def _subjects(report: CheckReport, finding: ReportedFinding) -> Iterator[dict[str, object]]:
    """The logical locations: its subjects, or the scenario if it has none."""
    for one in dict.fromkeys(finding.subjects):
        yield {"name": one.name, "kind": one.kind, "fullyQualifiedName": f"{report.scenario}/{one.kind}:{one.id}"}
    if not finding.subjects:
        yield {"name": report.scenario_title, "kind": "scenario", "fullyQualifiedName": report.scenario}


def _fingerprint(report: CheckReport, finding: ReportedFinding) -> str:
    """A hash that identifies a finding and does not depend on the wording of its message."""
    identity = [finding.rule, report.scenario, *(f"{one.kind}:{one.id}" for one in finding.subjects)]
    return hashlib.sha256(json.dumps(identity).encode()).hexdigest()


def _suppression(acceptance: Acceptance) -> dict[str, object]:
    return {
        "kind": "inSource",
        "status": "accepted",
        "justification": acceptance.reason,
        "properties": {"owner": acceptance.owner, "reviewDate": acceptance.review_date},
    }


def _notification(refusal: Refusal) -> dict[str, object]:
    return {
        "level": "error",
        "message": {"text": _literal(refusal.said)},
        "locations": [_location(refusal.file)],
    }


def _uri(file: Path) -> str:
    """A relative URI reference, from the current folder."""
    try:
        path = Path(os.path.relpath(file))
    except ValueError:
        # Another drive on Windows has no relative path.
        return file.absolute().as_uri()
    return "/".join(quote(os.fsencode(part), safe="") for part in path.parts)


def _literal(text: str) -> str:
    """Escapes a text for SARIF messages: braces would be placeholders, brackets with parentheses links."""
    doubled = text.replace("{", "{{").replace("}", "}}")
    return re.sub(r"\[(?=[^\[\]]*\]\()", r"\\[", doubled)
