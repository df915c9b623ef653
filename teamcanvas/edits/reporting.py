"""The edit of reporting lines."""

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_person, with_member
from teamcanvas.model.ids import PersonId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan


def set_reports_to(plan: Plan, person: PersonId, manager: PersonId | None) -> Plan:
    """Set the line manager of a person; None for none.

    Cycles of several people are allowed, since they may be needed in between; the rules report them (TC005).

    Raises:
        EditRefusedError: a person would report to themselves.
    """
    somebody = find_person(plan, person)
    if manager is not None:
        find_person(plan, manager)
        if manager == person:
            raise EditRefusedError(f"{isolated(somebody.name)} cannot report to themselves.")
    return plan.replace(people=with_member(plan.people, somebody.replace(reports_to=manager)))
