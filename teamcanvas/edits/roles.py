"""Edits of custom roles."""

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import with_member
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Plan

AUTHORITIES = range(4)
"""0 none, 1 own work, 2 decides within a scope, 3 executive."""


def set_authority(plan: Plan, role: RoleId, authority: int) -> Plan:
    """Set the authority of a custom role.

    Raises:
        EditRefusedError: the role is no custom role, or there is no such authority.
    """
    if authority not in AUTHORITIES:
        raise EditRefusedError("An authority lies between 0 and 3.")
    for own in plan.roles:
        if own.id == role:
            return plan.replace(roles=with_member(plan.roles, own.replace(authority=authority)))
    raise EditRefusedError("This role is not one of the plan's own.")
