"""TC707: a hands-on product owner without business cover."""

from collections.abc import Iterable

from teamcanvas.edits.placements import set_fte
from teamcanvas.model.fte import at_least, hundredths_up, stored_fte
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, could_take, fits, on_card, place, rank
from teamcanvas.rules.circumstances.product import links_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import hoogvliets

MIN_FTE = number("min_fte", 0.2, "What others give as outside-in lead at least, in FTE (our value).")
OWNER, LEAD = RoleId("inside_out_lead"), RoleId("outside_in_lead")
STAGE = Stage.USE_CASE_DEFINITION


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    for owner in facts.holders_of((OWNER,)):
        hands_on = (facts.roles_of[owner] & facts.delivery_roles) - {OWNER}
        cover = _cover(facts, owner)
        # Without such a role, somebody else may keep the business side: from the business itself, for example.
        kept = not cover and not links_of(facts) <= {owner}
        if hands_on and not kept and not at_least(cover, params[MIN_FTE]):
            person, named = Subject("person", owner), tuple(Subject("role", role) for role in sorted(hands_on))
            yield Found((person,), {"person": person, "roles": named, "fte": cover}, "" if cover else "nobody")


def _cover(facts: Facts, owner: PersonId) -> float:
    """FTE of other people as outside-in lead."""
    leads = facts.holders_of((LEAD,))
    return sum(one.fte for lead in leads if lead != owner for one in facts.placements_of(lead) if one.role == LEAD)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Raise another outside-in lead's FTE, or place a new one."""
    facts, owner = context.facts, context.person
    lacking = hundredths_up(context.params[MIN_FTE] - _cover(facts, owner))
    if owner not in facts.people or not 0 < lacking <= 1:
        return
    able = [one for one in facts.people if one != owner and at_least(facts.free(one), lacking)]
    fixes = [(rank(context, one, LEAD), fix) for one in able if (fix := _giving(context, one, lacking)) is not None]
    yield from (fix for _, fix in sorted(fixes, key=lambda ranked: ranked[0])[:BEST])


def _giving(context: FixContext, person: PersonId, lacking: float) -> Fix | None:
    mine = [one for one in context.facts.placements_of(person) if one.role == LEAD and one.fte + lacking <= 1]
    if mine:
        grows, more = mine[0], stored_fte(mine[0].fte + lacking)
        return Fix(
            f"Raise {context.name(person)} as {context.title(LEAD)} to {more:g} FTE",
            lambda plan: set_fte(plan, context.scenario_id, grows.id, more),
        )
    able = could_take(context, person, LEAD, lacking) and fits(context, person, LEAD)
    if not able or on_card(context, person, LEAD, STAGE):
        return None
    return place(context, person, LEAD, STAGE, lacking, exact=True)


RULE = Rule(
    code="TC707",
    slug="owner-without-cover",
    title="Hands-on product owner without business cover",
    tier=2,
    rationale=(
        "A product owner who also builds has half the time to listen. That works when somebody else keeps the business "
        "side: without them, the backlog follows what is fun to build."
    ),
    how_to_fix="Strengthen the outside-in role.",
    small_organisation="A hint only.",
    sources=(
        hoogvliets("Product owners who still code are welcome, but only with good support of an outside-in person."),
    ),
    messages={
        "": Message(
            "{person} leads the backlog and builds, with little cover",
            "Beside the backlog: {roles}. Others give only {fte} FTE as outside-in lead to the business side.",
        ),
        "nobody": Message(
            "{person} leads the backlog and builds, without cover",
            "Beside the backlog: {roles}. Nobody else keeps the business side, not even from the business itself.",
        ),
    },
    params=(MIN_FTE,),
    check=_check,
    fixes=_fixes,
)
