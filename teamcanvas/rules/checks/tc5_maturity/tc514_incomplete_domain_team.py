"""TC514: a domain team is not self-standing."""

from collections.abc import Iterable
from itertools import chain, islice

from teamcanvas.model.ids import CapabilityId, PersonId, RoleId, TeamId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, Offer, offers, rank
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, roles
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.teaming import completing, joining
from teamcanvas.rules.sources import Source, databricks

BUSINESS = roles(
    "business_roles",
    ("business_stakeholder", "outside_in_lead", "data_owner"),
    "Roles of which a domain team has one for the business.",
)
TECHNICAL = roles(
    "technical_roles",
    ("data_scientist", "data_engineer", "analytics_engineer", "ml_engineer", "mlops_engineer"),
    "Roles of which a domain team has one for technology.",
)
SIDES = {"business": (BUSINESS, Stage.USE_CASE_DEFINITION), "technical": (TECHNICAL, Stage.SOLUTION_DEVELOPMENT)}
"""What a domain team needs, and where a fix places it."""

CRAFTS = tuple(map(CapabilityId, ("data-pipelines", "data-science", "ml-engineering")))
"""What a domain team needs of its own where most of the others have it, and no central team does it for all."""
CRAFT = "craft"
LEAST_TEAMS = 3
"""Among fewer teams, one way to work is as usual as another."""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    if facts.settings.configuration != "federated":
        return
    yield from _without_a_craft(facts)
    for team in facts.teams.values():
        if team.kind != "domain":
            continue
        missing = _missing(facts, params, team.id)
        if missing:
            subject = Subject("team", team.id)
            named = tuple(Subject("role", role) for side in missing for role in params[SIDES[side][0]])
            yield Found((subject, *named), {"team": subject}, missing[0] if len(missing) == 1 else "")


def _without_a_craft(facts: Facts) -> Iterable[Found]:
    """Teams that build, without a craft that most of the others have."""
    held, science = facts.roles_of_team, RoleId("data_scientist")
    building = [one.id for one in facts.teams.values() if one.kind == "domain" and science in held[one.id]]
    central = frozenset[RoleId]().union(*(held[one.id] for one in facts.teams.values() if one.kind != "domain"))
    for craft in CRAFTS:
        capability = facts.catalogue.capabilities.get(craft)
        if capability is None or len(building) < LEAST_TEAMS:
            continue
        enough = (*capability.roles, *capability.neighbours)
        without = [team for team in building if held[team].isdisjoint(enough)]
        if 0 < len(without) <= len(building) / 2 and central.isdisjoint(capability.roles):
            for team in without:
                there, what = Subject("team", team), Subject("capability", craft)
                yield Found((there, what), {"team": there, "capability": what}, CRAFT)


def _missing(facts: Facts, params: Params, team: TeamId) -> tuple[str, ...]:
    held = facts.roles_of_team[team]
    return tuple(side for side, (wanted, _) in SIDES.items() if held.isdisjoint(params[wanted]))


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Add a holder of such a role who has no team, or give one to a member."""
    team = TeamId(context.subject("team"))
    if team not in context.facts.teams:
        return ()
    if context.finding.message_key == CRAFT:
        capability = context.facts.catalogue.capabilities[CapabilityId(context.subject("capability"))]
        return (fix for _, fix in _filling(context, team, capability.roles, Stage.SOLUTION_DEVELOPMENT))
    sides = _missing(context.facts, context.params, team)
    wanted = [(context.params[SIDES[side][0]], SIDES[side][1]) for side in sides]
    return completing([tuple(_filling(context, team, roles, stage)) for roles, stage in wanted])


def _filling(context: FixContext, team: TeamId, wanted: tuple[RoleId, ...], stage: Stage) -> Iterable[Offer]:
    members = frozenset(person for person, its in context.facts.team_of.items() if its == team)
    taking = offers(context, wanted, stage, 0.2, allowed=members.__contains__)
    return islice(chain(_joining(context, team, wanted), taking), BEST)


def _joining(context: FixContext, team: TeamId, wanted: tuple[RoleId, ...]) -> Iterable[Offer]:
    facts = context.facts
    free = [person for person in facts.holders_of(wanted) if person not in facts.team_of]

    def order(person: PersonId) -> tuple[float, float, str]:
        return min(rank(context, person, role) for role in wanted if role in facts.roles_of[person])

    return ((person, joining(context, person, team)) for person in sorted(free, key=order)[: BEST - 1])


RULE = Rule(
    code="TC514",
    slug="incomplete-domain-team",
    title="Domain team is not self-standing",
    tier=2,
    rationale=(
        "In a federation each domain builds for itself. A domain team without the business builds what nobody asked "
        "for; one without technology asks others and waits."
    ),
    how_to_fix="Add the missing side to the domain team.",
    small_organisation="Asked of small organisations too.",
    sources=(
        databricks("Federated is one of the configurations named; role principles stay."),
        Source("Skelton and Pais, Team Topologies", "Stream-aligned teams need all skills for their flow."),
    ),
    messages={
        "": Message(
            "{team} has neither business nor technology",
            "Nobody in this domain team owns the goal or the data, and nobody builds. It cannot work by itself.",
        ),
        "business": Message(
            "{team} has nobody from the business",
            "No business stakeholder, outside-in lead or data owner belongs to this domain team. It cannot work by "
            "itself.",
        ),
        CRAFT: Message(
            "{team} has nobody for {capability}",
            "Most of the other domain teams have somebody of their own. Here the work waits, or is done beside other "
            "work. Add somebody to the team, or say which team does it for them.",
        ),
        "technical": Message(
            "{team} has nobody who builds",
            "No data scientist or engineer belongs to this domain team. It cannot work by itself.",
        ),
    },
    params=(BUSINESS, TECHNICAL),
    check=_check,
    fixes=_fixes,
)
