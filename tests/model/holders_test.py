"""The people behind a role in an activity of a stage."""

import pytest

from teamcanvas.model.holders import people_behind
from teamcanvas.model.ids import RoleId
from tests.small_plans import STAGES, board_in, small_plan

BOARD = board_in(
    small_plan(
        "S2 data_engineer Sofia",
        "S2 data_engineer Piotr",
        "S3 data_engineer Hanna",
        "PM tech_lead Hanna",
        "S1 ux_designer -",
    )
)


@pytest.mark.parametrize(
    ("role", "stage", "people"),
    [
        ("data_engineer", "S2", ("sofia", "piotr")),
        ("data_engineer", "S3", ("hanna",)),
        ("data_engineer", "S1", ("sofia", "piotr", "hanna")),
        ("data_engineer", "PM", ("sofia", "piotr", "hanna")),
        ("tech_lead", "S1", ("hanna",)),
        ("ux_designer", "S1", ()),
        ("no_such_role", "S1", ()),
    ],
)
def those_in_the_stage_come_before_those_anywhere_test(role: str, stage: str, people: tuple[str, ...]) -> None:
    assert people_behind(RoleId(role), STAGES[stage], BOARD.holders, lambda: BOARD.holding) == people
