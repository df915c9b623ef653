"""Large plans for benchmarks: regular, but with all roles, shared people and vacancies, as real ones have."""

from itertools import count

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId, ScenarioId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from teamcanvas.model.role import Activity, Role
from teamcanvas.model.stage import Stage

LETTERS = ("R", "C", "", "", "I", "", "", "", "C", "", "", "")
"""Of neighbouring cells: as many are filled as in the catalogue's own matrix, a third."""


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


def plan_with_matrix(roles: int = 60, activities: int = 164) -> Plan:
    """A plan with roles and activities of its own beside the catalogue's 36; every second row is edited."""
    own = tuple(Role(id=RoleId(f"r{number}"), title=f"Own role {number}", family="data") for number in range(roles))
    stages = list(Stage)

    def letters(row: int) -> dict[RoleId, str]:
        wanted = {role.id: LETTERS[(row * 7 + column * 3) % len(LETTERS)] for column, role in enumerate(own)}
        held = {role: letter for role, letter in wanted.items() if letter}
        return {**held, own[row % len(own)].id: "A"}

    rows = tuple(
        Activity(
            id=ActivityId(f"x{number}"),
            title=f"Activity number {number} of many in this plan",
            stage=stages[number % len(stages)],
            letters=letters(number),
        )
        for number in range(activities)
    )
    people = tuple(Person(id=PersonId(f"p{number}"), name=f"Person {number}") for number in range(roles))
    placed = tuple(
        Placement(id=PlacementId(f"a{number}"), role=role.id, stage=stages[number % 4], person=people[number].id, fte=1)
        for number, role in enumerate(own)
    )
    edited = {activity.id: letters(number) for number, activity in enumerate(rows) if number % 2}
    scenario = Scenario(id=ScenarioId("plan"), title="Plan", placements=placed, raci=edited)
    return Plan(title=f"{roles} roles", people=people, roles=own, activities=rows, scenarios=(scenario,))
