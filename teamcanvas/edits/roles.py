"""Edits of custom roles."""

from collections.abc import Mapping, Sequence

from teamcanvas.edits.edit import Edit, EditRefusedError
from teamcanvas.edits.members import with_member
from teamcanvas.edits.raci_import.families import family_of
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import IdSource, RoleId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.letters import joined_cells
from teamcanvas.model.role import Role
from teamcanvas.model.title_forms import plain_title
from teamcanvas.model.titles import match_job_title

AUTHORITIES = range(4)
"""0 none, 1 own work, 2 decides within a scope, 3 executive."""
LONGEST_TITLE = 200
"""Characters."""


def add_role(plan: Plan, title: str, ids: IdSource) -> Plan:
    """Add a custom role.

    If its title means one role of the catalogue ("Quant" is a data scientist), it counts as that role and has its
    family, skills, stages and authority; otherwise it has the family that its title tells.

    Raises:
        EditRefusedError: it has no title, a very long one, or that of another role.
    """
    shipped, known = built_in_catalogue(), catalogue_of(plan)
    words = _free_title(plan, title)
    role = Role(id=RoleId(ids.fresh("r", known.roles)), title=words, delivery=True)
    meant = match_job_title(words, shipped).roles
    if len(meant) == 1:
        like = shipped.roles[meant[0]]
        role = like.replace(id=role.id, title=words, summary="", aliases=(), fallback=(), counts_as=meant)
    else:
        role = role.replace(family=family_of(words, shipped))
    return plan.replace(roles=(*plan.roles, role))


def rename_role(plan: Plan, role: RoleId, title: str) -> Plan:
    """Rename a custom role.

    Raises:
        EditRefusedError: it is no custom role, or the title is empty, very long, or that of another role.
    """
    own = _own(plan, role)
    return plan.replace(roles=with_member(plan.roles, own.replace(title=_free_title(plan, title, role))))


def _free_title(plan: Plan, title: str, role: RoleId | None = None) -> str:
    words = " ".join(title.split())
    if not words:
        raise EditRefusedError("A role needs a title.")
    if len(words) > LONGEST_TITLE:
        raise EditRefusedError(f"A title has at most {LONGEST_TITLE} characters.")
    same = plain_title(words)
    for other in catalogue_of(plan).roles.values():
        if other.id != role and plain_title(other.title) == same:
            raise EditRefusedError(f"There is a role called “{other.title}” already.")
    return words


def remove_role(plan: Plan, role: RoleId, into: RoleId | None = None) -> Plan:
    """Remove a custom role from the plan and all its scenarios.

    Args:
        plan: the plan.
        role: its id.
        into: the role that takes over its placements, letters and deputies; None removes them, too.

    Raises:
        EditRefusedError: it is no custom role, or there is no other role to take over.
    """
    _own(plan, role)
    left = plan.replace(roles=tuple(one for one in plan.roles if one.id != role))
    if role in catalogue_of(left).roles:
        # The role of the catalogue that it stood for is there again, with all that refers to it.
        return left
    if into is not None and into not in catalogue_of(left).roles:
        raise EditRefusedError("There is no role that could take over.")

    def without(scenario: Scenario) -> Scenario:
        placements = tuple(
            one.replace(role=into) if one.role == role and into is not None else one
            for one in scenario.placements
            if one.role != role or into is not None
        )
        deputies = tuple(
            one.replace(role=into) if one.role == role and into is not None else one
            for one in scenario.deputies
            if one.role != role or into is not None
        )
        raci = {activity: _handed_over(cells, role, into) for activity, cells in scenario.raci.items()}
        return scenario.replace(placements=placements, deputies=deputies, raci=raci)

    return left.replace(
        scenarios=tuple(map(without, plan.scenarios)),
        activities=tuple(one.replace(letters=_handed_over(one.letters, role, into)) for one in plan.activities),
        roles=tuple(
            one.replace(fallback=tuple(other for other in one.fallback if other != role))
            if role in one.fallback
            else one
            for one in left.roles
        ),
    )


def _handed_over(cells: Mapping[RoleId, str], role: RoleId, into: RoleId | None) -> Mapping[RoleId, str]:
    """A row of letters without a role; another one takes over its letters, if there is one."""
    if role not in cells:
        return cells
    if into is not None:
        return _joined(cells, {role: into})
    return {one: cell for one, cell in cells.items() if one != role}


def set_authority(plan: Plan, role: RoleId, authority: int) -> Plan:
    """Set the authority of a custom role.

    Raises:
        EditRefusedError: the role is no custom role, or there is no such authority.
    """
    if authority not in AUTHORITIES:
        raise EditRefusedError("An authority lies between 0 and 3.")
    return plan.replace(roles=with_member(plan.roles, _own(plan, role).replace(authority=authority)))


def set_counts_as(plan: Plan, role: RoleId, others: Sequence[RoleId]) -> Plan:
    """Set which roles of the catalogue a custom role counts as; none is allowed.

    Raises:
        EditRefusedError: the role is no custom role, or counts as one that is not in the catalogue.
    """
    own, shipped = _own(plan, role), built_in_catalogue().roles
    if role in shipped:
        raise EditRefusedError("A role of the catalogue counts as itself.")
    for other in others:
        if other not in shipped:
            raise EditRefusedError("A role can only count as roles of the catalogue.")
    return plan.replace(roles=with_member(plan.roles, own.replace(counts_as=tuple(dict.fromkeys(others)))))


def _own(plan: Plan, role: RoleId) -> Role:
    for own in plan.roles:
        if own.id == role:
            return own
    raise EditRefusedError("This role is not one of the plan's own.")


def in_own_roles(edit: Edit, scenario_id: str) -> Edit:
    """The same edit; what it places in or writes for a role that is not on the board goes to an own role there.

    Args:
        edit: an edit in terms of the catalogue, such as a fix of a rule.
        scenario_id: where it places and writes.
    """

    def edited(plan: Plan) -> Plan:
        after = edit(plan)
        before, scenario = plan.scenario(scenario_id), after.scenario(scenario_id)
        placed = {placement.role for placement in before.placements}
        counted_by = catalogue_of(plan).counted_by
        own = {
            role: next(one for one in others if one in placed)
            for role, others in counted_by.items()
            if role not in placed and not placed.isdisjoint(others)
        }
        return after.replace(scenarios=with_member(after.scenarios, _moved(before, scenario, own))) if own else after

    return edited


def _moved(before: Scenario, after: Scenario, own: Mapping[RoleId, RoleId]) -> Scenario:
    """The scenario after an edit, with what the edit added to a role as added to another one."""
    there = {placement.id for placement in before.placements}
    placements = tuple(
        placement.replace(role=own[placement.role])
        if placement.role in own and placement.id not in there
        else placement
        for placement in after.placements
    )
    raci = {
        activity: cells if cells == before.raci.get(activity) or own.keys().isdisjoint(cells) else _joined(cells, own)
        for activity, cells in after.raci.items()
    }
    return after.replace(placements=placements, raci=raci)


def _joined(cells: Mapping[RoleId, str], own: Mapping[RoleId, RoleId]) -> Mapping[RoleId, str]:
    found: dict[RoleId, str] = {}
    for role, cell in cells.items():
        to = own.get(role, role)
        found[to] = joined_cells(found.get(to, ""), cell)
    return found
