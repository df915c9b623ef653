"""Large plans for benchmarks: regular, but with all roles, shared people and vacancies, as real ones have."""

from itertools import count

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, ScenarioId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from teamcanvas.model.role import Role
from teamcanvas.model.stage import Stage


def plan_of(people: int, placements: int) -> Plan:
    """A plan of so many people, each with the core skills of a role, and so many placements over all stages."""
    catalogue = built_in_catalogue()
    roles = list(catalogue.roles)
    everybody = tuple(
        Person(
            id=PersonId(f"p{number}"),
            name=f"Person {number} Surname",
            skills=catalogue.roles[roles[number % len(roles)]].skills,
        )
        for number in range(people)
    )
    share = round(min(1.0, people / max(placements, 1)), 2)
    placed = tuple(
        Placement(
            id=PlacementId(f"a{number}"),
            role=roles[(number % people) % len(roles)],
            stage=list(Stage)[(number // people + number) % len(Stage)].value,
            person=None if number % 97 == 96 else everybody[number % people].id,
            fte=share,
        )
        for number in range(placements)
    )
    return Plan(
        title=f"{people} people",
        people=everybody,
        scenarios=(Scenario(id=ScenarioId("plan"), title="Plan", placements=placed),),
    )


def plan_with_cards(cards: int) -> Plan:
    """A plan whose board shows so many cards: custom roles make up what the catalogue lacks."""
    stages = list(Stage)
    own = tuple(
        Role(id=RoleId(f"own{number}"), title=f"Own role {number}", family="data")
        for number in range(max(0, cards // len(stages) + 1))
    )
    people = tuple(
        Person(id=PersonId(f"p{number}"), name=f"Person {number} Surname") for number in range(max(1, cards // 3))
    )
    numbers = count()
    placed = tuple(
        Placement(
            id=PlacementId(f"a{next(numbers)}"),
            role=own[card // len(stages)].id,
            stage=stages[card % len(stages)].value,
            person=people[(card * 7) % len(people)].id,
            fte=0.3,
        )
        for card in range(cards)
    )
    return Plan(
        title=f"{cards} cards",
        people=people,
        roles=own,
        scenarios=(Scenario(id=ScenarioId("plan"), title="Plan", placements=placed),),
    )
