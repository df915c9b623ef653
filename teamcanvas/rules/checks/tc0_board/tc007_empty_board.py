"""TC007: an empty board."""

from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import CORE_STAGES, Stage, known_stage
from teamcanvas.rules.candidates import placing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule, Silencing
from teamcanvas.rules.sources import derived

STILL_CHECKED = ("TC000", "TC001", "TC002", "TC003", "TC004", "TC005", "TC006", "TC007")


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    if facts.empty:
        yield Found()


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Place the person who best suits a vacancy; without vacancies, a role of the first stage."""
    for stage, roles in _first_places(context):
        fixes = tuple(placing(context, roles, stage, 0.2))
        if fixes:
            return fixes
    return ()


def _first_places(context: FixContext) -> Iterable[tuple[Stage, tuple[RoleId, ...]]]:
    for stage, cards in context.facts.board.cards.items():
        if cards:
            yield stage, tuple(card.role for card in cards)
    first = CORE_STAGES[0]
    roles = context.facts.catalogue.roles.values()
    yield first, tuple(role.id for role in roles if any(known_stage(stage) is first for stage in role.stages))


RULE = Rule(
    code="TC007",
    slug="empty-board",
    title="Empty board",
    tier=1,
    rationale="A new board lacks everything; saying so once is enough.",
    how_to_fix="Start from a template, or drag the first role onto a stage and a person onto it.",
    small_organisation="Asked of small organisations too.",
    sources=(derived("Usability guard: avoids a wall of errors on a new board."),),
    messages={
        "": Message(
            "Nobody is placed on the board yet",
            "Drag a role onto a stage and a person onto the role; the checks start with that.",
        )
    },
    check=_check,
    fixes=_fixes,
    silences=(Silencing(STILL_CHECKED, all_but=True),),
)
