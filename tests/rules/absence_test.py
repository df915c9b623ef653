"""Facts without an absent person."""

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.stage import Stage
from teamcanvas.rules.absence import without
from teamcanvas.rules.engine import facts_of
from tests.small_plans import small_plan

HANNA, SOFIA = PersonId("hanna"), PersonId("sofia")
ENGINEER, OWNER = RoleId("data_engineer"), RoleId("data_owner")
PLAN = small_plan("S2 data_engineer Sofia 0.5", "S2 data_engineer Hanna 0.2", "S1 data_owner Hanna 0.2")


def placements_of_an_absent_person_do_not_count_test() -> None:
    left = without(facts_of(PLAN, "plan"), HANNA)
    assert left.holders == {(Stage.SOLUTION_DEVELOPMENT, ENGINEER): (SOFIA,)}
    assert left.staffed == {ENGINEER}
    assert [one.id for one in left.not_counting] == ["a2", "a3"]


def absent_person_is_not_in_the_facts_test() -> None:
    assert set(without(facts_of(PLAN, "plan"), HANNA).people) == {"sofia", "piotr"}


def original_facts_are_unchanged_test() -> None:
    facts = facts_of(PLAN, "plan")
    without(facts, HANNA)
    assert facts.staffed == {ENGINEER, OWNER}
    assert HANNA in facts.people


def facts_that_do_not_depend_on_the_person_are_reused_test() -> None:
    facts = facts_of(PLAN, "plan")
    known = facts.delivery_roles
    assert without(facts, HANNA).delivery_roles is known


def two_people_can_be_removed_in_turn_test() -> None:
    assert without(without(facts_of(PLAN, "plan"), HANNA), SOFIA).empty


def matrix_follows_the_board_without_them_test() -> None:
    facts = facts_of(PLAN, "plan")
    left = without(facts, HANNA)
    replaced = raci_of(PLAN.replace(people=PLAN.people[:2]), PLAN.scenarios[0]).rows
    assert {key: row.cells for key, row in left.rows.items()} == {key: row.cells for key, row in replaced.items()}
