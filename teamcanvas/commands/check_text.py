"""Findings as text for a terminal: one line each, with the reason and the first fix below."""

import textwrap
from collections.abc import Iterator, Sequence

import click

from teamcanvas.commands.check_report import CheckReport, ReportedFinding
from teamcanvas.commands.streams import answer_width
from teamcanvas.model.plan import DEFAULT_PROFILE
from teamcanvas.model.plural import counted
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.result import Counts
from teamcanvas.storage.refusals import visible

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_INDENT = " " * 17


def as_text(reports: Sequence[CheckReport], refused: int = 0) -> str:
    """All reports, and a summary line if there are several.

    Args:
        reports: the plans that could be checked.
        refused: the number of files that could not be checked.
    """
    parts = ["\n".join(_report(report)) for report in reports]
    if len(reports) + refused > 1:
        missing = f"; {counted(refused, 'file', 'files')} could not be checked" if refused else ""
        parts.append(f"{counted(len(reports), 'plan', 'plans')}: {_summary(reports)}{missing}")
    return "\n\n".join(parts)


def _report(report: CheckReport) -> Iterator[str]:
    what = f"{report.title} · {report.scenario_title}"
    if report.profile != DEFAULT_PROFILE:
        what += f" · profile {report.profile}"
    yield f"{click.style(visible(str(report.file)), bold=True)}  {visible(what)}"
    for finding in sorted(report.findings, key=lambda one: one.accepted):
        yield from finding_lines(finding)
    yield f"  {_summary([report])}"


def finding_lines(finding: ReportedFinding) -> Iterator[str]:
    """The lines of a finding: its title, then indented the reason and the first fix."""
    sign = f"{'accepted':<8}" if finding.accepted else severity_column(finding.severity)
    yield f"  {sign} {finding.rule:<6}{click.style(visible(finding.title), bold=not finding.accepted)}"
    if not finding.accepted:
        yield from _wrapped(finding.message)
        if finding.lapsed:
            # The reason may contain line breaks.
            yield from _wrapped(" ".join(finding.lapsed.split()))
        if finding.fixes:
            yield from _wrapped(f"Fix: {finding.fixes[0]}")


def severity_column(severity: Severity) -> str:
    """The name of a severity, padded to a column and coloured."""
    return click.style(f"{_NAMES[severity]:<8}", fg=_COLOURS[severity], bold=True)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        visible(text),
        answer_width(),
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _summary(reports: Sequence[CheckReport]) -> str:
    accepted = sum(report.accepted for report in reports)
    total = Counts(*map(sum, zip(*(report.counts for report in reports), strict=True)))
    return numbers(total) + (f" ({accepted} accepted)" if accepted else "")


def numbers(counts: Counts) -> str:
    """How many of each severity: `1 error, 4 warnings, 0 notes`."""
    return ", ".join(
        (
            counted(counts.error, "error", "errors"),
            counted(counts.warning, "warning", "warnings"),
            counted(counts.info, "note", "notes"),
        )
    )
