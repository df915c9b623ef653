"""Dragging a person from one card to another card or stage: they move, with Ctrl they take it on as well."""

from dataclasses import dataclass
from functools import partial

from teamcanvas.board.hit import Hit
from teamcanvas.board.landing import Landing, Scene
from teamcanvas.edits.edit import Edit
from teamcanvas.edits.placements import copy_placement, move_placement
from teamcanvas.layout.board.card_content import person_name
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage


@dataclass(frozen=True, slots=True)
class DraggedChip:
    """A placement on the board."""

    placement: PlacementId

    def landing(self, hit: Hit, scene: Scene, *, copy: bool) -> Landing | None:
        """The card under the pointer, or in an empty place of another stage a card of the same role."""
        placement = scene.board.by_id.get(self.placement)
        if placement is None:
            return None
        role = hit.card.card.role if hit.card else placement.role
        if (role, hit.stage) == (placement.role, placement.stage):
            return None
        name = person_name(scene.board, placement) or "Vacancy"
        title = scene.board.catalogue.role_title(role)
        there = scene.board.card(hit.stage, role)
        also = "also " if copy else ""
        words = f"{name} {also}as {title}" if hit.card else f"{name} {also}as {title} in {hit.stage.label}"
        return Landing(
            hit.stage,
            words,
            f"{'Copy' if copy else 'Move'} {name} to {title}",
            card=role if there else None,
            opens=there is None,
            makes=None if there else role,
            refusal=self._refusal(scene, hit.stage, role, name, title) if copy else "",
        )

    def edit(self, landing: Landing, scene: Scene, *, copy: bool) -> Edit | None:
        """Moves or copies the placement."""
        placement = scene.board.by_id[self.placement]
        return partial(
            copy_placement if copy else move_placement,
            scenario_id=scene.scenario_id,
            placement=self.placement,
            role=landing.card or placement.role,
            stage=landing.stage,
            ids=scene.ids,
        )

    def _refusal(self, scene: Scene, stage: Stage, role: RoleId, name: str, title: str) -> str:
        person = scene.board.by_id[self.placement].person
        card = scene.board.card(stage, role)
        held = card is not None and person is not None and any(one.person == person for one in card.placements)
        return f"{name} already holds {title} in {stage.label}." if held else ""
