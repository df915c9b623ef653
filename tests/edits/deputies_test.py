"""Who stands in for a person in a role."""

import pytest

from teamcanvas.edits.deputies import name_deputy
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.people import remove_person
from teamcanvas.edits.repairs import drop_unknown_references
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Deputy, Plan
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner Hanna 0.5", "S2 data_engineer Hanna 0.5")
OWNER, ENGINEER = RoleId("data_owner"), RoleId("data_engineer")
HANNA, SOFIA, PIOTR = PersonId("hanna"), PersonId("sofia"), PersonId("piotr")


def _named(plan: Plan) -> list[tuple[str, str, str]]:
    return [(one.person, one.role, one.deputy) for one in plan.scenarios[0].deputies]


def deputy_is_named_replaced_and_taken_back_test() -> None:
    plan = name_deputy(PLAN, "plan", HANNA, [OWNER, ENGINEER], SOFIA)
    assert _named(plan) == [(HANNA, OWNER, SOFIA), (HANNA, ENGINEER, SOFIA)]
    plan = name_deputy(plan, "plan", HANNA, [OWNER], PIOTR)
    assert _named(plan) == [(HANNA, ENGINEER, SOFIA), (HANNA, OWNER, PIOTR)]
    assert _named(name_deputy(plan, "plan", HANNA, [ENGINEER], None)) == [(HANNA, OWNER, PIOTR)]


def people_and_roles_that_are_not_in_the_plan_are_refused_test() -> None:
    with pytest.raises(EditRefusedError, match="stand in for themselves"):
        name_deputy(PLAN, "plan", HANNA, [OWNER], HANNA)
    with pytest.raises(EditRefusedError, match="person"):
        name_deputy(PLAN, "plan", HANNA, [OWNER], PersonId("gone"))
    with pytest.raises(EditRefusedError, match="person"):
        name_deputy(PLAN, "plan", PersonId("gone"), [OWNER], HANNA)
    with pytest.raises(EditRefusedError, match="role"):
        name_deputy(PLAN, "plan", HANNA, [RoleId("juggler")], SOFIA)


def deputy_of_a_role_that_is_gone_can_be_taken_back_test() -> None:
    unknown = Deputy(person=HANNA, role=RoleId("juggler"), deputy=SOFIA)
    plan = PLAN.replace(scenarios=(PLAN.scenarios[0].replace(deputies=(unknown,)),))
    assert _named(name_deputy(plan, "plan", HANNA, [RoleId("juggler")], None)) == []


@pytest.mark.parametrize("gone", [HANNA, SOFIA])
def nobody_stands_in_for_or_is_a_person_who_is_removed_test(gone: PersonId) -> None:
    left = SOFIA if gone == HANNA else HANNA
    plan = name_deputy(PLAN, "plan", HANNA, [OWNER], SOFIA)
    plan = name_deputy(plan, "plan", PIOTR, [ENGINEER], left)
    assert _named(remove_person(plan, gone)) == [(PIOTR, ENGINEER, left)]


def entries_about_what_is_not_there_are_dropped_by_the_repair_test() -> None:
    entries = tuple(
        Deputy(person=PersonId(person), role=RoleId(role), deputy=PersonId(deputy))
        for person, role, deputy in (
            ("hanna", "data_owner", "sofia"),
            ("ghost", "data_owner", "sofia"),
            ("hanna", "data_owner", "ghost"),
            ("hanna", "juggler", "sofia"),
        )
    )
    plan = PLAN.replace(scenarios=(PLAN.scenarios[0].replace(deputies=entries),))
    assert _named(drop_unknown_references(plan, "plan")) == [(HANNA, OWNER, SOFIA)]
