"""Edits of the settings of a scenario."""

from pydantic import ValidationError

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.plan import Plan, Settings


def change_settings(plan: Plan, scenario_id: str, **changes: object) -> Plan:
    """Change settings, given by the names of the fields of `Settings`.

    Raises:
        EditRefusedError: a value is not possible.
    """
    scenario = find_scenario(plan, scenario_id)
    return with_scenario(plan, scenario.replace(settings=_changed(scenario.settings, changes)))


def change_maturity(plan: Plan, scenario_id: str, **changes: int | None) -> Plan:
    """Change maturity levels, 1 to 4 or None, given by the names of the fields of `Maturity`."""
    maturity = find_scenario(plan, scenario_id).settings.maturity
    try:
        return change_settings(plan, scenario_id, maturity=maturity.replace(**changes))
    except ValidationError as problem:
        raise EditRefusedError("A maturity level lies between 1 and 4.") from problem


def change_sponsor(plan: Plan, scenario_id: str, **changes: object) -> Plan:
    """Change the sponsor, given by the names of the fields of `Sponsor`."""
    sponsor = find_scenario(plan, scenario_id).settings.sponsor
    try:
        return change_settings(plan, scenario_id, sponsor=sponsor.replace(**changes))
    except ValidationError as problem:
        raise EditRefusedError("The sponsor hears from the team every so many whole days, at least 1.") from problem


def _changed(settings: Settings, changes: dict[str, object]) -> Settings:
    try:
        return settings.replace(**changes)
    except ValidationError as problem:
        first = problem.errors()[0]
        raise EditRefusedError(f"This value is not possible: {first['msg']}.") from problem
