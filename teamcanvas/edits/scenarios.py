"""Edits of the plan as a whole and of its scenarios."""

import re

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.ids import IdSource, ScenarioId
from teamcanvas.model.plan import Plan, Scenario


def rename_plan(plan: Plan, title: str, organisation: str | None = None) -> Plan:
    """Set the title of the plan, and its organisation if given."""
    return plan.replace(
        title=_checked_title(title), organisation=plan.organisation if organisation is None else organisation.strip()
    )


def add_scenario(plan: Plan, title: str, ids: IdSource) -> Plan:
    """Append a scenario with an empty board.

    Its settings and rules are those of the first scenario.
    """
    first = plan.scenarios[0]
    made = Scenario(
        id=_fresh(plan, ids),
        title=_free_title(plan, _checked_title(title)),
        settings=first.settings,
        profile=first.profile,
        rules=first.rules,
    )
    return plan.replace(scenarios=(*plan.scenarios, made))


def copy_scenario(plan: Plan, scenario_id: str, title: str, ids: IdSource) -> Plan:
    """Insert a copy of a scenario under another title, directly after the original."""
    original = find_scenario(plan, scenario_id)
    copy = original.replace(id=_fresh(plan, ids), title=_free_title(plan, _checked_title(title)))
    index = plan.scenarios.index(original) + 1
    return plan.replace(scenarios=(*plan.scenarios[:index], copy, *plan.scenarios[index:]))


def title_of_copy(title: str) -> str:
    """The title for a copy of a scenario: a copy of a copy is not called “copy copy”."""
    return f"{re.sub(r'( copy( [0-9]+)?)+$', '', title)} copy"


def rename_scenario(plan: Plan, scenario_id: str, title: str) -> Plan:
    """Rename a scenario."""
    return with_scenario(plan, find_scenario(plan, scenario_id).replace(title=_checked_title(title)))


def remove_scenario(plan: Plan, scenario_id: str) -> Plan:
    """Remove a scenario.

    Raises:
        EditRefusedError: it is the only one.
    """
    find_scenario(plan, scenario_id)
    if len(plan.scenarios) == 1:
        raise EditRefusedError("A plan keeps at least one scenario.")
    return plan.replace(scenarios=tuple(scenario for scenario in plan.scenarios if scenario.id != scenario_id))


def _checked_title(title: str) -> str:
    stripped = title.strip()
    if not stripped:
        raise EditRefusedError("A title needs at least one letter.")
    return stripped


def _free_title(plan: Plan, title: str) -> str:
    """The title, with a number appended if another scenario has it."""
    taken = {scenario.title for scenario in plan.scenarios}
    candidate, number = title, 1
    while candidate in taken:
        number += 1
        candidate = f"{title} {number}"
    return candidate


def _fresh(plan: Plan, ids: IdSource) -> ScenarioId:
    return ScenarioId(ids.fresh("s", {scenario.id for scenario in plan.scenarios}))
