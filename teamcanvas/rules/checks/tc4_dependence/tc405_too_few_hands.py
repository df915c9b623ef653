"""TC405: too few hands for the load of operation or of the platform."""

from collections.abc import Iterable

from teamcanvas.model.fte import more_than
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import Work, serves_teams
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.capacity import NEARLY, Capacity
from teamcanvas.rules.sources import hoogvliets, reviewed
from teamcanvas.rules.teams_apart import teams_apart

MODELS_PER_FTE = whole_number(
    "models_per_fte", 5, "The most models in production for each FTE of MLOps (our value).", least=1
)
TEAMS_PER_FTE = whole_number(
    "teams_per_fte", 4, "The most teams for each FTE of the platform's product owner (our value).", least=1
)
ML_ENGINEER = RoleId("ml_engineer")
_MODELS = Capacity(wanted=("mlops_engineer",), stage=Stage.SCALE_AND_ADOPT)
_PLATFORM = Capacity(wanted=("platform_owner",), stage=Stage.SCALE_AND_ADOPT, name="platform_roles")
TEAMS = "teams"
APART = "apart"
"""Message: teams that run their models themselves."""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    models, hands, engineers = facts.settings.models_in_production, _MODELS.planned(facts, params), _engineers(facts)
    # Where nobody at all is there, other rules say so.
    if hands and more_than(models * (NEARLY if engineers else 1), params[MODELS_PER_FTE] * (hands + engineers)):
        values = {"models": models, "fte": hands + engineers, "needed": _for_models(facts, params)}
        key = Work.PLATFORM if serves_teams(facts) else APART if engineers else ""
        yield Found(_MODELS.subjects(params), values, key)
    teams, hands = _teams(facts, params), _PLATFORM.planned(facts, params)
    if hands and not _PLATFORM.nearly_enough(facts, params, _for_teams(facts, params)):
        values = {"teams": teams, "fte": hands, "needed": _for_teams(facts, params)}
        yield Found(_PLATFORM.subjects(params), values, TEAMS)


def _engineers(facts: Facts) -> float:
    """FTE of ML engineers in operation, where teams stand on their own and run their models themselves."""
    return facts.fte_of((ML_ENGINEER,), (Stage.SCALE_AND_ADOPT,)) if teams_apart(facts) else 0.0


def _for_models(facts: Facts, params: Params) -> float:
    return facts.settings.models_in_production / params[MODELS_PER_FTE]


def _for_teams(facts: Facts, params: Params) -> float:
    return _teams(facts, params) / params[TEAMS_PER_FTE]


def _teams(facts: Facts, params: Params) -> int:
    """How many teams on the board use the platform: those without its owner."""
    owners = {facts.team_of.get(person) for person in facts.holders_of(params[_PLATFORM.roles_param])}
    return sum(1 for team, roles in facts.roles_of_team.items() if roles and team not in owners)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Plan the missing FTE."""
    if context.finding.message_key == TEAMS:
        return _PLATFORM.fixes(context, _for_teams(context.facts, context.params))
    return _MODELS.fixes(context, _for_models(context.facts, context.params) - _engineers(context.facts))


RULE = Rule(
    code="TC405",
    slug="too-few-hands",
    title="Too few hands for the load",
    tier=2,
    rationale=(
        "Each model in production has to be watched, retrained and repaired, and each team on a platform has wishes "
        "and questions. Beyond a limit everything waits, and the people who could help leave."
    ),
    how_to_fix="Plan more MLOps, or more time of the platform's product owner; or run fewer models.",
    small_organisation="Asked of small organisations too.",
    sources=(
        hoogvliets("MLOps frequently hangs on very few people, whatever the number of models that they keep running."),
        reviewed("Five models for each FTE of MLOps and four teams for each platform owner are rules of thumb."),
    ),
    messages={
        "": Message(
            "{models} models in production, and {fte} FTE of MLOps",
            "With so many models a person, problems are found late and repairs wait. {needed} FTE would do; this is a "
            "rule of thumb.",
        ),
        Work.PLATFORM: Message(
            "{models} models run on the platform, and it has {fte} FTE of MLOps",
            "Unless the teams operate their models themselves, problems are found late and repairs wait. {needed} FTE "
            "would do; this is a rule of thumb.",
        ),
        APART: Message(
            "{models} models in production, and {fte} FTE to operate them",
            "That is MLOps and the ML engineers of the teams in operation. Problems are found late and repairs wait. "
            "{needed} FTE would do; this is a rule of thumb.",
        ),
        TEAMS: Message(
            "{teams} teams use the platform, and its owner has {fte} FTE",
            "What the teams ask for waits, and they begin to build their own. {needed} FTE would do; this is a rule of "
            "thumb.",
        ),
    },
    params=(*_MODELS.params, *_PLATFORM.params, MODELS_PER_FTE, TEAMS_PER_FTE),
    check=_check,
    fixes=_fixes,
)
