"""Edits of single placements: who holds which role where, and for how much of their time."""

from collections.abc import Iterable

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import (
    Placements,
    find_person,
    find_placement,
    find_scenario,
    with_member,
    with_placements,
)
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.fte import hundredths_down, joined_fte, stored_fte
from teamcanvas.model.ids import IdSource, PersonId, PlacementId, RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Placement, Plan, Scenario
from teamcanvas.model.stage import Stage

VACANCY_FTE = 0.5
EXECUTIVE_FTE = 0.1
"""FTE of a new place in a role of those who sponsor and set goals."""
EXECUTIVE = 3
"""The authority of such roles."""
SMALLEST_FTE = 0.05


def place_role(
    plan: Plan, scenario_id: str, role: RoleId, stage: Stage, ids: IdSource, *, before: RoleId | None = None
) -> Plan:
    """Add a vacancy for a role in a stage, on a new card or on the existing one.

    Args:
        before: the role of the card to insert a new card before; None puts it last.
    """
    scenario = find_scenario(plan, scenario_id)
    _refuse_unknown(plan, scenario, role)
    fte = _usual_fte(board_of(plan, scenario), role)
    vacancy = Placement(id=_fresh(scenario.placements, ids), role=role, stage=stage, fte=fte)
    return with_placements(plan, scenario, insert_before(scenario.placements, (vacancy,), stage, before))


def place_person(
    plan: Plan,
    scenario_id: str,
    person: PersonId,
    role: RoleId,
    stage: Stage,
    ids: IdSource,
    *,
    before: RoleId | None = None,
) -> Plan:
    """Place a person in a role in a stage: fills the vacancy on its card, else adds a placement.

    The FTE is that of the vacancy, limited to the person's free capacity.

    Raises:
        EditRefusedError: the person holds the role in this stage already.
    """
    scenario = find_scenario(plan, scenario_id)
    name = find_person(plan, person).name
    _refuse_unknown(plan, scenario, role)
    board = board_of(plan, scenario)
    card = board.card(stage, role)
    held = card.placements if card else ()
    if any(placement.person == person for placement in held):
        raise EditRefusedError(
            f"{isolated(name)} already holds {isolated(board.catalogue.role_title(role))} in {stage.label}."
        )
    vacancy = next((placement for placement in held if placement.person is None), None)
    if vacancy is not None:
        taken = vacancy.replace(person=person, fte=fitting_fte(board, person, vacancy.fte))
        return with_placements(plan, scenario, with_member(scenario.placements, taken))
    placed = Placement(
        id=_fresh(scenario.placements, ids),
        role=role,
        stage=stage,
        person=person,
        fte=fitting_fte(board, person, _usual_fte(board, role)),
    )
    return with_placements(plan, scenario, insert_before(scenario.placements, (placed,), stage, before))


def _usual_fte(board: Board, role: RoleId) -> float:
    """FTE of a new place in a role, before anybody says more."""
    return EXECUTIVE_FTE if board.catalogue.roles[role].authority >= EXECUTIVE else VACANCY_FTE


def fitting_fte(board: Board, person: PersonId, wanted: float) -> float:
    """The FTE of a person in a placement that asks for `wanted` FTE: `wanted`, limited to their free capacity.

    Without free capacity it is `wanted`; the rules then report the over-allocation (TC302).
    """
    # Rounded down, so that it does not exceed the free capacity.
    free = hundredths_down(board.free_capacity(person))
    return free if SMALLEST_FTE <= free < wanted else wanted


def move_placement(
    plan: Plan, scenario_id: str, placement: PlacementId, role: RoleId, stage: Stage, ids: IdSource
) -> Plan:
    """Move a person with their FTE to another role, stage or both.

    If nobody else is on the card they leave, a vacancy stays there; a vacancy on the target card is filled. If the
    person is on the target card already, the FTE is added.
    """
    scenario = find_scenario(plan, scenario_id)
    moving = find_placement(scenario, placement)
    if (moving.role, moving.stage) == (role, stage):
        return plan
    _refuse_unknown(plan, scenario, role)
    if moving.person is None:
        moved = moving.replace(role=role, stage=stage)
        rest = tuple(one for one in scenario.placements if one.id != moving.id)
        return with_placements(plan, scenario, insert_before(rest, (moved,), stage, None))
    alone = not any(_same_place(one, moving) and one.id != moving.id for one in scenario.placements)
    left: list[Placement] = []
    for one in scenario.placements:
        if one.id != moving.id:
            left.append(one)
        elif alone:
            left.append(moving.replace(id=_fresh(scenario.placements, ids), person=None))
    return with_placements(plan, scenario, _arrive(tuple(left), moving.replace(role=role, stage=stage)))


def copy_placement(
    plan: Plan, scenario_id: str, placement: PlacementId, role: RoleId, stage: Stage, ids: IdSource
) -> Plan:
    """Place the person of a placement in a further role or stage, keeping the placement."""
    scenario = find_scenario(plan, scenario_id)
    source = find_placement(scenario, placement)
    if source.person is None:
        return place_role(plan, scenario_id, role, stage, ids)
    return place_person(plan, scenario_id, source.person, role, stage, ids)


