"""TC515: a federation without central guard rails."""

from collections.abc import Iterable
from itertools import chain, islice

from teamcanvas.model.ids import PersonId, RoleId, TeamId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, Offer, offers, rank
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, roles
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.teaming import completing, joining, with_team
from teamcanvas.rules.sources import Source, databricks

PLATFORM = roles("platform_roles", ("platform_owner",), "Roles of which a central team has one for the platform.")
GOVERNANCE = roles(
    "governance_roles", ("ai_governance_lead", "coe_lead"), "Roles of which the same team has one for AI governance."
)
NEEDS = (PLATFORM, GOVERNANCE)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    if facts.settings.configuration != "federated":
        return
    teams = _central(facts)
    if not any(not _missing(facts, params, team) for team in teams):
        named = tuple(Subject("team", team) for team in teams)
        wanted = tuple(Subject("role", role) for need in NEEDS for role in params[need])
        yield Found((*named, *wanted), {"teams": named}, "one" if len(teams) == 1 else "")


def _central(facts: Facts) -> tuple[TeamId, ...]:
    return tuple(team.id for team in facts.teams.values() if team.kind in ("central", "coe"))


def _missing(facts: Facts, params: Params, team: TeamId) -> tuple[tuple[RoleId, ...], ...]:
    """The gaps of a team, each as the roles of which one is enough."""
    held = facts.roles_of_team[team]
    return tuple(params[need] for need in NEEDS if held.isdisjoint(params[need]))


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Complete the central team; without one, form it of platform and governance owners."""
    facts, params = context.facts, context.params
    teams = sorted(_central(facts), key=lambda team: len(_missing(facts, params, team)))
    if not teams:
        return _founding(context)
    team = teams[0]
    return completing([tuple(_filling(context, team, wanted)) for wanted in _missing(facts, params, team)])


def _founding(context: FixContext) -> Iterable[Fix]:
    holders = [_holders(context, context.params[need])[:1] for need in NEEDS]
    if not all(holders):
        return
    people = tuple(dict.fromkeys(person for (person,) in holders))
    names = " and ".join(context.name(person) for person in people)

    def found(plan: Plan) -> Plan:
        return with_team(plan, "Central team", "central", people, context.ids)

    yield Fix(f"Create a central team of {names}", found)


def _filling(context: FixContext, team: TeamId, wanted: tuple[RoleId, ...]) -> Iterable[Offer]:
    """Add a holder of such a role to the team, or give one to a member."""
    members = frozenset(person for person, its in context.facts.team_of.items() if its == team)
    holders = _holders(context, wanted)[: BEST - 1]
    taking = offers(context, wanted, Stage.SOLUTION_DEVELOPMENT, 0.2, allowed=members.__contains__)
    return islice(chain(((person, joining(context, person, team)) for person in holders), taking), BEST)


def _holders(context: FixContext, wanted: tuple[RoleId, ...]) -> list[PersonId]:
    """The holders of one of these roles: first those without a team, then the best."""
    facts = context.facts

    def order(person: PersonId) -> tuple[bool, tuple[float, float, str]]:
        best = min(rank(context, person, role) for role in wanted if role in facts.roles_of[person])
        return person in facts.team_of, best

    return sorted(facts.holders_of(wanted), key=order)


_WHY = "In a federation the domains go their own ways. One central team should own the platform and AI governance."

RULE = Rule(
    code="TC515",
    slug="no-guard-rails",
    title="Federation without central guard rails",
    tier=2,
    rationale=(
        "Domains that build for themselves drift apart: each its own tools, each its own idea of what is allowed. A "
        "shared platform and shared rules hold them together."
    ),
    how_to_fix="Create a central team with platform ownership and AI governance.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source(
            "Federated and hub-and-spoke operating models",
            "Descriptions rely on a shared platform and guard rails.",
        ),
        databricks("A simplifying platform with clear reporting is called a huge asset."),
    ),
    messages={
        "": Message("No central team sets guard rails for the federation", _WHY),
        "one": Message("{teams} does not set guard rails for the federation", _WHY),
    },
    params=NEEDS,
    check=_check,
    fixes=_fixes,
)
