"""Edits of whole cards: all placements of one role in one stage."""

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import Placements, find_scenario, with_member, with_placements
from teamcanvas.edits.placements import insert_before
from teamcanvas.model.board import Card, board_of
from teamcanvas.model.fte import joined_fte
from teamcanvas.model.ids import IdSource, PlacementId, RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Placement, Plan
from teamcanvas.model.stage import Stage


def move_card(
    plan: Plan, scenario_id: str, role: RoleId, stage: Stage, to_stage: Stage, *, before: RoleId | None = None
) -> Plan:
    """Move a card with all its placements to another stage, or within its stage.

    If the stage has a card of this role already, they are merged; the FTE of a person on both is added.

    Args:
        before: the role of the card to insert it before; None puts it last.
    """
    scenario = find_scenario(plan, scenario_id)
    card = _card(plan, scenario_id, role, stage)
    if stage == to_stage and before == role:
        return plan
    if stage != to_stage:
        target = board_of(plan, scenario).card(to_stage, role)
        if target is not None:
            return with_placements(plan, scenario, _merged(scenario.placements, card, target))
    mine = {placement.id for placement in card.placements}
    rest = tuple(placement for placement in scenario.placements if placement.id not in mine)
    moved = tuple(placement.replace(stage=to_stage) for placement in card.placements)
    return with_placements(plan, scenario, insert_before(rest, moved, to_stage, before))


def copy_card(
    plan: Plan,
    scenario_id: str,
    role: RoleId,
    stage: Stage,
    to_stage: Stage,
    ids: IdSource,
    *,
    before: RoleId | None = None,
) -> Plan:
    """Copy a card to another stage, with the same people and FTE.

    Raises:
        EditRefusedError: that stage has a card of this role already.
    """
    scenario = find_scenario(plan, scenario_id)
    card = _card(plan, scenario_id, role, stage)
    board = board_of(plan, scenario)
    if board.card(to_stage, role) is not None:
        raise EditRefusedError(f"{to_stage.label} has a card {isolated(board.catalogue.role_title(role))} already.")
    taken = {placement.id for placement in scenario.placements}
    copies: list[Placement] = []
    for placement in card.placements:
        fresh = PlacementId(ids.fresh("a", taken))
        taken.add(fresh)
        copies.append(placement.replace(id=fresh, stage=to_stage))
    return with_placements(plan, scenario, insert_before(scenario.placements, tuple(copies), to_stage, before))


def remove_card(plan: Plan, scenario_id: str, role: RoleId, stage: Stage) -> Plan:
    """Remove a card with all its placements. The people stay in the plan."""
    scenario = find_scenario(plan, scenario_id)
    gone = {placement.id for placement in _card(plan, scenario_id, role, stage).placements}
    kept = tuple(placement for placement in scenario.placements if placement.id not in gone)
    return with_placements(plan, scenario, kept)


def _card(plan: Plan, scenario_id: str, role: RoleId, stage: Stage) -> Card:
    card = board_of(plan, find_scenario(plan, scenario_id)).card(stage, role)
    if card is None:
        raise EditRefusedError("This card is no longer on the board.")
    return card


def _merged(placements: Placements, card: Card, target: Card) -> Placements:
    there = {placement.person: placement for placement in target.placements if placement.person is not None}
    for placement in card.placements:
        double = there.get(placement.person) if placement.person is not None else None
        if double is None:
            placements = with_member(placements, placement.replace(stage=target.stage))
        else:
            joined = double.replace(fte=joined_fte(double.fte, placement.fte))
            placements = tuple(one for one in with_member(placements, joined) if one.id != placement.id)
    return placements
