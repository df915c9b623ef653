"""What stops while people are away, because nobody is left for it; and its words, before any number of findings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from teamcanvas.model.plan import Plan
from teamcanvas.model.plural import counted
from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE
from teamcanvas.model.stage import CORE_STAGES
from teamcanvas.rules.drill.losses import Loss
from teamcanvas.rules.explain import in_words, listed
from teamcanvas.rules.finding import Subject

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Stops:
    """What nobody is left for, each thing in one of the lists; the gravest first."""

    stages: tuple[Loss, ...]
    """Stages in which nobody is left."""
    capabilities: tuple[Loss, ...]
    """Capabilities that nobody covers any more, team by team if teams are looked at one by one."""
    without_responsible: tuple[Loss, ...]
    """Activities that nobody does."""
    without_accountable: tuple[Loss, ...]
    """Activities that somebody does, but nobody answers for."""

    @property
    def numbers(self) -> tuple[int, int, int, int]:
        """How many there are of each, the gravest first."""
        return (
            len(self.stages),
            len(self.capabilities),
            len(self.without_responsible),
            len(self.without_accountable),
        )

    @property
    def halting(self) -> tuple[Loss, ...]:
        """The capabilities that nobody covers in any team."""
        return tuple(loss for loss in self.capabilities if not loss.elsewhere)

    @property
    def waiting(self) -> tuple[Loss, ...]:
        """The capabilities that one team loses and another has: the work waits until it can help."""
        return tuple(loss for loss in self.capabilities if loss.elsewhere)

    @property
    def weight(self) -> tuple[int, int]:
        """How much stops: stages first, then capabilities and activities together.

        A capability weighs as much as three activities that nobody does; one that another team has, and activities that
        nobody answers for, weigh less.
        """
        undone, unanswered = len(self.without_responsible), len(self.without_accountable)
        rest = 6 * len(self.halting) + 2 * len(self.waiting) + 2 * undone + unanswered
        return len(self.stages), rest

    @property
    def anything(self) -> bool:
        """Something stops, not merely waits."""
        return bool(self.stages or self.halting or self.without_responsible or self.without_accountable)


def stops_of(losses: Iterable[Loss]) -> Stops:
    """What stops, out of everything that is covered worse than before."""
    stopping = [loss for loss in losses if not loss.left or loss.letters]

    def of(kind: str) -> tuple[Loss, ...]:
        return tuple(loss for loss in stopping if loss.subject.kind == kind)

    rows = of("activity")
    undone = tuple(loss for loss in rows if _nobody(loss, RESPONSIBLE))
    return Stops(
        # The band is work for all stages: without it, none of them stops.
        stages=tuple(loss for loss in of("stage") if loss.subject.id in CORE_STAGES),
        capabilities=of("capability"),
        without_responsible=undone,
        without_accountable=tuple(loss for loss in rows if loss not in undone and _nobody(loss, ACCOUNTABLE)),
    )


def _nobody(loss: Loss, letter: str) -> bool:
    return any(lost.letter == letter and not lost.taken_over for lost in loss.letters)


def stops_words(stops: Stops, plan: Plan) -> str:
    """What stops, in words: `stops: MLOps and platform; 2 activities have nobody responsible`; and what waits.

    It contains names as typed: never interpret it as markup.
    """
    listed_words = what_stops(stops, plan)
    words = f"stops: {listed_words}" if listed_words else "nothing stops"
    if stops.waiting:
        words += f"; waits: {_some([_thing(loss, plan) for loss in stops.waiting], _NAMED)}"
    return words


def what_stops(stops: Stops, plan: Plan) -> str:
    """The same without the first word; empty if nothing stops."""
    return "; ".join(_parts(stops, plan, _NAMED))


def _parts(stops: Stops, plan: Plan, named: int) -> Iterator[str]:
    things = [*stops.stages, *stops.halting]
    if things:
        yield _some([_thing(loss, plan) for loss in things], named)
    if count := len(stops.without_responsible):
        yield f"{counted(count, 'activity has', 'activities have')} nobody responsible"
    if count := len(stops.without_accountable):
        yield f"{counted(count, 'activity has', 'activities have')} nobody accountable"


def _thing(loss: Loss, plan: Plan) -> str:
    where = "" if loss.team is None else f" in {in_words(Subject('team', loss.team), plan)}"
    return in_words(loss.subject, plan) + where


def _some(things: Sequence[str], named: int) -> str:
    more = len(things) - named
    return listed([*things[:named], f"{more} more"] if more > 0 else things)
