"""TC143: no tech lead."""

from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import fill
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import hoogvliets

MIN_ENGINEERS = whole_number("min_engineers", 3, "From how many engineers on it is asked.", least=1)
LEAD = RoleId("tech_lead")
NEAR = (RoleId("solution_architect"), RoleId("chapter_lead"), RoleId("platform_owner"))
"""Roles that decide on part of the technology."""
SHARED = "shared"
"""Message: they are there, and it is not said who decides."""
FAMILIES = ("engineering", "platform")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    if LEAD in facts.staffed:
        return
    engineers = [
        role for role in facts.delivery_roles & facts.staffed if facts.catalogue.roles[role].family in FAMILIES
    ]
    count = len(facts.holders_of(engineers))
    if count >= params[MIN_ENGINEERS]:
        near = tuple(Subject("role", role) for role in NEAR if role in facts.staffed)
        key = SHARED if near else "one" if count == 1 else ""
        yield Found((Subject("role", LEAD),), {"count": count, "near": near}, key)


def _fixes(context: FixContext) -> Iterable[Fix]:
    return fill(context, (LEAD,), Stage.SOLUTION_DEVELOPMENT, 0.3)


RULE = Rule(
    code="TC143",
    slug="no-tech-lead",
    title="No tech lead",
    tier=1,
    rationale=(
        "Design, quality, procedures and learning need one who answers for them. Where several engineers each decide "
        "for themselves, the solution grows apart."
    ),
    how_to_fix="Promote or hire a tech lead, and give solution design and quality to that role.",
    small_organisation="Not asked.",
    sources=(hoogvliets("Tech lead: design, quality, culture, procedures, learning, problem solving."),),
    messages={
        "": Message(
            "No tech lead",
            "{count} engineers work without somebody who answers for design and quality.",
        ),
        SHARED: Message(
            "It is not said who leads the technology",
            "{near} decides on part of it. Who answers for design and quality in daily work is not said.",
        ),
        "one": Message("No tech lead", "The only engineer has nobody who answers for design and quality."),
    },
    params=(MIN_ENGINEERS,),
    check=_check,
    fixes=_fixes,
)
