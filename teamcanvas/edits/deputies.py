"""The edits of deputies: who stands in for a person in a role while the person is away."""

from collections.abc import Iterable

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_person, find_scenario, with_scenario
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Deputy, Plan


def name_deputy(
    plan: Plan, scenario_id: str, person: PersonId, roles: Iterable[RoleId], deputy: PersonId | None
) -> Plan:
    """Name who stands in for a person in these roles, instead of anybody named before; None for nobody.

    Raises:
        EditRefusedError: a role or one of the people is not in the plan, or a person would stand in for themselves.
    """
    scenario, somebody = find_scenario(plan, scenario_id), find_person(plan, person)
    named = tuple(dict.fromkeys(roles))
    if deputy is not None:
        find_person(plan, deputy)
        if deputy == person:
            raise EditRefusedError(f"{isolated(somebody.name)} cannot stand in for themselves.")
        if not catalogue_of(plan).roles.keys() >= set(named):
            raise EditRefusedError("This role is not in the catalogue.")
    others = tuple(one for one in scenario.deputies if one.person != person or one.role not in named)
    added = () if deputy is None else tuple(Deputy(person=person, role=role, deputy=deputy) for role in named)
    return with_scenario(plan, scenario.replace(deputies=(*others, *added)))
