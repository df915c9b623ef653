"""Which finding is shown where on the board: the worst one of each card, person and stage."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from teamcanvas.model.board import Board
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.plan import Placement
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.finding import Finding, Severity, Subject

CardKey = tuple[Stage, RoleId]
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class FindingsOnBoard:
    """The worst severity by card, by placement and by stage."""

    cards: Mapping[CardKey, Severity]
    chips: Mapping[PlacementId, Severity]
    stages: Mapping[Stage, Severity]


def findings_on_board(board: Board, findings: Iterable[Finding]) -> FindingsOnBoard:
    """Where open findings are shown. Accepted ones are not passed in."""
    cards: dict[CardKey, Severity] = {}
    chips: dict[PlacementId, Severity] = {}
    stages: dict[Stage, Severity] = {}
    by_role = placements_by_role(board)
    for finding in findings:
        hit = placements_of(board, finding.subjects, by_role)
        for placement in hit:
            stage = known_stage(placement.stage)
            if stage is not None:
                _worsen(cards, (stage, placement.role), finding.severity)
                _worsen(chips, placement.id, finding.severity)
        if not hit:
            for subject in finding.subjects:
                stage = known_stage(subject.id) if subject.kind == "stage" else None
                if stage is not None:
                    _worsen(stages, stage, finding.severity)
    return FindingsOnBoard(cards, chips, stages)


RolesPlaced = Mapping[str, tuple[Placement, ...]]


def placements_of(
    board: Board, subjects: tuple[Subject, ...], by_role: RolesPlaced | None = None
) -> tuple[Placement, ...]:
    """The placements that a finding is about.

    Named placements if there are any. Otherwise those of its persons, only in its roles and stages if it names some;
    without a person those of its roles. A finding of an activity is shown in the matrix, not on the board.
    """
    ids: dict[str, set[str]] = {}
    for subject in subjects:
        ids.setdefault(subject.kind, set()).add(subject.id)
    if "placement" in ids:
        return tuple(board.by_id[PlacementId(one)] for one in sorted(ids["placement"]) if one in board.by_id)
    if "activity" in ids or not ("person" in ids or "role" in ids):
        return ()
    if "person" in ids:
        candidates = board.placements
    else:
        roles = by_role if by_role is not None else placements_by_role(board)
        candidates = tuple(one for role in ids["role"] for one in roles.get(role, ()))
    return tuple(
        one
        for one in candidates
        if ("person" not in ids or one.person in ids["person"])
        and ("role" not in ids or one.role in ids["role"])
        and ("stage" not in ids or one.stage in ids["stage"])
    )


def placements_by_role(board: Board) -> RolesPlaced:
    """A board's placements grouped by role: to be made once when many findings are looked up."""
    grouped: dict[str, list[Placement]] = {}
    for placement in board.placements:
        grouped.setdefault(placement.role, []).append(placement)
    return {role: tuple(placements) for role, placements in grouped.items()}


def _worsen(worst: dict[Key, Severity], key: Key, severity: Severity) -> None:
    if key not in worst or severity.rank < worst[key].rank:
        worst[key] = severity
