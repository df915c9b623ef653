"""TC131: no ongoing project-management function."""

from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.rules.candidates import placing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, roles
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import databricks

MANAGER = RoleId("project_manager")
ROLES = roles("roles", ("project_manager", "inside_out_lead", "outside_in_lead"), "Roles that can carry the function.")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    wanted = params[ROLES]
    if facts.somebody_in(Stage.PROJECT_MANAGEMENT, wanted):
        return
    if facts.settings.small and facts.somebody_anywhere(wanted):
        return
    if any(facts.stages_of(person).issuperset(CORE_STAGES) for person in facts.holders_of(wanted)):
        return
    yield Found((Subject("stage", Stage.PROJECT_MANAGEMENT), *(Subject("role", role) for role in wanted)))


def _fixes(context: FixContext) -> Iterable[Fix]:
    # A new lead would take over letters in all stages from their present holders.
    known = [role for role in context.params[ROLES] if role == MANAGER or role in context.facts.staffed]
    return placing(context, known, Stage.PROJECT_MANAGEMENT, 0.2)


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
    small_organisation="Any of the three roles in any stage is enough.",
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
        )
    },
    params=(ROLES,),
    check=_check,
    fixes=_fixes,
)
