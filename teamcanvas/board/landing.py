"""Landings: where a drop takes effect, and the protocol of things that can be dragged."""

from dataclasses import dataclass
from typing import Protocol

from teamcanvas.board.hit import Hit
from teamcanvas.edits.edit import Edit
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import IdSource, PersonId, RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage


@dataclass(frozen=True, slots=True)
class EditContext:
    """What is needed to make an edit of the board: the plan, its scenario, and a source of new ids."""

    plan: Plan
    scenario_id: str
    ids: IdSource

    @property
    def board(self) -> Board:
        """The board of the scenario."""
        return board_of(self.plan, self.plan.scenario(self.scenario_id))

    def name(self, person: PersonId | None) -> str:
        """A person's name in a sentence or menu, told apart from namesakes; for nobody, `Vacancy`."""
        return "Vacancy" if person is None else isolated(distinct_names(self.plan).get(person, f"? {person}"))

    def title(self, role: RoleId) -> str:
        """A role's title in a sentence or menu."""
        return isolated(self.board.catalogue.role_title(role))


@dataclass(frozen=True, slots=True)
class Landing:
    """A place where a drop takes effect.

    Equal landings look the same and do the same: the preview is recomputed only when they differ.
    """

    stage: Stage
    words: str
    """The text of the tip: "Drop in Scale and Adopt"."""
    undo_text: str
    """The undo text of the edit."""
    card: RoleId | None = None
    """The existing card that receives the drop."""
    opens: bool = False
    """Whether a drop gap for a new card opens, in front of `before`."""
    makes: RoleId | None = None
    """The role of the new card."""
    before: RoleId | None = None
    closes: tuple[Stage, RoleId] | None = None
    """The card that leaves its place when a gap opens."""
    refusal: str = ""
    """Why a drop here is refused."""
    hands_over: bool = False
    """It makes a handover, whose details are edited afterwards."""
    copies: bool = False
    """What is dragged stays where it is as well."""
    choose_role_for: PersonId | None = None
    """The person, if a role must be chosen first."""


class Dragged(Protocol):
    """Something that can be dragged on the board; the classes are in `gestures`."""

    def landing(self, hit: Hit, context: EditContext, *, copy: bool) -> Landing | None:
        """The landing of a drop at this place; None if it would do nothing."""
        ...

    def edit(self, landing: Landing, context: EditContext, *, copy: bool) -> Edit | None:
        """The edit of that drop; None if something must be chosen first."""
        ...
