"""Dragging a card with its people to another stage or place; Ctrl copies."""

from dataclasses import dataclass
from functools import partial

from teamcanvas.board.hit import Hit
from teamcanvas.board.landing import EditContext, Landing
from teamcanvas.edits.cards import copy_card, move_card
from teamcanvas.edits.edit import Edit
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage


@dataclass(frozen=True, slots=True)
class DraggedCard:
    """A dragged card."""

    stage: Stage
    role: RoleId

    def landing(self, hit: Hit, context: EditContext, *, copy: bool) -> Landing | None:
        """A place among the cards of a stage; in a stage that has the role, the cards are merged."""
        title = context.title(self.role)
        if hit.stage is self.stage:
            return self._place_in_own_stage(hit, context, title)
        there = context.board.card(hit.stage, self.role) is not None
        verb = "Copy" if copy else "Move"
        return Landing(
            hit.stage,
            f"Join {title} in {hit.stage.label}" if there else f"Drop in {hit.stage.label}",
            f"{verb} {title} to {hit.stage.label}",
            card=self.role if there else None,
            opens=not there,
            makes=None if there else self.role,
            before=None if there else hit.before,
            closes=None if there or copy else (self.stage, self.role),
            refusal=f"{hit.stage.label} has a card {title} already." if there and copy else "",
            copies=copy,
        )

    def edit(self, landing: Landing, context: EditContext, *, copy: bool) -> Edit | None:
        """Moves or copies the card."""
        if copy and landing.stage is not self.stage:
            return partial(
                copy_card,
                scenario_id=context.scenario_id,
                role=self.role,
                stage=self.stage,
                to_stage=landing.stage,
                ids=context.ids,
                before=landing.before,
            )
        return partial(
            move_card,
            scenario_id=context.scenario_id,
            role=self.role,
            stage=self.stage,
            to_stage=landing.stage,
            before=landing.before,
        )

    def _place_in_own_stage(self, hit: Hit, context: EditContext, title: str) -> Landing | None:
        roles = [card.role for card in context.board.cards[self.stage]]
        here = roles.index(self.role)
        after = roles[here + 1] if here + 1 < len(roles) else None
        if hit.before in (self.role, after):
            return None
        words = f"Reorder {title}"
        own = (self.stage, self.role)
        return Landing(hit.stage, words, words, opens=True, makes=self.role, before=hit.before, closes=own)
