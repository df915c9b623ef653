"""TC131: no ongoing project-management function."""

from collections.abc import Iterable

from teamcanvas.model.fte import at_least
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.rules.candidates import fill
from teamcanvas.rules.circumstances.work import serves_teams
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.capacity import Capacity
from teamcanvas.rules.sources import databricks

MANAGER = RoleId("project_manager")
BAND = Stage.PROJECT_MANAGEMENT
_CAPACITY = Capacity(("project_manager", "inside_out_lead", "outside_in_lead"), stage=BAND, counted=(BAND,))
ROLES = _CAPACITY.roles_param
MIN_FTE = number("min_fte", 0.1, "What they give to the band or to all stages at least, in FTE.")
MIN_FTE_SMALL = number("min_fte_small", 0.05, "The same for a start-up or small organisation, in any stage.")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    wanted = params[ROLES]
    least = params[MIN_FTE_SMALL if facts.settings.small else MIN_FTE]
    given = _given(facts, wanted)
    if (given and at_least(given, least)) or serves_teams(facts):
        return  # A platform is led by its owner.
    subjects = (Subject("stage", BAND), *(Subject("role", role) for role in wanted))
    yield Found(subjects, {"fte": given, "least": least}, "too-little") if given else Found(subjects)


def _given(facts: Facts, wanted: tuple[RoleId, ...]) -> float:
    """What these roles give to the band or, if they are one person, to all stages; in a small organisation anywhere."""
    if facts.settings.small:
        return facts.fte_of(wanted)
    spanning = (
        facts.planned[person] for person in facts.holders_of(wanted) if facts.stages_of(person).issuperset(CORE_STAGES)
    )
    return max(facts.fte_of(wanted, (BAND,)), *spanning, 0.0)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Raise the FTE of a holder in the band; or place a person there."""
    least = context.finding.values.get("least")
    if isinstance(least, float):
        return _CAPACITY.fixes(context, least)
    # A new lead would take over letters in all stages from their present holders.
    known = [role for role in context.params[ROLES] if role == MANAGER or role in context.facts.staffed]
    return fill(context, known, BAND, 0.2)


RULE = Rule(
    code="TC131",
    slug="no-project-management",
    title="No ongoing project-management function",
    tier=1,
    rationale=(
        "An ongoing project-management function makes sure that resources and processes are there in all three stages; "
        "without it each stage starts by looking for people and dates."
    ),
    how_to_fix="Place a project manager, or the product owner, in the project-management band.",
    small_organisation="Any of the three roles in any stage is enough, with less time.",
    sources=(
        databricks(
            "An ongoing project-management function makes sure that resources and processes are available across all "
            "three stages.",
        ),
    ),
    messages={
        "": Message(
            "Nobody manages the project across the stages",
            "No project manager, inside-out lead or outside-in lead is in the project-management band or in all three "
            "stages, so nobody keeps people and dates together.",
        ),
        "too-little": Message(
            "Only {fte} FTE manages the project across the stages",
            "With less than {least} FTE, people and dates are looked at when something is already late.",
        ),
    },
    params=(ROLES, MIN_FTE, MIN_FTE_SMALL),
    check=_check,
    fixes=_fixes,
)
