"""Where an activity comes that is added while another one is the current one."""

from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage


def place_to_add(plan: Plan, current: ActivityId | None) -> tuple[Stage, ActivityId | None]:
    """Stage and the activity above: below the current one; without one, at the end of the first stage."""
    found = catalogue_of(plan).activities.get(current) if current else None
    return (found.stage, found.id) if found else (Stage.USE_CASE_DEFINITION, None)
