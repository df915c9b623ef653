"""Dragging a person from a card to another card or stage; Ctrl keeps the old placement."""

from dataclasses import dataclass
from functools import partial

from teamcanvas.board.hit import Hit
from teamcanvas.board.landing import EditContext, Landing
from teamcanvas.edits.edit import Edit
from teamcanvas.edits.placements import copy_placement, move_placement
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage


@dataclass(frozen=True, slots=True)
class DraggedChip:
    """A dragged placement."""

    placement: PlacementId

    def landing(self, hit: Hit, context: EditContext, *, copy: bool) -> Landing | None:
        """The card under the pointer, or in the empty area of another stage a card of the same role."""
        placement = context.board.by_id.get(self.placement)
        if placement is None:
            return None
        role = hit.card.card.role if hit.card else placement.role
        if (role, hit.stage) == (placement.role, placement.stage):
            return None
        name = context.name(placement.person)
        title = context.title(role)
        there = context.board.card(hit.stage, role)
        also = "also " if copy else ""
        words = f"{name} {also}as {title}" if hit.card else f"{name} {also}as {title} in {hit.stage.label}"
        return Landing(
            hit.stage,
            words,
            f"{'Copy' if copy else 'Move'} {name} to {title}",
            card=role if there else None,
            opens=there is None,
            makes=None if there else role,
            refusal=self._refusal(context, hit.stage, role, name, title) if copy else "",
            copies=copy,
        )

    def edit(self, landing: Landing, context: EditContext, *, copy: bool) -> Edit | None:
        """Moves or copies the placement."""
        placement = context.board.by_id[self.placement]
        return partial(
            copy_placement if copy else move_placement,
            scenario_id=context.scenario_id,
            placement=self.placement,
            role=landing.card or placement.role,
            stage=landing.stage,
            ids=context.ids,
        )

    def _refusal(self, context: EditContext, stage: Stage, role: RoleId, name: str, title: str) -> str:
        person = context.board.by_id[self.placement].person
        card = context.board.card(stage, role)
        held = card is not None and person is not None and any(one.person == person for one in card.placements)
        return f"{name} already holds {title} in {stage.label}." if held else ""
