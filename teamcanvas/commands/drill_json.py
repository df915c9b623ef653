"""A drill as JSON. A stable interface: keys may be added, and none changes its meaning."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from teamcanvas.commands.check_json import finding_values
from teamcanvas.commands.drill_report import DrillReport, NamedPerson, ReportedDrill, ReportedLoss, ReportedStops


def as_json(report: DrillReport) -> str:
    """An object with a list of drills: the one asked for, or one for each person, the most missed person first."""
    values = {
        "file": str(report.file),
        "title": report.title,
        "scenario": report.scenario,
        "profile": report.profile,
        "drills": [_drill(drill) for drill in report.drills],
    }
    return json.dumps(values, ensure_ascii=False, indent=2)


def _drill(drill: ReportedDrill) -> dict[str, object]:
    return {
        "absent": _people(drill.absent),
        "stops": _stops(drill.stops),
        "counts": drill.counts._asdict(),
        "losses": [_loss(loss) for loss in drill.losses],
        "added": [finding_values(finding) for finding in drill.added],
        "cleared": [finding_values(finding) for finding in drill.cleared],
    }


def _stops(stops: ReportedStops) -> dict[str, object]:
    def of(losses: Iterable[ReportedLoss]) -> list[dict[str, str]]:
        return [{"id": loss.subject.id, "name": loss.subject.name} for loss in losses]

    return {
        "stages": of(stops.stages),
        "capabilities": [
            {"id": loss.subject.id, "name": loss.subject.name, "team": _team(loss)} for loss in stops.capabilities
        ],
        "without_responsible": of(stops.without_responsible),
        "without_accountable": of(stops.without_accountable),
    }


def _team(loss: ReportedLoss) -> dict[str, str] | None:
    return asdict(loss.team) if loss.team else None


def _loss(loss: ReportedLoss) -> dict[str, object]:
    return {
        **asdict(loss.subject),
        "severity": loss.severity.value,
        "message": loss.words,
        "left": _people(loss.left),
        "team": _team(loss),
        "letters": {letter: _people(people) for letter, people in loss.letters.items()},
    }


def _people(people: Iterable[NamedPerson]) -> list[dict[str, str]]:
    return [asdict(person) for person in people]
