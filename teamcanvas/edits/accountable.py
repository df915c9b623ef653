"""The edit of the named accountable person of an activity."""

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_person, find_scenario, with_scenario
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, PersonId
from teamcanvas.model.plan import Plan


def name_accountable(plan: Plan, scenario_id: str, activity: ActivityId, person: PersonId | None) -> Plan:
    """Name the person accountable for an activity; None leaves the accountability with the role.

    Raises:
        EditRefusedError: there is no such activity or person.
    """
    scenario = find_scenario(plan, scenario_id)
    named = {one: who for one, who in scenario.accountable.items() if one != activity}
    if person is not None:
        find_person(plan, person)
        if activity not in catalogue_of(plan).activities:
            raise EditRefusedError("This activity is not in the matrix.")
        named[activity] = person
    return with_scenario(plan, scenario.replace(accountable=named))
