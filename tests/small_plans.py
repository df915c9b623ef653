"""Small plans written in a line each, for tests that speak of one thing."""

from pathlib import Path

from teamcanvas.edits.organisation import set_job_title
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, ScenarioId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from teamcanvas.model.stage import Stage

STAGES = {
    "S1": Stage.USE_CASE_DEFINITION,
    "S2": Stage.SOLUTION_DEVELOPMENT,
    "S3": Stage.SCALE_AND_ADOPT,
    "PM": Stage.PROJECT_MANAGEMENT,
}

GROWN = (
    *(f"S2 {role} Piotr 0.05" for role in ("data_scientist", "data_engineer", "ml_engineer")),
    *(f"S3 {role} Piotr 0.05" for role in ("data_scientist", "mlops_engineer", "platform_engineer", "adoption_lead")),
)
"""So many placements that the board is not young: what is missing has a sign."""


def small_plan(*placements: str, people: str = "Sofia Rossi, Piotr Zając, Hanna Berg") -> Plan:
    """A plan of one scenario, its placements written as `S2 data_engineer Sofia 0.5`; `-` is nobody.

    Ids: people are called by their first name in lower case, placements a1, a2, … in order.
    """
    everybody = tuple(Person(id=PersonId(name.split()[0].lower()), name=name) for name in people.split(", ") if name)
    return Plan(
        title="Small plan",
        people=everybody,
        scenarios=(
            Scenario(
                id=ScenarioId("plan"),
                title="Plan",
                placements=tuple(_placement(number, text) for number, text in enumerate(placements, 1)),
            ),
        ),
    )


def titled(plan: Plan, title: str, *people: str) -> Plan:
    """The plan with a job title for these people: those who have a role in their title are known to fit it."""
    for person in people or [one.id for one in plan.people]:
        plan = set_job_title(plan, PersonId(person), title)
    return plan


def board_in(plan: Plan) -> Board:
    """The board of a plan's first scenario."""
    return board_of(plan, plan.scenarios[0])


def template(name: str) -> Plan:
    """A built-in template."""
    folder = Path(__file__).resolve().parent.parent / "resources" / "templates"
    return Plan.model_validate_json((folder / f"{name}.teamcanvas").read_bytes())


def placed(plan: Plan) -> list[str]:
    """The placements of a plan's first scenario, each as `small_plan` reads it."""
    names = {stage.value: short for short, stage in STAGES.items()}
    return [
        f"{names[one.stage]} {one.role} {(one.person or '-').capitalize()} {one.fte:g}"
        for one in plan.scenarios[0].placements
    ]


def _placement(number: int, text: str) -> Placement:
    stage, role, person, fte = (*text.split(), "0.5")[:4]
    return Placement(
        id=PlacementId(f"a{number}"),
        role=RoleId(role),
        stage=STAGES[stage].value if stage in STAGES else stage,
        person=None if person == "-" else PersonId(person.lower()),
        fte=float(fte),
    )
