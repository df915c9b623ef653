"""Edits of who a scenario imagines to be away."""

from collections.abc import Iterable

from teamcanvas.edits.members import find_person, find_scenario, with_scenario
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan


def set_absent(plan: Plan, scenario_id: str, people: Iterable[PersonId]) -> Plan:
    """These people, each once, and nobody else are imagined to be away."""
    absent = tuple(dict.fromkeys(people))
    for person in absent:
        find_person(plan, person)
    return with_scenario(plan, find_scenario(plan, scenario_id).replace(absent=absent))
