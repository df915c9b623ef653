"""Roles of the plan's own."""

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.placements import place_role
from teamcanvas.edits.raci import set_cells
from teamcanvas.edits.roles import LONGEST_TITLE, add_role, in_own_roles, rename_role, set_authority, set_counts_as
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.role import Role
from teamcanvas.model.stage import Stage
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


def an_own_role_counts_as_roles_of_the_catalogue_test() -> None:
    plan = set_counts_as(PLAN, OWN, [RoleId("data_scientist"), RoleId("tech_lead"), RoleId("data_scientist")])
    assert [role.counts_as for role in plan.roles] == [("data_scientist", "tech_lead"), ()]
    assert set_counts_as(plan, OWN, []).roles == PLAN.roles


@pytest.mark.parametrize(
    ("role", "other"), [("tech_lead", "data_owner"), ("own", "other"), ("own", "own"), ("own", "nobody")]
)
def only_own_roles_count_and_only_as_those_of_the_catalogue_test(role: str, other: str) -> None:
    with pytest.raises(EditRefusedError):
        set_counts_as(PLAN, RoleId(role), [RoleId(other)])


def an_edit_places_and_writes_in_the_own_role_that_is_there_test() -> None:
    plan = small_plan("S2 own Sofia 0.4").replace(
        roles=(Role(id=OWN, title="Own", counts_as=(RoleId("ml_engineer"),)),)
    )
    scenario = plan.scenarios[0].id
    ids = SequentialIds()
    edit = in_own_roles(
        lambda plan: set_cells(
            place_role(plan, scenario, RoleId("ml_engineer"), Stage.SCALE_AND_ADOPT, ids),
            scenario,
            {(ActivityId("s2_test"), RoleId("ml_engineer")): "R"},
        ),
        scenario,
    )
    after = edit(plan).scenarios[0]
    assert [one.role for one in after.placements] == ["own", "own"]
    cells = after.raci[ActivityId("s2_test")]
    assert "ml_engineer" not in cells
    assert "R" in cells[OWN]


def a_new_role_counts_as_what_its_title_means_test() -> None:
    plan = add_role(add_role(small_plan(), "  Senior   Quant ", SequentialIds()), "Cloud wizard", SequentialIds())
    quant, wizard = plan.roles
    scientist = built_in_catalogue().roles[RoleId("data_scientist")]
    assert (quant.title, quant.counts_as, quant.family) == ("Senior Quant", ("data_scientist",), "data")
    assert (quant.skills, quant.stages, quant.authority) == (scientist.skills, scientist.stages, scientist.authority)
    assert (wizard.title, wizard.counts_as, wizard.family) == ("Cloud wizard", (), "platform")
    assert quant.id != wizard.id


@pytest.mark.parametrize("title", ["", "  \n", "x" * (LONGEST_TITLE + 1), "data-engineer", "OWN"])
def a_role_needs_a_title_of_its_own_test(title: str) -> None:
    with pytest.raises(EditRefusedError):
        add_role(PLAN, title, SequentialIds())
    with pytest.raises(EditRefusedError):
        rename_role(PLAN, OTHER, title)


def an_own_role_is_renamed_and_one_of_the_catalogue_is_not_test() -> None:
    assert [role.title for role in rename_role(PLAN, OWN, " own ").roles] == ["own", "Other"]
    assert [role.title for role in rename_role(PLAN, OWN, "عالم بيانات").roles] == ["عالم بيانات", "Other"]
    with pytest.raises(EditRefusedError):
        rename_role(PLAN, RoleId("tech_lead"), "Techie")
