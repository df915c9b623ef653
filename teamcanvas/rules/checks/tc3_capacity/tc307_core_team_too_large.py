"""TC307: the core team is too large for one team."""

from collections.abc import Iterable, Mapping, Sequence

from teamcanvas.edits.edit import Edit
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import PersonId, RoleId, TeamId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.teaming import with_team
from teamcanvas.rules.sources import Source, hoogvliets

MAX_TEAM = whole_number("max_team", 10, "The most core people that work as one team.", least=1)
CORE_FTE = number("core_fte", 0.3, "From how much time in delivery roles on somebody is of the core, in FTE.")
SEVERAL_TEAMS = ("federated", "coe")
PLATFORM = "platform"


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    for team, people in _groups(facts, params).items():
        if len(people) <= params[MAX_TEAM]:
            continue
        named = tuple(Subject("person", person) for person in people)
        values: dict[str, object] = {"count": len(people), "limit": params[MAX_TEAM]}
        if team is None:
            yield Found(named, values, "no-team" if facts.settings.configuration in SEVERAL_TEAMS else "")
        else:
            subject = Subject("team", team)
            yield Found((subject, *named), {**values, "team": subject}, "team")


def _groups(facts: Facts, params: Params) -> Mapping[TeamId | None, list[PersonId]]:
    """The core people sorted by id; grouped by team in configurations with several teams."""
    several = facts.settings.configuration in SEVERAL_TEAMS
    groups: dict[TeamId | None, list[PersonId]] = {}
    for person in sorted(facts.core_people(params[CORE_FTE])):
        groups.setdefault(facts.team_of.get(person) if several else None, []).append(person)
    return groups


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Split into a platform team and a stream-aligned team, if both are then small enough."""
    people = [PersonId(subject.id) for subject in context.finding.subjects if subject.kind == "person"]
    crew = [person for person in people if _works_on_platform(context.facts, person)]
    rest = [person for person in people if person not in crew]
    if crew and max(len(crew), len(rest)) <= context.params[MAX_TEAM]:
        names = [context.name(person) for person in crew]
        told = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
        in_team = bool(context.subject("team"))
        yield Fix(f"Split off a platform team of {told}", _splitting(context, crew, () if in_team else rest))


def _works_on_platform(facts: Facts, person: PersonId) -> bool:
    held = facts.roles_of.get(person, frozenset[RoleId]()) & facts.delivery_roles
    return any(facts.catalogue.roles[role].family == PLATFORM for role in held)


def _splitting(context: FixContext, crew: Sequence[PersonId], rest: Sequence[PersonId]) -> Edit:
    """Makes a team of the crew, and of the rest unless it is one already."""
    scenario_id, ids = context.scenario_id, context.ids

    def split(plan: Plan) -> Plan:
        if rest:
            plan = with_team(plan, "Delivery team", "domain", rest, ids)
        plan = with_team(plan, "Platform team", "central", crew, ids)
        several = plan.scenario(scenario_id).settings.configuration in SEVERAL_TEAMS
        return plan if several else change_settings(plan, scenario_id, configuration="federated")

    return split


_WHY = "A team that knows what everybody does has {limit} people at most; two teams with clear tasks work better."

RULE = Rule(
    code="TC307",
    slug="core-team-too-large",
    title="Core team is too large for one team",
    tier=2,
    rationale=(
        "With every person more there is more to agree on and less time to work. Beyond about ten, a team falls into "
        "groups that nobody planned."
    ),
    how_to_fix="Split it into a team for the stream of work and a platform team.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source("Scrum Guide, 2020", "Typically ten or fewer people."),
        Source("Skelton and Pais, Team Topologies", "The effective upper limit is seven to nine."),
        hoogvliets("In larger organisations several teams may share ML operations."),
    ),
    messages={
        "": Message("{count} people in one core team", _WHY),
        "team": Message("{count} people in the core of {team}", _WHY),
        "no-team": Message(
            "{count} core people belong to no team",
            "Teams of {limit} people at most work side by side here. So many without a team are one that is too large.",
        ),
    },
    params=(MAX_TEAM, CORE_FTE),
    check=_check,
    fixes=_fixes,
)
