"""View models of handovers on the board, before anything is measured."""

from collections.abc import Sequence
from dataclasses import dataclass

from teamcanvas.layout.text.plain_text import shown
from teamcanvas.model.board import Board
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Handover
from teamcanvas.model.stage import CORE_STAGES, Stage, known_stage

UNKNOWN = "somebody not yet known"


@dataclass(frozen=True, slots=True)
class HandoverContent:
    """What the board shows of a handover. Equal content is drawn alike."""

    number: int
    """Its index in the scenario's list."""
    to_stage: Stage
    giver: str
    """A name; empty if the person is not known yet."""
    receiver: str
    artefacts: str
    from_stage: Stage | None = None
    """None for the stage before."""

    @property
    def _steps(self) -> int:
        return CORE_STAGES.index(self.to_stage) - CORE_STAGES.index(self.from_stage) if self.from_stage else 1

    @property
    def gap(self) -> Stage:
        """The stage in front of which it is drawn: where it arrives or, if it leads back, the one after that."""
        return self.to_stage if self._steps > 0 else CORE_STAGES[CORE_STAGES.index(self.to_stage) + 1]

    @property
    def skips(self) -> str:
        """`1→3` for a handover that skips a stage, `3→2` for one that leads back; empty for one to the next stage."""
        return f"{self.from_stage.number}→{self.to_stage.number}" if self.from_stage and self._steps != 1 else ""

    @property
    def words(self) -> str:
        """`Handover: Hanna Berg → Sofia Rossi: model card`; other ways than to the next stage are named."""
        giver, receiver = (shown(name, 80) or UNKNOWN for name in (self.giver, self.receiver))
        over = f" from {self.from_stage.label} to {self.to_stage.label}" if self.from_stage and self.skips else ""
        return f"Handover{over}: {giver} → {receiver}" + (f": {shown(self.artefacts, 200)}" if self.artefacts else "")


def handover_contents(handovers: Sequence[Handover], board: Board) -> tuple[HandoverContent, ...]:
    """The content of those handovers that can be drawn in a gap between two stages, in the scenario's order."""
    return tuple(
        HandoverContent(
            number, stage, _name(one.giver, board), _name(one.receiver, board), one.artefacts, _core(one.from_stage)
        )
        for number, one in enumerate(handovers)
        if (stage := known_stage(one.to_stage)) is not None and _leads(_core(one.from_stage), stage)
    )


def _leads(from_stage: Stage | None, to_stage: Stage) -> bool:
    """Whether there is a gap for it: nothing comes before the first stage, so what leads there has to come back."""
    if to_stage not in CORE_STAGES or from_stage is to_stage:
        return False
    return to_stage is not CORE_STAGES[0] or from_stage is not None


def _core(stage: str) -> Stage | None:
    known = known_stage(stage)
    return known if known in CORE_STAGES else None


def _name(person: PersonId | None, board: Board) -> str:
    return board.names.get(person, "") if person is not None else ""
