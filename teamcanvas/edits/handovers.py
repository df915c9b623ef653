"""Edits of handovers between stages. A handover is identified by its index in the scenario."""

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_person, find_scenario, with_scenario
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Handover, Plan, Scenario
from teamcanvas.model.stage import Stage


def add_handover(
    plan: Plan,
    scenario_id: str,
    from_stage: Stage,
    to_stage: Stage,
    *,
    giver: PersonId | None = None,
    receiver: PersonId | None = None,
    artefacts: str = "",
) -> Plan:
    """Append a handover.

    Raises:
        EditRefusedError: it does not lead from one of the three stages to another.
    """
    scenario = find_scenario(plan, scenario_id)
    if Stage.PROJECT_MANAGEMENT in (from_stage, to_stage) or from_stage is to_stage:
        raise EditRefusedError("A handover leads from one of the three stages to another one.")
    for person in (giver, receiver):
        if person is not None:
            find_person(plan, person)
    handover = Handover.model_validate(
        {
            "from": from_stage.value,
            "to": to_stage.value,
            "giver": giver,
            "receiver": receiver,
            "artefacts": artefacts.strip(),
        }
    )
    return _with(plan, scenario, (*scenario.handovers, handover))


def set_giver(plan: Plan, scenario_id: str, number: int, person: PersonId | None) -> Plan:
    """Set the giver; None for nobody."""
    if person is not None:
        find_person(plan, person)
    return _changed(plan, scenario_id, number, giver=person)


def set_receiver(plan: Plan, scenario_id: str, number: int, person: PersonId | None) -> Plan:
    """Set the receiver; None for nobody."""
    if person is not None:
        find_person(plan, person)
    return _changed(plan, scenario_id, number, receiver=person)


def set_artefacts(plan: Plan, scenario_id: str, number: int, artefacts: str) -> Plan:
    """Set the text that describes the artefacts; may be empty."""
    return _changed(plan, scenario_id, number, artefacts=artefacts.strip())


def remove_handover(plan: Plan, scenario_id: str, number: int) -> Plan:
    """Remove a handover."""
    scenario = find_scenario(plan, scenario_id)
    _handover(scenario, number)
    return _with(plan, scenario, (*scenario.handovers[:number], *scenario.handovers[number + 1 :]))


def _changed(plan: Plan, scenario_id: str, number: int, **changes: object) -> Plan:
    scenario = find_scenario(plan, scenario_id)
    changed = _handover(scenario, number).replace(**changes)
    return _with(plan, scenario, (*scenario.handovers[:number], changed, *scenario.handovers[number + 1 :]))


def _handover(scenario: Scenario, number: int) -> Handover:
    if not 0 <= number < len(scenario.handovers):
        raise EditRefusedError("This handover is no longer planned.")
    return scenario.handovers[number]


def _with(plan: Plan, scenario: Scenario, handovers: tuple[Handover, ...]) -> Plan:
    return with_scenario(plan, scenario.replace(handovers=handovers))
