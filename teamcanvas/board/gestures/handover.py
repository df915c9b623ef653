"""Dragging from the edge of a stage to a later one: a handover between the two."""

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
        """Any point of a later stage."""
        if hit.stage is self.stage:
            return None
        words = f"Hand over to {hit.stage.label}"
        later = hit.stage in CORE_STAGES and CORE_STAGES.index(hit.stage) > CORE_STAGES.index(self.stage)
        refusal = "" if later else "A handover leads to a later stage."
        return Landing(hit.stage, words, f"Add handover to {hit.stage.label}", refusal=refusal, hands_over=True)

    def edit(self, landing: Landing, context: EditContext, *, copy: bool) -> Edit | None:
        """Adds a handover; giver and receiver are edited afterwards."""
        return partial(add_handover, scenario_id=context.scenario_id, from_stage=self.stage, to_stage=landing.stage)
