"""Topics as text for a terminal: what each is about, the first fix, and its findings in a line each."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import click

from teamcanvas.commands.check_report import CheckReport, ReportedFinding, ReportedNeed, ReportedTopic
from teamcanvas.commands.streams import answer_width
from teamcanvas.model.plan import DEFAULT_PROFILE
from teamcanvas.model.plural import counted
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.fix_kind import FixKind
from teamcanvas.rules.listing import listed
from teamcanvas.rules.result import Counts
from teamcanvas.rules.topic_fixes import TopicFix
from teamcanvas.rules.topics.kinds import STILL_TO_COME
from teamcanvas.rules.topics.needs import NeedState
from teamcanvas.storage.refusals import visible

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_INDENT = " " * 17
_TOPIC_INDENT = " " * 11
_ACCEPTED = f"{'accepted':<8}"


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
    for topic in report.topics:
        yield from _topic(topic, report)
    yield f"  {_summary([report])}"


def _topic(topic: ReportedTopic, report: CheckReport) -> Iterator[str]:
    sign = _ACCEPTED if topic.accepted else severity_column(topic.severity)
    yield f"  {sign} {click.style(visible(topic.title), bold=not topic.accepted)}"
    if not topic.accepted:
        yield from wrapped(topic.message, _TOPIC_INDENT)
    for fix in topic.fixes[:1]:
        # To record what is so already mends nothing where it is not so.
        label = "Already so?" if fix.kind is FixKind.RECORD else "Fix:"
        yield from wrapped(f"{label} {fix.title} ({_effect(fix)})", _TOPIC_INDENT)
    if topic.key == STILL_TO_COME.id:
        yield from _still_to_come(report.needs)
        return
    for place in topic.findings:
        yield from _finding(report.findings[place], topic)


def _effect(fix: TopicFix) -> str:
    """What comes of a fix: `settles 11, adds 1 note to the list`."""
    brought = ((fix.brings.warning, "warning", "warnings"), (fix.brings.info, "note", "notes"))
    brings = [counted(count, one, several) for count, one, several in brought if count]
    return f"settles {fix.settles}" + (f", adds {listed(brings)} to the list" if brings else "")


def _still_to_come(needs: Iterable[ReportedNeed]) -> Iterator[str]:
    """What is missing, stage by stage, with the roles that would do."""
    missing = [need for need in needs if need.state is NeedState.MISSING]
    for stage, here in groupby(missing, key=lambda need: need.stage):
        yield f"{_TOPIC_INDENT}{stage.label}"
        for need in here:
            yield from wrapped(f"{need.title}: {listed(need.roles, 'or')}", f"{_TOPIC_INDENT}  ")


def _finding(finding: ReportedFinding, topic: ReportedTopic) -> Iterator[str]:
    """A finding of a topic in a line, and whether it was accepted before.

    Rows of the matrix that follow the board make no topic worse, and stand in it as what it is. A title that is the
    topic's own is not said again.
    """
    shown = max(finding.severity, topic.severity, key=lambda one: one.rank)
    sign = _ACCEPTED if finding.accepted else severity_column(shown)
    title = "" if finding.title == topic.title else finding.title
    yield f"{_TOPIC_INDENT}{sign} {finding.rule:<6}{visible(title)}".rstrip()
    if finding.lapsed:
        # The reason may contain line breaks.
        yield from wrapped(" ".join(finding.lapsed.split()), _TOPIC_INDENT + _INDENT[2:])


def finding_lines(finding: ReportedFinding) -> Iterator[str]:
    """The lines of a finding: its title, then indented the reason and the first fix."""
    sign = _ACCEPTED if finding.accepted else severity_column(finding.severity)
    yield f"  {sign} {finding.rule:<6}{click.style(visible(finding.title), bold=not finding.accepted)}"
    if not finding.accepted:
        yield from wrapped(finding.message)
        if finding.lapsed:
            # The reason may contain line breaks.
            yield from wrapped(" ".join(finding.lapsed.split()))
        if finding.fixes:
            yield from wrapped(f"Fix: {finding.fixes[0]}")


def severity_column(severity: Severity) -> str:
    """The name of a severity, padded to a column and coloured."""
    return click.style(f"{_NAMES[severity]:<8}", fg=_COLOURS[severity], bold=True)


def wrapped(text: str, indent: str = _INDENT) -> list[str]:
    """A text in lines of the terminal's width, all with this indent."""
    return textwrap.wrap(
        visible(text),
        answer_width(),
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _summary(reports: Sequence[CheckReport]) -> str:
    topics = _total([report.topic_counts for report in reports])
    findings = _total([report.counts for report in reports])
    accepted = sum(report.accepted for report in reports)
    return (
        f"{counted(sum(topics), 'topic', 'topics')} ({numbers(topics)}), "
        f"{counted(sum(findings), 'finding', 'findings')} ({numbers(findings)})"
        + (f", {accepted} accepted" if accepted else "")
    )


def _total(counts: Sequence[Counts]) -> Counts:
    return Counts(*map(sum, zip(*counts, strict=True)))


def numbers(counts: Counts) -> str:
    """How many of each severity: `1 error, 4 warnings, 0 notes`."""
    return ", ".join(
        (
            counted(counts.error, "error", "errors"),
            counted(counts.warning, "warning", "warnings"),
            counted(counts.info, "note", "notes"),
        )
    )
