"""Findings as text for people: a line a finding, why it matters and what would settle it under it."""

import textwrap
from collections.abc import Iterator, Sequence

import click

from teamcanvas.commands.check_report import Report, ReportedFinding
from teamcanvas.commands.streams import answer_width
from teamcanvas.layout.page_titles import counted
from teamcanvas.rules.finding import Severity
from teamcanvas.storage.refusals import visible

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_INDENT = " " * 17


def as_text(reports: Sequence[Report]) -> str:
    """All reports, and the sum of several."""
    parts = ["\n".join(_report(report)) for report in reports]
    if len(reports) > 1:
        parts.append(f"{len(reports)} plans: {_summary(reports)}")
    return "\n\n".join(parts)


def _report(report: Report) -> Iterator[str]:
    what = f"{report.title} · {report.scenario_title}"
    yield f"{click.style(visible(str(report.file)), bold=True)}  {visible(what)}"
    for finding in sorted(report.findings, key=lambda one: one.accepted):
        yield from _finding(finding)
    yield f"  {_summary([report])}"


def _finding(finding: ReportedFinding) -> Iterator[str]:
    name = "accepted" if finding.accepted else _NAMES[finding.severity]
    colour = None if finding.accepted else _COLOURS[finding.severity]
    sign = click.style(f"{name:<8}", fg=colour, bold=not finding.accepted)
    yield f"  {sign} {finding.rule:<6}{click.style(visible(finding.title), bold=not finding.accepted)}"
    if not finding.accepted:
        yield from _wrapped(finding.message)
        if finding.fixes:
            yield from _wrapped(f"Fix: {finding.fixes[0]}")


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        visible(text),
        answer_width(),
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _summary(reports: Sequence[Report]) -> str:
    numbers = [
        counted(sum(getattr(report.counts, severity) for report in reports), one, many)
        for severity, one, many in (
            ("error", "error", "errors"),
            ("warning", "warning", "warnings"),
            ("info", "note", "notes"),
        )
    ]
    accepted = sum(finding.accepted for report in reports for finding in report.findings)
    return ", ".join(numbers) + (f" ({accepted} accepted)" if accepted else "")
