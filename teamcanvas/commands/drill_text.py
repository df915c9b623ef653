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
    yield f"  {visible(drill.stops.words[:1].upper() + drill.stops.words[1:])}"
    for loss in drill.losses:
        where = f" in {loss.team.name}" if loss.team else ""
        yield f"  {severity_column(loss.severity)} {visible(f'{loss.subject.name}{where}: {loss.words}')}"
    if drill.added:
        yield "  What the rules find then"
    for finding in drill.added:
        yield from finding_lines(finding)
    gone = counted(len(drill.cleared), "finding goes", "findings go") if drill.cleared else ""
    yield f"  {numbers(drill.counts)} more" + (f"; {gone}" if gone else "")


def _ranking(drills: tuple[ReportedDrill, ...]) -> Iterator[str]:
    """A table: what stops while each person is away, and how many findings that adds."""
    if not drills:
        yield "  The plan has no people."
        return
    often = Counter(map(_name, drills))
    names = [_name(drill) if often[_name(drill)] == 1 else _with_id(drill) for drill in drills]
    widest = max(len("away"), *map(len, names))
    yield click.style(f"  {'away':<{widest}}  what stops · findings", bold=True)
    for name, drill in zip(names, drills, strict=True):
        yield f"  {name:<{widest}}  {visible(drill.stops.words)} · {numbers(drill.counts)}"


def _name(drill: ReportedDrill) -> str:
    return visible(listed(person.name for person in drill.absent))


def _with_id(drill: ReportedDrill) -> str:
    """The name with the id, which --person accepts too, because names need not be unique."""
    return visible(listed(f"{person.name} ({person.id})" for person in drill.absent))
