"""Replacing members in the lists of a plan, without touching the others."""

from typing import TypeVar

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.ids import PersonId, PlacementId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from teamcanvas.model.value import Member

AnyMember = TypeVar("AnyMember", bound=Member)

Placements = tuple[Placement, ...]


def with_member(members: tuple[AnyMember, ...], changed: AnyMember) -> tuple[AnyMember, ...]:
    """The list with the member of the same id replaced."""
    return tuple(changed if member.id == changed.id else member for member in members)


def with_scenario(plan: Plan, scenario: Scenario) -> Plan:
    """The plan with one scenario replaced."""
    return plan.replace(scenarios=with_member(plan.scenarios, scenario))


def with_placements(plan: Plan, scenario: Scenario, placements: Placements) -> Plan:
    """The plan with the placements of one scenario replaced."""
    return with_scenario(plan, scenario.replace(placements=placements))


def find_scenario(plan: Plan, scenario_id: str) -> Scenario:
    """The scenario of this id.

    Raises:
        EditRefusedError: it is gone.
    """
    try:
        return plan.scenario(scenario_id)
    except KeyError:
        raise EditRefusedError("This scenario is no longer in the plan.") from None


def find_person(plan: Plan, person: PersonId) -> Person:
    """The person of this id.

    Raises:
        EditRefusedError: they are gone.
    """
    for candidate in plan.people:
        if candidate.id == person:
            return candidate
    raise EditRefusedError("This person is no longer in the plan.")


def find_placement(scenario: Scenario, placement: PlacementId) -> Placement:
    """The placement of this id.

    Raises:
        EditRefusedError: it is gone.
    """
    for candidate in scenario.placements:
        if candidate.id == placement:
            return candidate
    raise EditRefusedError("This placement is no longer on the board.")
