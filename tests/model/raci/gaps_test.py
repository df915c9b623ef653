"""Gaps: letters of roles that are vacant, or held only in other stages."""

import pytest

from teamcanvas.edits.raci import set_row
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.gaps import gap, gaps
from tests.small_plans import small_plan

PLAN = small_plan("S2 data_scientist Sofia", "S3 ml_engineer Piotr", "PM project_manager Hanna", "S2 data_owner -")
MODEL, PLANNING = ActivityId("s2_model"), ActivityId("pm_plan")


@pytest.mark.parametrize(
    ("activity", "role", "missing"),
    [
        (MODEL, "data_scientist", None),
        (MODEL, "ml_engineer", "elsewhere"),
        (MODEL, "project_manager", None),
        (MODEL, "data_owner", "nobody"),
        (MODEL, "no_such_role", "nobody"),
        (PLANNING, "ml_engineer", None),
        (PLANNING, "data_owner", "nobody"),
    ],
)
def letter_of_a_role_without_holders_is_a_gap_test(activity: ActivityId, role: str, missing: str | None) -> None:
    plan = set_row(PLAN, "plan", activity, {RoleId(role): "C"})
    assert gap(plan, plan.scenarios[0], activity, RoleId(role)) == missing


@pytest.mark.parametrize("cell", ["", " ", "O"])
def cell_without_a_duty_is_no_gap_test(cell: str) -> None:
    plan = set_row(PLAN, "plan", MODEL, {RoleId("data_owner"): cell})
    assert gap(plan, plan.scenarios[0], MODEL, RoleId("data_owner")) is None
    assert gap(plan, plan.scenarios[0], MODEL, RoleId("coe_lead")) is None
    assert gap(plan, plan.scenarios[0], ActivityId("gone"), RoleId("data_owner")) is None


def gaps_of_the_matrix_are_those_of_its_cells_test() -> None:
    plan = set_row(PLAN, "plan", MODEL, {RoleId("data_owner"): "A", RoleId("ml_engineer"): "R"})
    scenario = plan.scenarios[0]
    found = gaps(plan, scenario)
    assert found[MODEL, RoleId("data_owner")] == "nobody"
    assert found[MODEL, RoleId("ml_engineer")] == "elsewhere"
    assert all(gap(plan, scenario, *cell) == missing for cell, missing in found.items())
    assert gaps(plan.replace(title="Other"), scenario) is found
