"""Dragging a role from the list onto the board: a vacancy for it."""

from dataclasses import dataclass
from functools import partial

from teamcanvas.board.hit import Hit
from teamcanvas.board.landing import Landing, Scene
from teamcanvas.edits.edit import Edit
from teamcanvas.edits.placements import place_role
from teamcanvas.model.ids import RoleId


@dataclass(frozen=True, slots=True)
class DraggedRole:
    """A role of the catalogue."""

    role: RoleId

    def landing(self, hit: Hit, scene: Scene, *, copy: bool) -> Landing | None:
        """A card of its own where the pointer is, or one more vacancy on the card the stage already has."""
        title = scene.board.catalogue.role_title(self.role)
        if scene.board.card(hit.stage, self.role) is not None:
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

    def edit(self, landing: Landing, scene: Scene, *, copy: bool) -> Edit | None:
        """Places the role as a vacancy."""
        return partial(
            place_role,
            scenario_id=scene.scenario_id,
            role=self.role,
            stage=landing.stage,
            ids=scene.ids,
            before=landing.before,
        )
