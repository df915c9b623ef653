"""Dragging from the edge of a stage to a later one: a handover between the two."""

from dataclasses import dataclass
from functools import partial

from teamcanvas.board.hit import Hit
from teamcanvas.board.landing import Landing, Scene
from teamcanvas.edits.edit import Edit
from teamcanvas.edits.handovers import add_handover
from teamcanvas.model.stage import CORE_STAGES, Stage


@dataclass(frozen=True, slots=True)
class DraggedHandover:
    """A handover on its way."""

    stage: Stage
    """The stage that gives."""
    y: float
    """How far down on its edge the arrow begins, in points of the board."""

    def landing(self, hit: Hit, scene: Scene, *, copy: bool) -> Landing | None:
        """A later stage, wherever in it."""
        if hit.stage is self.stage:
            return None
        words = f"Hand over to {hit.stage.label}"
        later = hit.stage in CORE_STAGES and CORE_STAGES.index(hit.stage) > CORE_STAGES.index(self.stage)
        refusal = "" if later else "A handover leads to a later stage."
        return Landing(hit.stage, words, f"Add handover to {hit.stage.label}", refusal=refusal, hands_over=True)

    def edit(self, landing: Landing, scene: Scene, *, copy: bool) -> Edit | None:
        """Adds a handover; who gives and who receives is asked afterwards."""
        return partial(add_handover, scenario_id=scene.scenario_id, from_stage=self.stage, to_stage=landing.stage)
