"""Plans with matrices of any size, and the texts of drawings with their boxes."""

from collections.abc import Iterable
from typing import NamedTuple

from teamcanvas.layout.drawing.drawing import Box, Drawing, DrawingItem, Text, bounds, walk
from teamcanvas.model.catalogue import Catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId, ScenarioId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from teamcanvas.model.raci.matrix import RaciMatrix, raci_of
from teamcanvas.model.role import Activity, Role
from teamcanvas.model.stage import Stage

FAMILIES = ("business", "data", "platform", "nobody knows")
STAGES = tuple(Stage)


def wide_plan(roles: int, activities: int = 0, title: str = "Role {}", activity: str = "Custom activity {}") -> Plan:
    """A plan with custom roles, each held by another person, and custom activities for them."""
    ids = [RoleId(f"r{number}") for number in range(roles)]
    return Plan(
        title="Wide plan",
        organisation="Acme Retail",
        people=tuple(Person(id=PersonId(f"p{n}"), name=f"Person {n}") for n in range(roles)),
        roles=tuple(
            Role(id=role, title=title.format(n), family=FAMILIES[n * len(FAMILIES) // roles])
            for n, role in enumerate(ids)
        ),
        activities=tuple(
            Activity(
                id=ActivityId(f"x{n}"),
                title=activity.format(n),
                stage=STAGES[n % 4],
                letters={ids[n % roles]: "A", ids[(n + 1) % roles]: "R", ids[(n + 2) % roles]: "C"},
            )
            for n in range(activities)
        ),
        scenarios=(
            Scenario(
                id=ScenarioId("plan"),
                title="Plan",
                placements=tuple(
                    Placement(
                        id=PlacementId(f"a{n}"), role=role, stage=STAGES[n % 4], person=PersonId(f"p{n}"), fte=0.5
                    )
                    for n, role in enumerate(ids)
                ),
            ),
        ),
    )


def matrix_in(plan: Plan) -> tuple[RaciMatrix, Catalogue]:
    """The matrix of a plan's first scenario, and its catalogue."""
    return raci_of(plan, plan.scenarios[0]), catalogue_of(plan)


class Shown(NamedTuple):
    """A text on a page."""

    text: str
    box: Box
    size: float
    angle: float


def texts(items: Drawing | Iterable[DrawingItem]) -> list[Shown]:
    """All texts of a drawing with their boxes."""
    return [
        Shown(item.line.text, bounds(item).moved(dx, dy), item.line.style.size, item.angle)
        for item, dx, dy in walk(items)
        if isinstance(item, Text)
    ]


def words(items: Drawing | Iterable[DrawingItem]) -> list[str]:
    """All texts of a drawing in the order in which they are drawn."""
    return [shown.text for shown in texts(items)]


def outside(drawing: Drawing, slack: float = 0.01) -> list[str]:
    """Items outside of the page by more than the slack, as the box of a line is half its thickness too long."""
    leaving: list[str] = []
    for item, dx, dy in walk(drawing):
        box = bounds(item).moved(dx, dy)
        if (
            box.left < -slack
            or box.top < -slack
            or box.right > drawing.width + slack
            or box.bottom > drawing.height + slack
        ):
            leaving.append(item.line.text if isinstance(item, Text) else repr(item))
    return leaving
