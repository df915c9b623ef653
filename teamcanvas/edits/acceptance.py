"""Edits of the list of accepted findings."""

from collections.abc import Iterable

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.plan import Acceptance, Plan


def accept(plan: Plan, scenario_id: str, acceptance: Acceptance) -> Plan:
    """Accept a finding; an older acceptance of the same finding is replaced.

    Raises:
        EditRefusedError: no reason is given.
    """
    if not acceptance.reason.strip():
        raise EditRefusedError("Say why the finding is accepted.")
    plan = withdraw(plan, scenario_id, acceptance.rule, acceptance.subjects)
    scenario = find_scenario(plan, scenario_id)
    return with_scenario(plan, scenario.replace(accepted=(*scenario.accepted, acceptance)))


def accept_all(plan: Plan, scenario_id: str, acceptances: Iterable[Acceptance]) -> Plan:
    """Accept several findings in one edit; older acceptances of the same findings are replaced.

    Raises:
        EditRefusedError: no reason is given for one of them.
    """
    for acceptance in acceptances:
        plan = accept(plan, scenario_id, acceptance)
    return plan


def withdraw(plan: Plan, scenario_id: str, rule: str, subjects: tuple[str, ...]) -> Plan:
    """Remove the acceptance of a finding."""
    scenario = find_scenario(plan, scenario_id)
    kept = tuple(one for one in scenario.accepted if (one.rule, one.subjects) != (rule, subjects))
    return with_scenario(plan, scenario.replace(accepted=kept))


def withdraw_all(plan: Plan, scenario_id: str, rule: str) -> Plan:
    """Remove all acceptances of findings of a rule."""
    scenario = find_scenario(plan, scenario_id)
    kept = tuple(one for one in scenario.accepted if one.rule != rule)
    return with_scenario(plan, scenario.replace(accepted=kept))
