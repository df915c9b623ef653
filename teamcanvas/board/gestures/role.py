"""Dragging a role from the list onto the board: adds a vacancy."""

from dataclasses import dataclass
from functools import partial

from teamcanvas.board.hit import Hit
from teamcanvas.board.landing import EditContext, Landing
from teamcanvas.edits.edit import Edit
from teamcanvas.edits.placements import place_role
from teamcanvas.model.ids import RoleId


@dataclass(frozen=True, slots=True)
class DraggedRole:
    """A dragged role."""

    role: RoleId

    def landing(self, hit: Hit, context: EditContext, *, copy: bool) -> Landing | None:
        """A new card at the pointer, or a further vacancy on an existing card of the stage."""
        title = context.title(self.role)
        if context.board.card(hit.stage, self.role) is not None:
            return Landing(
                hit.stage,
                f"One more vacancy for {title} in {hit.stage.label}",
                f"Add vacancy for {title}",
                card=self.role,
            )
        return Landing(
            hit.stage,
            f"Drop in {hit.stage.label}",
            f"Place {title} in {hit.stage.label}",
            opens=True,
            makes=self.role,
            before=hit.before,
        )

    def edit(self, landing: Landing, context: EditContext, *, copy: bool) -> Edit | None:
        """Places the role as a vacancy."""
        return partial(
            place_role,
            scenario_id=context.scenario_id,
            role=self.role,
            stage=landing.stage,
            ids=context.ids,
            before=landing.before,
        )
