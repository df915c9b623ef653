"""Where something that is being dragged would land, and the edit that a drop there makes."""

from dataclasses import dataclass
from typing import Protocol

from teamcanvas.board.hit import Hit
from teamcanvas.edits.edit import Edit
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.ids import IdSource, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage


@dataclass(frozen=True, slots=True)
class Scene:
    """The plan as it is while something is being dragged."""

    plan: Plan
    scenario_id: str
    ids: IdSource

    @property
    def board(self) -> Board:
        """The board of the scenario."""
        return board_of(self.plan, self.plan.scenario(self.scenario_id))


@dataclass(frozen=True, slots=True)
class Landing:
    """A place where a drop does something.

    Two landings are equal if they look the same and do the same: the edit is only made again when they differ.
    """

    stage: Stage
    words: str
    """What a drop does, as the tip says it: "Drop in Scale and Adopt"."""
    undo_text: str
    """What Undo then takes back."""
    card: RoleId | None = None
    """The card that would take it up."""
    opens: bool = False
    """Room opens for a card of its own, in front of `before`."""
    makes: RoleId | None = None
    """The role of that card."""
    before: RoleId | None = None
    refusal: str = ""
    """Why a drop here does nothing."""
    hands_over: bool = False
    """It makes a handover, about which more is asked."""
    choose_role_for: PersonId | None = None
    """The person is asked which role to take."""


class Dragged(Protocol):
    """Something that can be dragged onto the board: one class a file in `gestures`."""

    def landing(self, hit: Hit, scene: Scene, *, copy: bool) -> Landing | None:
        """Where a drop at this place would land; None where it would do nothing."""
        ...

    def edit(self, landing: Landing, scene: Scene, *, copy: bool) -> Edit | None:
        """The edit of that drop; None if something must be chosen first."""
        ...
