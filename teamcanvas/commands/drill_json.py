"""A drill as JSON. A stable interface: keys may be added, and none changes its meaning."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from teamcanvas.commands.check_json import finding_values
from teamcanvas.commands.drill_report import DrillReport, NamedPerson, ReportedDrill, ReportedLoss


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
        "counts": drill.counts._asdict(),
        "losses": [_loss(loss) for loss in drill.losses],
        "added": [finding_values(finding) for finding in drill.added],
        "cleared": [finding_values(finding) for finding in drill.cleared],
    }


def _loss(loss: ReportedLoss) -> dict[str, object]:
    return {
        **asdict(loss.subject),
        "severity": loss.severity.value,
        "message": loss.words,
        "left": _people(loss.left),
        "letters": {letter: _people(people) for letter, people in loss.letters.items()},
    }


def _people(people: Iterable[NamedPerson]) -> list[dict[str, str]]:
    return [asdict(person) for person in people]
