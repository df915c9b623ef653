"""Beside the letters: the FTE of roles, and who answers for activities."""

from teamcanvas.layout.pages.matrix_answers import answering, role_loads
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.matrix import raci_of
from tests.small_plans import board_in, small_plan


def roles_have_the_fte_of_all_holders_or_are_vacant_test() -> None:
    plan = small_plan("S1 data_owner Sofia 0.4", "S2 data_owner Piotr 0.5", "S2 tech_lead -")
    said = role_loads(board_in(plan))
    assert said[RoleId("data_owner")] == "0.9 FTE"
    assert said[RoleId("tech_lead")] == "vacant"


def the_named_person_answers_otherwise_the_holders_of_the_role_test() -> None:
    plan = small_plan("S2 data_owner Sofia", "S2 data_owner Piotr", "S1 inside_out_lead Hanna")
    (scenario,) = plan.scenarios
    rows = raci_of(plan, scenario).rows
    shared = next(activity for activity, row in rows.items() if row.holders("A") == ("inside_out_lead",))
    assert answering(plan, scenario)[shared] == "Hanna Berg"
    named = scenario.replace(accountable={shared: plan.people[1].id})
    assert answering(plan, named)[shared] == "Piotr Zając"


def many_answering_people_are_counted_test() -> None:
    plan = small_plan(*(f"S1 inside_out_lead {name}" for name in ("Sofia", "Piotr", "Hanna")))
    (scenario,) = plan.scenarios
    assert "3 people" in answering(plan, scenario).values()


def an_activity_without_an_answering_person_is_left_out_test() -> None:
    plan = small_plan("S1 data_owner -")
    assert ActivityId("nothing") not in answering(plan, plan.scenarios[0])
    assert answering(plan, plan.scenarios[0]) == {}
