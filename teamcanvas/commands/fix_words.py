"""The steps of `fix` as text for a terminal, and as JSON for other programs."""

import json
from collections.abc import Iterator

import click

from teamcanvas.commands.check_text import numbers, severity_column, wrapped
from teamcanvas.commands.fix_report import KIND_WORDS, FixReport, ReportedLeft, ReportedState, ReportedStep
from teamcanvas.model.plural import counted
from teamcanvas.rules.counts import Counts
from teamcanvas.rules.listing import listed
from teamcanvas.rules.topic_fixes import TopicFix
from teamcanvas.storage.refusals import visible

_INDENT = " " * 15


def as_text(report: FixReport) -> str:
    """The steps, what is left, and where the plan was written."""
    return "\n".join(_lines(report))


def _lines(report: FixReport) -> Iterator[str]:
    what = f"{report.title} · {report.scenario_title}"
    yield f"{click.style(visible(str(report.file)), bold=True)}  {visible(what)}"
    for number, step in enumerate(report.steps, 1):
        sign = severity_column(step.topic.severity)
        yield f"  {number:>3}  {sign} {click.style(visible(step.topic.title), bold=True)}"
        yield from wrapped(f"Fix: {step.fix.title} ({KIND_WORDS[step.fix.kind]}: {_effect(step.fix)})", _INDENT)
        yield from wrapped(f"Why: {step.why}", _INDENT)
    yield f"  {counted(len(report.steps), 'fix', 'fixes')}. Before: {_state(report.before)}."
    yield f"  After: {_state(report.after)}."
    for topic in report.left:
        yield f"       {severity_column(topic.severity)} {visible(topic.title)}"
    yield visible(f"  Written to {report.output}." if report.output else "  Nothing was written.")


def _state(state: ReportedState) -> str:
    return f"{counted(sum(state.topics), 'topic', 'topics')} ({numbers(state.topics)})"


def _effect(fix: TopicFix) -> str:
    named = ((fix.brings.error, "error"), (fix.brings.warning, "warning"), (fix.brings.info, "note"))
    brings = [counted(count, word) for count, word in named if count]
    parts = (
        f"settles {fix.settles}",
        f"{fix.settles_elsewhere} of other topics" if fix.settles_elsewhere else "",
        f"adds {listed(brings)} to the list" if brings else "",
    )
    return ", ".join(filter(None, parts))


def as_json(report: FixReport) -> str:
    """One object."""
    values = {
        "file": str(report.file),
        "output": None if report.output is None else str(report.output),
        "title": report.title,
        "scenario": report.scenario,
        "steps": [_step_values(step) for step in report.steps],
        "before": _state_values(report.before),
        "after": _state_values(report.after),
        "left": [_topic_values(topic) for topic in report.left],
    }
    return json.dumps(values, ensure_ascii=False, indent=2)


def _step_values(step: ReportedStep) -> dict[str, object]:
    return {
        "topic": _topic_values(step.topic),
        **_fix_values(step.fix),
        "why": step.why,
        "next_best": None if step.next_best is None else _fix_values(step.next_best),
    }


def _fix_values(fix: TopicFix) -> dict[str, object]:
    return {
        "title": fix.title,
        "kind": fix.kind.value,
        "settles": fix.settles,
        "settles_elsewhere": fix.settles_elsewhere,
        "brings": _counts_values(fix.brings),
    }


def _topic_values(topic: ReportedLeft) -> dict[str, object]:
    return {"key": topic.key, "severity": topic.severity.value, "title": topic.title}


def _state_values(state: ReportedState) -> dict[str, object]:
    return {
        "topics": _counts_values(state.topics),
        "findings": _counts_values(state.findings),
        "weight": round(state.weight, 2),
    }


def _counts_values(counts: Counts) -> dict[str, int]:
    return {"error": counts.error, "warning": counts.warning, "info": counts.info}
