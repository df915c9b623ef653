"""Roles of the plan's own."""

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.placements import place_role
from teamcanvas.edits.raci import set_cells
from teamcanvas.edits.roles import (
    LONGEST_TITLE,
    add_role,
    in_own_roles,
    remove_role,
    rename_role,
    set_authority,
    set_counts_as,
)
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.plan import Deputy, Plan
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


def _used() -> Plan:
    own = Role(id=OWN, title="Own", counts_as=(RoleId("data_scientist"),))
    plan = small_plan("S2 own Sofia 0.4", "S3 own - 0.2", "S2 tech_lead Piotr 0.3")
    plan = plan.replace(roles=(own, Role(id=OTHER, title="Other", fallback=(OWN, RoleId("tech_lead")))))
    scenario = plan.scenarios[0]
    people = [person.id for person in plan.people]
    return plan.replace(
        scenarios=(
            scenario.replace(
                raci={ActivityId("s2_model"): {OWN: "A", RoleId("data_scientist"): "R"}},
                deputies=(Deputy(person=people[0], role=OWN, deputy=people[1]),),
            ),
        )
    )


def a_removed_role_goes_with_all_that_refers_to_it_test() -> None:
    plan = remove_role(_used(), OWN)
    scenario = plan.scenarios[0]
    assert [role.id for role in plan.roles] == [OTHER]
    assert plan.roles[0].fallback == ("tech_lead",)
    assert [one.role for one in scenario.placements] == ["tech_lead"]
    assert scenario.raci == {"s2_model": {"data_scientist": "R"}}
    assert scenario.deputies == ()
    assert "own" not in plan.model_dump_json()


def another_role_takes_over_placements_letters_and_deputies_test() -> None:
    scenario = remove_role(_used(), OWN, into=RoleId("data_scientist")).scenarios[0]
    assert [(one.role, one.fte) for one in scenario.placements][:2] == [
        ("data_scientist", 0.4),
        ("data_scientist", 0.2),
    ]
    assert scenario.raci == {"s2_model": {"data_scientist": "AR"}}
    assert [one.role for one in scenario.deputies] == ["data_scientist"]


def a_catalogue_role_that_was_changed_comes_back_test() -> None:
    changed = built_in_catalogue().roles[RoleId("tech_lead")].replace(title="Chief tinkerer")
    plan = small_plan("S2 tech_lead Piotr 0.3").replace(roles=(changed,))
    assert remove_role(plan, changed.id) == small_plan("S2 tech_lead Piotr 0.3")


@pytest.mark.parametrize(("role", "into"), [("tech_lead", None), ("own", "own"), ("own", "nobody")])
def only_own_roles_are_removed_into_roles_that_are_there_test(role: str, into: str | None) -> None:
    with pytest.raises(EditRefusedError):
        remove_role(_used(), RoleId(role), RoleId(into) if into else None)
