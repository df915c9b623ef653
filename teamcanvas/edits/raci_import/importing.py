"""The edit that imports a proposal into a plan."""

from collections.abc import Mapping
from dataclasses import dataclass

from teamcanvas.edits.activities import add_activity, remove_activity, restore_activity
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.edits.raci_import.heads import NewActivity, NewRole
from teamcanvas.edits.raci_import.proposal import ActivityKey, Proposal, RoleKey
from teamcanvas.edits.scheme import set_scheme
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, IdSource, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.scheme_conversion import convert_cells
from teamcanvas.model.role import Role


@dataclass(frozen=True)
class Imported:
    """A plan after an import, with the ids of the imported roles and activities."""

    plan: Plan
    roles: Mapping[RoleKey, RoleId]
    activities: Mapping[ActivityKey, ActivityId]
    letters: Mapping[ActivityId, Mapping[RoleId, str]]
    """The cells of the sheet, converted to the scheme of the scenario."""


def import_raci(plan: Plan, scenario_id: str, proposal: Proposal, ids: IdSource) -> Plan:
    """Import the rows of a sheet, its new roles and activities, and the chosen scheme.

    A row whose letters do not change is not touched, so that it may keep following the board. All other rows of the
    belong to the user from then on. Rows that the sheet does not have stay, unless only those of the sheet are wanted.

    Raises:
        EditRefusedError: no row of the sheet is imported, or something it refers to has been removed since.
    """
    return imported(plan, scenario_id, proposal, ids).plan


def imported(plan: Plan, scenario_id: str, proposal: Proposal, ids: IdSource) -> Imported:
    """Like `import_raci`, with the ids of roles and activities and the converted letters."""
    if not proposal.letters:
        raise EditRefusedError("Nothing of this sheet is taken over yet.")
    scenario = find_scenario(plan, scenario_id)
    if scenario.settings.scheme != proposal.target:
        plan = set_scheme(plan, scenario_id, proposal.target)
    plan, roles = _with_roles(plan, proposal, ids)
    plan, activities = _with_activities(plan, proposal, ids)
    if proposal.only_these:
        plan = _without_others(plan, frozenset(activities.values()))
    letters = _letters(plan, proposal, roles, activities)
    return Imported(_with_letters(plan, scenario_id, proposal, letters, roles, activities), roles, activities, letters)


def _with_roles(plan: Plan, proposal: Proposal, ids: IdSource) -> tuple[Plan, Mapping[RoleKey, RoleId]]:
    """The plan with the new roles, and the id of every role that has a column."""
    known = set(catalogue_of(plan).roles)
    found: dict[RoleKey, RoleId] = {}
    for key in proposal.roles:
        if isinstance(key, NewRole):
            title = " ".join(key.title.split())
            if not title:
                raise EditRefusedError("A role needs a title.")
            role = RoleId(ids.fresh("own-", known | _spoken_of(plan)))
            plan = plan.replace(roles=(*plan.roles, Role(id=role, title=title, family=key.family)))
            known.add(role)
            found[key] = role
        elif key in known:
            found[key] = key
        else:
            raise EditRefusedError("A role of this sheet is no longer in the plan.")
    return plan, found


def _spoken_of(plan: Plan) -> set[str]:
    """Role ids that a plan refers to, even if dangling: a new role must not get one of them."""
    placed = {placement.role for scenario in plan.scenarios for placement in scenario.placements}
    lettered = {role for scenario in plan.scenarios for cells in scenario.raci.values() for role in cells}
    return {*placed, *lettered}


def _with_activities(plan: Plan, proposal: Proposal, ids: IdSource) -> tuple[Plan, Mapping[ActivityKey, ActivityId]]:
    """The plan with new and restored activities, and the id of the activity of each row."""
    found: dict[ActivityKey, ActivityId] = {}
    for key in proposal.letters:
        catalogue = catalogue_of(plan)
        if isinstance(key, NewActivity):
            plan = add_activity(plan, key.title, key.stage, ids)
            (found[key],) = catalogue_of(plan).activities.keys() - catalogue.activities.keys()
        elif key in catalogue.activities:
            found[key] = key
        elif key in catalogue.removed:
            plan = restore_activity(plan, key)
            found[key] = key
        else:
            raise EditRefusedError("An activity of this sheet is no longer in the plan.")
    return plan, found


def _without_others(plan: Plan, kept: frozenset[ActivityId]) -> Plan:
    """The plan without the activities that the sheet does not have; those of the catalogue can be restored."""
    for activity in catalogue_of(plan).activities:
        if activity not in kept:
            plan = remove_activity(plan, activity)
    return plan


def _letters(
    plan: Plan,
    proposal: Proposal,
    roles: Mapping[RoleKey, RoleId],
    activities: Mapping[ActivityKey, ActivityId],
) -> Mapping[ActivityId, Mapping[RoleId, str]]:
    catalogue = catalogue_of(plan)
    found: dict[ActivityId, Mapping[RoleId, str]] = {}
    for key, letters in proposal.letters.items():
        activity = activities[key]
        read: Mapping[RoleId, str] = {roles[role]: text for role, text in letters.items()}
        if proposal.scheme != proposal.target:
            read = convert_cells(read, catalogue.activities[activity], proposal.scheme, proposal.target)
        found[activity] = read
    return found


def _with_letters(
    plan: Plan,
    scenario_id: str,
    proposal: Proposal,
    letters: Mapping[ActivityId, Mapping[RoleId, str]],
    roles: Mapping[RoleKey, RoleId],
    activities: Mapping[ActivityKey, ActivityId],
) -> Plan:
    scenario = find_scenario(plan, scenario_id)
    matrix = raci_of(plan, scenario)
    with_column = frozenset(roles.values())
    rows: dict[ActivityId, Mapping[RoleId, str]] = {}
    for key, activity in activities.items():
        now = matrix.rows[activity].cells
        unread = {roles[role] for role in roles if (key, role) in proposal.unread}
        kept = {
            role: text
            for role, text in now.items()
            if role in unread or (proposal.keeps_others and role not in with_column)
        }
        cells = {**kept, **letters[activity]}
        if _comparable(cells) != _comparable(now):
            rows[activity] = cells
    return with_scenario(plan, scenario.replace(raci={**scenario.raci, **rows})) if rows else plan


def _comparable(cells: Mapping[RoleId, str]) -> Mapping[RoleId, frozenset[str]]:
    return {role: frozenset(split_letters(text)) for role, text in cells.items() if text}
