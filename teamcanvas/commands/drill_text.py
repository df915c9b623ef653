"""A drill as text for a terminal: losses of cover and findings, or a ranking of the most missed people."""

from collections import Counter
from collections.abc import Iterator

import click

from teamcanvas.commands.check_text import finding_lines, numbers, severity_column
from teamcanvas.commands.drill_report import DrillReport, ReportedDrill
from teamcanvas.model.plural import counted
from teamcanvas.rules.listing import listed
from teamcanvas.storage.refusals import visible


def as_text(report: DrillReport) -> str:
    """The whole report."""
    what = f"{report.title} · {report.scenario_title}"
    lines = [f"{click.style(visible(str(report.file)), bold=True)}  {visible(what)}"]
    if report.ranking:
        lines += _ranking(report.drills)
    else:
        lines += [line for drill in report.drills for line in _drill(drill)]
    return "\n".join(lines)


def _drill(drill: ReportedDrill) -> Iterator[str]:
    names = listed(person.name for person in drill.absent)
    yield f"  While {visible(names)} {'is' if len(drill.absent) == 1 else 'are'} away"
    for loss in drill.losses:
        yield f"  {severity_column(loss.severity)} {visible(f'{loss.subject.name}: {loss.words}')}"
    if drill.added:
        yield "  What the rules find then"
    for finding in drill.added:
        yield from finding_lines(finding)
    gone = counted(len(drill.cleared), "finding goes", "findings go") if drill.cleared else ""
    yield f"  {numbers(drill.counts)} more" + (f"; {gone}" if gone else "")


def _ranking(drills: tuple[ReportedDrill, ...]) -> Iterator[str]:
    """A table: the findings of each severity that each person's absence adds, and the worst loss."""
    if not drills:
        yield "  The plan has no people."
        return
    yield click.style("  errors  warnings  notes  who is away", bold=True)
    often = Counter(map(_name, drills))
    names = [_name(drill) if often[_name(drill)] == 1 else _with_id(drill) for drill in drills]
    widest = max(map(len, names))
    for name, drill in zip(names, drills, strict=True):
        worst = next(iter(drill.losses), None)
        others = len(drill.losses) - 1
        more = f" (and {others} more)" if others > 0 else ""
        told = visible(f"{worst.subject.name}: {worst.words}{more}") if worst else "nothing loses its cover"
        error, warning, info = drill.counts
        yield f"  {error:>6}  {warning:>8}  {info:>5}  {name:<{widest}}  {told}"


def _name(drill: ReportedDrill) -> str:
    return visible(listed(person.name for person in drill.absent))


def _with_id(drill: ReportedDrill) -> str:
    """The name with the id, which --person accepts too, because names need not be unique."""
    return visible(listed(f"{person.name} ({person.id})" for person in drill.absent))
