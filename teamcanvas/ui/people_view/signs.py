"""Which findings are about whom."""

from collections.abc import Mapping

from teamcanvas.model.board import Board
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import PersonId, PlacementId
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.result import CheckResult


@cached_by_identity(size=4)
def findings_by_person(result: CheckResult, board: Board) -> Mapping[PersonId, tuple[Finding, ...]]:
    """The open findings that name a person or one of their placements, worst first. Notes stay in the panel, as for
    the board: where everybody bears a sign, nobody does."""
    found: dict[PersonId, list[Finding]] = {}
    for finding in result.open:
        if finding.severity is not Severity.INFO:
            for person in _people_of(finding, board):
                found.setdefault(person, []).append(finding)
    return {person: tuple(findings) for person, findings in found.items()}


def _people_of(finding: Finding, board: Board) -> frozenset[PersonId]:
    people: set[PersonId] = set()
    for subject in finding.subjects:
        if subject.kind == "person":
            people.add(PersonId(subject.id))
        elif subject.kind == "placement":
            placement = board.by_id.get(PlacementId(subject.id))
            if placement is not None and placement.person is not None:
                people.add(placement.person)
    return frozenset(people)