def split_placement(
    plan: Plan, scenario_id: str, placement: PlacementId, fte: float, role: RoleId, stage: Stage, ids: IdSource
) -> Plan:
    """Move part of a placement's FTE to another role, stage or both.

    Raises:
        EditRefusedError: the part is not smaller than the whole.
    """
    scenario = find_scenario(plan, scenario_id)
    source = find_placement(scenario, placement)
    _refuse_unknown(plan, scenario, role)
    fte = stored_fte(fte)
    if not 0 < fte < source.fte:
        raise EditRefusedError(f"Split off more than 0 and less than {source.fte:g} FTE.")
    if (source.role, source.stage) == (role, stage):
        raise EditRefusedError("Choose another role or stage for the part that is split off.")
    rest = with_member(scenario.placements, source.replace(fte=stored_fte(source.fte - fte)))
    part = source.replace(id=_fresh(scenario.placements, ids), role=role, stage=stage, fte=fte)
    return with_placements(plan, scenario, _arrive(rest, part))


def set_fte(plan: Plan, scenario_id: str, placement: PlacementId, fte: float) -> Plan:
    """Set the FTE of a placement: above 0 and at most 1."""
    if not 0 < stored_fte(fte) <= 1:
        raise EditRefusedError("An FTE lies above 0 and is at most 1.")
    scenario = find_scenario(plan, scenario_id)
    changed = find_placement(scenario, placement).replace(fte=stored_fte(fte))
    return with_placements(plan, scenario, with_member(scenario.placements, changed))


def vacate(plan: Plan, scenario_id: str, placement: PlacementId) -> Plan:
    """Remove the person from a placement, which becomes a vacancy."""
    scenario = find_scenario(plan, scenario_id)
    vacancy = find_placement(scenario, placement).replace(person=None)
    return with_placements(plan, scenario, with_member(scenario.placements, vacancy))


def remove_placement(plan: Plan, scenario_id: str, placement: PlacementId) -> Plan:
    """Remove a placement; its card disappears with its last placement."""
    scenario = find_scenario(plan, scenario_id)
    find_placement(scenario, placement)
    return with_placements(plan, scenario, tuple(one for one in scenario.placements if one.id != placement))


def insert_before(placements: Placements, new: Placements, stage: Stage, before: RoleId | None) -> Placements:
    """Insert placements before the card of a role, or after all cards of the stage."""
    for index, one in enumerate(placements):
        if one.stage == stage and one.role == before:
            return (*placements[:index], *new, *placements[index:])
    return (*placements, *new)


def hand_over(plan: Plan, scenario_id: str, placements: Iterable[PlacementId], person: PersonId) -> Plan:
    """Transfer placements to another person. Where they hold the role in the stage already, the FTE is added."""
    find_person(plan, person)
    scenario = find_scenario(plan, scenario_id)
    changed = scenario.placements
    for placement in dict.fromkeys(placements):
        handed = find_placement(scenario, placement).replace(person=person)
        double = next((one for one in changed if one.person == person and _same_place(one, handed)), None)
        if double is None:
            changed = with_member(changed, handed)
        elif double.id != handed.id:
            joined = double.replace(fte=joined_fte(double.fte, handed.fte))
            changed = tuple(one for one in with_member(changed, joined) if one.id != handed.id)
    return with_placements(plan, scenario, changed)


def scale_person(plan: Plan, scenario_id: str, person: PersonId, total: float) -> Plan:
    """Scale all placements of a person proportionally to at most `total` FTE.

    Raises:
        EditRefusedError: nothing would be left of a placement, or one would exceed 1 FTE.
    """
    if not 0 <= total <= 10:
        raise EditRefusedError("A total lies between 0 and 10 FTE.")
    scenario = find_scenario(plan, scenario_id)
    mine = [one for one in scenario.placements if one.person == person and 0 < one.fte <= 1]
    planned = sum(one.fte for one in mine)
    changed = scenario.placements
    for one in mine:
        # Rounded down to a hundredth, so that the sum does not exceed the total.
        fte = hundredths_down(one.fte * total / planned)
        if not 0 < fte <= 1:
            raise EditRefusedError("There is not enough time to share out among these placements.")
        changed = with_member(changed, one.replace(fte=fte))
    return with_placements(plan, scenario, changed)


def _arrive(placements: Placements, arriving: Placement) -> Placements:
    """Add a person to a card: merged with their own placement, into a vacancy, or appended."""
    for one in placements:
        if _same_place(one, arriving) and one.person == arriving.person:
            joined = one.replace(fte=joined_fte(one.fte, arriving.fte))
            return with_member(placements, joined)
    for index, one in enumerate(placements):
        if _same_place(one, arriving) and one.person is None:
            return (*placements[:index], arriving, *placements[index + 1 :])
    return (*placements, arriving)


def _same_place(one: Placement, other: Placement) -> bool:
    return one.role == other.role and one.stage == other.stage


def _fresh(placements: Placements, ids: IdSource) -> PlacementId:
    return PlacementId(ids.fresh("a", {placement.id for placement in placements}))


def _refuse_unknown(plan: Plan, scenario: Scenario, role: RoleId) -> None:
    if role not in board_of(plan, scenario).catalogue.roles:
        raise EditRefusedError("This role is not in the catalogue.")
