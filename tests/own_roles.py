"""Plans whose roles are all the plan's own."""

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Plan


def in_own_roles(plan: Plan) -> Plan:
    """The same plan with every role on the board as an own role that counts as it."""
    scenario, shipped = plan.scenarios[0], built_in_catalogue().roles
    used = dict.fromkeys([placement.role for placement in scenario.placements])
    names = {role: RoleId(f"own_{role}") for role in used}
    roles = [shipped[role].replace(id=names[role], counts_as=(role,), aliases=(), fallback=()) for role in used]
    return plan.replace(
        roles=tuple(roles),
        scenarios=(
            scenario.replace(
                placements=tuple(one.replace(role=names[one.role]) for one in scenario.placements),
                raci={
                    activity: {names.get(role, role): cell for role, cell in cells.items()}
                    for activity, cells in scenario.raci.items()
                },
                deputies=tuple(one.replace(role=names.get(one.role, one.role)) for one in scenario.deputies),
            ),
            *plan.scenarios[1:],
        ),
    )
