"""TC708: a tech lead without business sense and without wings."""

from collections.abc import Iterable, Iterator
from itertools import islice, product

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, best_people, could_take, fits, on_card, place
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext, together
from teamcanvas.rules.params import Params, text
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.training import in_words, lacking, train
from teamcanvas.rules.sources import hoogvliets

SKILL = text("skill", "business-acumen", "What a tech lead without wings has to have.")
LEAD = RoleId("tech_lead")
WINGS = (RoleId("outside_in_lead"), RoleId("inside_out_lead"))
SHARE = 0.2
"""FTE that a fix plans for a wing."""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    for lead in facts.holders_of((LEAD,)):
        missing = _missing_wings(facts, lead)
        if missing and lacking(facts, lead, (params[SKILL],)):
            person = Subject("person", lead)
            values = {"person": person, "wings": tuple(Subject("role", role) for role in missing)}
            yield Found((person,), {**values, "skill": in_words((params[SKILL],))})


def _missing_wings(facts: Facts, lead: PersonId) -> tuple[RoleId, ...]:
    """The leading roles that no other person holds."""
    return tuple(role for role in WINGS if not set(facts.holders_of((role,))) - {lead})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Place other people in the missing wings, or train the tech lead."""
    facts, lead = context.facts, context.person
    if lead not in facts.people:
        return
    yield from islice(_filling(context, lead), BEST - 1)
    yield train(context, (lead,), (context.params[SKILL],))


def _filling(context: FixContext, lead: PersonId) -> Iterator[Fix]:
    wings = _missing_wings(context.facts, lead)
    ranked = [
        best_people(context, role, lambda one, role=role: one != lead and _could_fill(context, one, role))
        for role in wings
    ]
    for people in product(*ranked):
        if len(set(people)) == len(people):
            yield together(
                [
                    place(context, person, role, Stage.USE_CASE_DEFINITION, SHARE)
                    for person, role in zip(people, wings, strict=True)
                ]
            )


def _could_fill(context: FixContext, person: PersonId, role: RoleId) -> bool:
    stage = Stage.USE_CASE_DEFINITION
    free = could_take(context, person, role, SHARE) and not on_card(context, person, role, stage)
    return free and fits(context, person, role)


RULE = Rule(
    code="TC708",
    slug="lead-without-wings",
    title="Tech lead without business sense and without wings",
    tier=3,
    rationale=(
        "A tech lead need not think in business terms while others do it on both wings. Without them, the best "
        "technology is built for nobody."
    ),
    how_to_fix="Fill the two wing roles.",
    small_organisation="Not asked.",
    sources=(
        hoogvliets("A tech lead can do without business acumen if the other roles give strong support on the wings."),
    ),
    messages={
        "": Message(
            "The tech lead has no product partner",
            "Nobody else is there as {wings}, and {skill} is not noted for {person}. Fill the roles, or the best "
            "technology is built for nobody.",
        )
    },
    params=(SKILL,),
    check=_check,
    fixes=_fixes,
)
