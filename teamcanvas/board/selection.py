"""References to what can be selected on the board, which stay valid when the plan changes."""

from dataclasses import dataclass

from teamcanvas.layout.board.findings import placements_of
from teamcanvas.model.board import Board
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.finding import Subject


@dataclass(frozen=True, slots=True)
class StageRef:
    """A stage or the band."""

    stage: Stage


@dataclass(frozen=True, slots=True)
class CardRef:
    """A role's card in a stage."""

    stage: Stage
    role: RoleId


@dataclass(frozen=True, slots=True)
class ChipRef:
    """One placement on a card."""

    placement: PlacementId


@dataclass(frozen=True, slots=True)
class HandoverRef:
    """A handover of the scenario, by its place in the list."""

    number: int


BoardRef = StageRef | CardRef | ChipRef | HandoverRef


def exists(board: Board, ref: BoardRef, handovers: int = 0) -> bool:
    """Whether a reference is still on the board; `handovers` is the number of handovers."""
    if isinstance(ref, HandoverRef):
        return ref.number < handovers
    if isinstance(ref, ChipRef):
        return ref.placement in board.by_id
    return isinstance(ref, StageRef) or board.card(ref.stage, ref.role) is not None


def card_of(board: Board, ref: ChipRef) -> CardRef | None:
    """The card that a placement is on."""
    placement = board.by_id.get(ref.placement)
    stage = known_stage(placement.stage) if placement else None
    return CardRef(stage, placement.role) if placement and stage else None


def stage_of(board: Board, ref: BoardRef) -> Stage | None:
    """The stage that a reference lies in; None for a handover, which lies between two."""
    if isinstance(ref, HandoverRef):
        return None
    card = card_of(board, ref) if isinstance(ref, ChipRef) else ref
    return card.stage if card else None


def ref_of_subjects(subjects: tuple[Subject, ...], board: Board) -> BoardRef | None:
    """The reference that shows the subjects of a finding: its first person, card or stage on the board."""
    placements = [one for one in placements_of(board, subjects) if known_stage(one.stage) is not None]
    if placements:
        first = min(placements, key=lambda one: list(Stage).index(Stage(one.stage)))
        return ChipRef(first.id) if first.person is not None else CardRef(Stage(first.stage), first.role)
    stages = (known_stage(subject.id) for subject in subjects if subject.kind == "stage")
    return next((StageRef(stage) for stage in stages if stage is not None), None)
