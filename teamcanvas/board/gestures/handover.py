"""Dragging from the edge of a stage to another one: a handover between the two."""

from dataclasses import dataclass
from functools import partial

from teamcanvas.board.hit import Hit
from teamcanvas.board.landing import EditContext, Landing
from teamcanvas.edits.edit import Edit
from teamcanvas.edits.handovers import add_handover
from teamcanvas.model.stage import CORE_STAGES, Stage


@dataclass(frozen=True, slots=True)
class DraggedHandover:
    """A handover being drawn."""

    stage: Stage
    """The stage that gives."""
    y: float
    """The y position of the start of the arrow, in points of the board."""

    def landing(self, hit: Hit, context: EditContext, *, copy: bool) -> Landing | None:
        """Any point of another stage; back, too, for what was learned there."""
        if hit.stage is self.stage:
            return None
        words = f"Hand over to {hit.stage.label}"
        refusal = "" if hit.stage in CORE_STAGES else "A handover leads to one of the three stages."
        return Landing(hit.stage, words, f"Add handover to {hit.stage.label}", refusal=refusal, hands_over=True)

    def edit(self, landing: Landing, context: EditContext, *, copy: bool) -> Edit | None:
        """Adds a handover; giver and receiver are edited afterwards."""
        return partial(add_handover, scenario_id=context.scenario_id, from_stage=self.stage, to_stage=landing.stage)
