"""How well people and roles suit each other."""

import pytest

from teamcanvas.model.fit import fit, people_for, roles_for
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from tests.small_plans import board_in, small_plan, titled

DATA_ENGINEER = RoleId("data_engineer")


def with_skills(plan: Plan, **skills: str) -> Plan:
    return plan.replace(people=tuple(one.replace(skills=tuple(skills.get(one.id, "").split())) for one in plan.people))


PLAN = with_skills(
    small_plan("S2 data_engineer -", "S2 tech_lead Sofia 0.4", "S1 data_owner Sofia 0.2"),
    sofia="data-pipelines sql data-quality",
    piotr="sql",
)
BOARD = board_in(PLAN)


@pytest.mark.parametrize(("person", "share"), [("sofia", 1.0), ("piotr", 1 / 3), ("hanna", 0.0)])
def fit_is_the_share_of_the_core_skills_test(person: str, share: float) -> None:
    role = BOARD.catalogue.roles[DATA_ENGINEER]
    assert fit(BOARD.people[PersonId(person)], role) == pytest.approx(share)


def a_role_without_core_skills_fits_nobody_test() -> None:
    role = BOARD.catalogue.roles[DATA_ENGINEER].replace(skills=())
    assert fit(BOARD.people[PersonId("sofia")], role) == 0.0


def people_come_by_fit_then_free_capacity_then_name_test() -> None:
    assert people_for(BOARD, DATA_ENGINEER) == ("sofia", "piotr", "hanna")
    nobody_fits = RoleId("privacy_officer")
    assert people_for(BOARD, nobody_fits) == ("hanna", "piotr", "sofia")


def fitting_vacant_roles_come_first_and_held_ones_are_left_out_test() -> None:
    roles = roles_for(BOARD, PersonId("sofia"), Stage.SOLUTION_DEVELOPMENT)
    assert roles[0] == DATA_ENGINEER
    assert "tech_lead" not in roles
    assert len(roles) == len(BOARD.catalogue.roles) - 1


def role_of_the_job_title_or_held_elsewhere_comes_before_what_is_only_typical_test() -> None:
    plan = titled(small_plan("S3 ml_engineer Hanna 0.4", people="Sofia Rossi, Hanna Berg"), "Data engineer", "sofia")
    board = board_in(plan)
    assert roles_for(board, PersonId("sofia"), Stage.SOLUTION_DEVELOPMENT)[0] == DATA_ENGINEER
    assert roles_for(board, PersonId("hanna"), Stage.SOLUTION_DEVELOPMENT)[0] == "ml_engineer"
