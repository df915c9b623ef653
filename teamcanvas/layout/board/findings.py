"""Which finding is shown where on the board: the worst one of each card, person and stage."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from teamcanvas.model.board import Board
from teamcanvas.model.counting import written_id
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
    for finding in findings:
        # Notes are in the panel only: with a sign on every card none would stand out.
        if finding.severity is Severity.INFO:
            continue
        hit = placements_of(board, finding.subjects)
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


def placements_of(board: Board, subjects: tuple[Subject, ...]) -> tuple[Placement, ...]:
    """The placements that a finding is about.

    Named placements if there are any. Otherwise those of its persons, only in its roles and stages if it names some;
    without a person those of its roles. A finding of an activity is shown in the matrix, not on the board.
    """
    ids: dict[str, dict[str, None]] = {}
    for subject in subjects:
        ids.setdefault(subject.kind, {})[subject.id] = None
    if "placement" in ids:
        named = dict.fromkeys(written_id(PlacementId(one), board.by_id) for one in sorted(ids["placement"]))
        return tuple(board.by_id[one] for one in named if one in board.by_id)
    if "activity" in ids:
        return ()
    roles = dict.fromkeys(one for role in ids.get("role", {}) for one in board.catalogue.shown_as(RoleId(role)))
    grouped, holders = (board.by_person, ids["person"]) if "person" in ids else (board.by_role, roles)
    return tuple(
        placement
        for one in holders
        for placement in grouped.get(one, ())
        if ("role" not in ids or placement.role in roles) and ("stage" not in ids or placement.stage in ids["stage"])
    )


def findings_of_card(board: Board, findings: Iterable[Finding], stage: Stage, role: RoleId) -> tuple[Finding, ...]:
    """The findings about a card or a person on it, in the given order."""
    return tuple(
        finding
        for finding in findings
        if any(one.stage == stage and one.role == role for one in placements_of(board, finding.subjects))
    )


def findings_of_stage(board: Board, findings: Iterable[Finding], stage: Stage) -> tuple[Finding, ...]:
    """The findings about a stage as a whole, which have no card, in the given order."""
    subject = Subject("stage", stage)
    return tuple(
        finding for finding in findings if subject in finding.subjects and not placements_of(board, finding.subjects)
    )


def _worsen(worst: dict[Key, Severity], key: Key, severity: Severity) -> None:
    if key not in worst or severity.rank < worst[key].rank:
        worst[key] = severity
