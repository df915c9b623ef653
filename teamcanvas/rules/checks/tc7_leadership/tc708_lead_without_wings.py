"""TC708: a tech lead without business sense and without wings."""

from collections.abc import Iterable, Iterator
from itertools import islice

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, best_people, could_take, fits, on_card, place
from teamcanvas.rules.circumstances.product import INSIDE, OUTSIDE, partners_of, works_with
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, text
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.training import in_words, lacking, train
from teamcanvas.rules.sources import hoogvliets

SKILL = text("skill", "business-acumen", "What a tech lead without wings has to have.")
LEAD = RoleId("tech_lead")
WINGS = (OUTSIDE, INSIDE)
SHARE = 0.2
"""FTE that a fix plans for a wing."""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    for lead in facts.holders_of((LEAD,)):
        if not partners_of(facts, lead) and lacking(facts, lead, (params[SKILL],)):
            person = Subject("person", lead)
            yield Found((person,), {"person": person, "skill": in_words((params[SKILL],))})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Place another person in one of the wings, or train the tech lead."""
    facts, lead = context.facts, context.person
    if lead not in facts.people:
        return
    yield from islice(_filling(context, lead), BEST - 1)
    yield from train(context, (lead,), (context.params[SKILL],))


def _filling(context: FixContext, lead: PersonId) -> Iterator[Fix]:
    for role in WINGS:
        able = best_people(context, role, lambda one, role=role: one != lead and _could_fill(context, lead, one, role))
        for person in able:
            yield place(context, person, role, Stage.USE_CASE_DEFINITION, SHARE)


def _could_fill(context: FixContext, lead: PersonId, person: PersonId, role: RoleId) -> bool:
    stage = Stage.USE_CASE_DEFINITION
    free = could_take(context, person, role, SHARE) and not on_card(context, person, role, stage)
    return free and fits(context, person, role) and works_with(context.facts, person, lead)


RULE = Rule(
    code="TC708",
    slug="lead-without-wings",
    title="Tech lead without business sense and without wings",
    tier=3,
    rationale=(
        "A tech lead need not think in business terms while somebody else leads the product. Alone, the best "
        "technology is built for nobody."
    ),
    how_to_fix="Fill one of the two wing roles, or both.",
    small_organisation="Not asked.",
    sources=(
        hoogvliets("A tech lead can do without business acumen if the other roles give strong support on the wings."),
    ),
    messages={
        "": Message(
            "The tech lead has no product partner",
            "Nobody else leads the product, and {skill} is not noted for {person}. Name an outside-in or an inside-out "
            "lead, or the best technology is built for nobody.",
        )
    },
    params=(SKILL,),
    check=_check,
    fixes=_fixes,
)
