"""The edit of the assumed absences in a scenario."""

from collections.abc import Iterable

from teamcanvas.edits.members import find_person, find_scenario, with_scenario
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan


def set_absent(plan: Plan, scenario_id: str, people: Iterable[PersonId]) -> Plan:
    """Set the people who are assumed to be absent."""
    absent = tuple(dict.fromkeys(people))
    for person in absent:
        find_person(plan, person)
    return with_scenario(plan, find_scenario(plan, scenario_id).replace(absent=absent))
