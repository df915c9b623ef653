"""Edits that repair placements which a file names twice or with ids that do not exist."""

from collections.abc import Iterable

from teamcanvas.edits.members import Placements, find_placement, find_scenario, with_member, with_placements
from teamcanvas.edits.refused import EditRefusedError
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage


def correct_reference(plan: Plan, scenario_id: str, placement: PlacementId, role: RoleId, stage: Stage) -> Plan:
    """A placement gets the role and the stage that were meant; it keeps its place in the order.

    Raises:
        EditRefusedError: there is no such role.
    """
    scenario = find_scenario(plan, scenario_id)
    if role not in board_of(plan, scenario).catalogue.roles:
        raise EditRefusedError("This role is not in the catalogue.")
    corrected = find_placement(scenario, placement).replace(role=role, stage=stage.value)
    return with_placements(plan, scenario, with_member(scenario.placements, corrected))


def merge_placements(plan: Plan, scenario_id: str, placements: Iterable[PlacementId]) -> Plan:
    """Several placements of one person in one role and stage become one, with the sum of their FTE, at most 1.

    Raises:
        EditRefusedError: they are not of the same person, role and stage.
    """
    scenario = find_scenario(plan, scenario_id)
    same = [find_placement(scenario, placement) for placement in dict.fromkeys(placements)]
    if len({(one.person, one.role, one.stage) for one in same}) != 1 or same[0].person is None:
        raise EditRefusedError("Only placements of one person in the same role and stage can become one.")
    merged = same[0].replace(fte=min(1.0, round(sum(one.fte for one in same), 4)))
    gone = {one.id for one in same[1:]}
    kept: Placements = tuple(one for one in with_member(scenario.placements, merged) if one.id not in gone)
    return with_placements(plan, scenario, kept)
