"""TC403: the on-call rota is too thin."""

from collections.abc import Iterable, Mapping
from itertools import islice

from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import opening, placing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext, together
from teamcanvas.rules.params import Params, roles, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import Source, hoogvliets
from teamcanvas.rules.teams_apart import teams_apart, would_join

ROLES = roles("roles", ("ml_engineer", "mlops_engineer", "platform_engineer"), "Roles that are on call.")
MIN_ON_CALL = whole_number("min_on_call", 3, "How many people a rota needs.", least=1)
STAGE = Stage.SCALE_AND_ADOPT
SHARE = 0.2
"""FTE that a fix plans for a new person."""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    if not facts.settings.mission_critical:
        return
    for team, people in _rotas(facts, params).items():
        if len(people) < params[MIN_ON_CALL]:
            named = tuple(Subject("person", person) for person in people)
            values: dict[str, object] = {"people": named, "count": len(people), "least": params[MIN_ON_CALL]}
            key, there = "one" if len(people) == 1 else "", Subject("team", team or "")
            if team is None:
                yield Found((Subject("stage", STAGE), *named), values, key)
            else:
                key = f"team-{key}" if key else "team"
                yield Found((Subject("stage", STAGE), there, *named), {**values, "team": there}, key)


def _rotas(facts: Facts, params: Params) -> Mapping[TeamId | None, tuple[PersonId, ...]]:
    """The people on call, team by team if teams are looked at one by one; teams without any are left out."""
    teams, rotas = teams_apart(facts), dict[TeamId | None, tuple[PersonId, ...]]()
    for person in sorted(facts.holders_of(params[ROLES], (STAGE,))):
        team = teams.get(person)
        rotas[team] = (*rotas.get(team, ()), person)
    return rotas


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Add the missing people to operations."""
    facts, team = context.facts, TeamId(context.subject("team")) or None
    people = _rotas(facts, context.params).get(team, ())
    missing = context.params[MIN_ON_CALL] - len(people)

    def joins(person: PersonId) -> bool:
        return person not in people and would_join(facts, person, team)

    joining = tuple(placing(context, context.params[ROLES], STAGE, SHARE, allowed=joins))
    if missing == 1:
        yield from joining
        yield from opening(context, context.params[ROLES], STAGE, SHARE)
    elif len(joining) >= missing > 1:
        yield together(tuple(islice(joining, missing)))


_WHY = "{people} would be called whenever something breaks. A rota takes {least} people; this is a rule of thumb."

RULE = Rule(
    code="TC403",
    slug="thin-on-call",
    title="On-call rota too thin",
    tier=3,
    rationale=(
        "Pipelines tied to operations are critical, and incidents will come. How long a repair takes depends on "
        "somebody who is awake, there and not worn out. In a federation and around a centre of excellence, each team "
        "that operates something needs a rota of its own."
    ),
    how_to_fix="Add people to operation in Scale and Adopt, or plan who joins them by when.",
    small_organisation="A hint only.",
    sources=(
        hoogvliets(
            "ML pipelines tied to operations are mission critical; incidents will come, lead time to repair counts.",
        ),
        Source("Datacoral, How big is a team", "Three as lower bound is a practitioner opinion. Uncertain."),
    ),
    messages={
        "": Message("Only {count} people are on call for a critical case", _WHY),
        "one": Message("Only {people} is on call for a critical case", _WHY),
        "team": Message("In {team}, only {count} people are on call for a critical case", _WHY),
        "team-one": Message("In {team}, only {people} is on call for a critical case", _WHY),
    },
    params=(ROLES, MIN_ON_CALL),
    check=_check,
    fixes=_fixes,
)
