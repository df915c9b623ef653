"""TC004: a person without a place."""

from collections.abc import Iterable

from teamcanvas.edits.placements import SMALLEST_FTE, VACANCY_FTE
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.candidates import BEST, could_take, on_card, place, suits
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import hoogvliets


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    placed = facts.roles_of
    for person in facts.people:
        if person not in placed:
            subject = Subject("person", person)
            yield Found((subject,), {"person": subject})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Fill a vacancy that suits the person, or add a suitable role in a stage where it is typical."""
    if context.person not in context.facts.people:
        return
    for role, stage in _places(context, context.person)[:BEST]:
        yield place(context, context.person, role, stage, VACANCY_FTE)


def _places(context: FixContext, person: PersonId) -> list[tuple[RoleId, Stage]]:
    board, roles = context.facts.board, context.facts.catalogue.roles
    vacant = [
        (card.role, stage)
        for stage, cards in board.cards.items()
        for card in cards
        if card.role in roles and any(placement.person is None for placement in card.placements)
    ]
    typical = [
        (role.id, stage)
        for role in roles.values()
        if role.stages and (stage := known_stage(role.stages[0])) is not None and suits(context, person, role.id)
    ]
    possible = [
        (role, stage)
        for role, stage in (*vacant, *typical)
        if could_take(context, person, role, SMALLEST_FTE) and not on_card(context, person, role, stage)
    ]
    ranked = sorted(
        dict.fromkeys(possible),
        # A suitable vacancy goes before a better role that is not planned.
        key=lambda place: (
            place not in vacant or not suits(context, person, place[0]),
            -suits(context, person, place[0]),
        ),
    )
    return [place for index, place in enumerate(ranked) if place[0] not in {earlier[0] for earlier in ranked[:index]}]


RULE = Rule(
    code="TC004",
    slug="person-without-place",
    title="Person without a place",
    tier=1,
    rationale="Somebody who is in the plan but on no stage is waiting, or forgotten.",
    how_to_fix="Place the person in a stage.",
    small_organisation="Asked of small organisations too.",
    sources=(
        hoogvliets(
            "The article treats a team as positions plus a system; someone without a position is not yet part of it. "
            "(Weak link.)",
        ),
    ),
    messages={
        "": Message(
            "{person} has no place on the board",
            "Nothing is planned for this person in any stage.",
        )
    },
    check=_check,
    fixes=_fixes,
)
