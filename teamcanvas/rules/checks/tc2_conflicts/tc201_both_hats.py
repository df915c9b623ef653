"""TC201: outside-in and inside-out in one person."""

from collections.abc import Iterable

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.rules.candidates import BEST, rank
from teamcanvas.rules.circumstances.product import leads_product
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.reassigning import hand, takers
from teamcanvas.rules.sources import hoogvliets

PRODUCT = "product"
"""Grade: a product manager or owner by job title, whose work has both sides in many companies."""
HATS = (RoleId("outside_in_lead"), RoleId("inside_out_lead"))


def _forbids(facts: Facts, _: Params, person: PersonId, role: RoleId) -> bool:
    return role in HATS and (facts.roles_of.get(person, frozenset()) | {role}).issuperset(HATS)


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    outside, inside = HATS
    both = set(facts.holders_of((outside,))).intersection(facts.holders_of((inside,)))
    for person in both:
        subject = Subject("person", person)
        grade = PRODUCT if leads_product(facts, person) else ""
        yield Found((subject, *(Subject("role", role) for role in HATS)), {"person": subject}, grade=grade)


def _fixes(context: FixContext) -> Iterable[Fix]:
    pairs = sorted(
        (rank(context, taker, role), role, taker) for role in HATS for taker in takers(context, context.person, role)
    )
    return (hand(context, context.person, role, taker) for _, role, taker in pairs[:BEST])


RULE = Rule(
    code="TC201",
    slug="both-hats",
    title="Outside-in and inside-out in one person",
    tier=1,
    rationale=(
        "The outside-in lead speaks for the business, the inside-out lead for the team. One person who does both has "
        "nobody to push back, and too much to do."
    ),
    how_to_fix="Hand one of the two roles to the best-fitting colleague.",
    small_organisation="A warning instead of an error.",
    sources=(hoogvliets("Combining the two is a common mistake: too complex and a conflict of interest by design."),),
    messages={
        "": Message(
            "{person} speaks for the business and for the team at once",
            "The business side and the team side pull in opposite directions. One person should not hold both.",
        )
    },
    grades={PRODUCT: "The job title is that of a product manager or owner."},
    check=_check,
    fixes=_fixes,
    forbids=_forbids,
)
