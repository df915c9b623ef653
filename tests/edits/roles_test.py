"""Roles of the plan's own."""

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.roles import set_authority
from teamcanvas.model.ids import RoleId
from teamcanvas.model.role import Role
from tests.small_plans import small_plan

OWN, OTHER = RoleId("own"), RoleId("other")
PLAN = small_plan().replace(roles=(Role(id=OWN, title="Own"), Role(id=OTHER, title="Other")))


def own_role_gets_authority_and_the_other_stays_test() -> None:
    roles = set_authority(PLAN, OWN, 2).roles
    assert [(role.id, role.authority) for role in roles] == [("own", 2), ("other", 1)]


@pytest.mark.parametrize(("role", "authority"), [("tech_lead", 3), ("own", 4), ("own", -1)])
def role_of_the_catalogue_and_impossible_authority_are_refused_test(role: str, authority: int) -> None:
    with pytest.raises(EditRefusedError):
        set_authority(PLAN, RoleId(role), authority)
