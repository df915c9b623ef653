"""Menu entries that place roles and people."""

import pytest

from teamcanvas.board.commands import MOST_ROLES, Command, Submenu
from teamcanvas.board.landing import EditContext
from teamcanvas.model.ids import PersonId, RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from teamcanvas.ui.lists.placement_entries import person_entries, role_entries, usual_entry
from tests.small_plans import placed, small_plan

PLAN = small_plan("S2 data_engineer Sofia 0.5", "S1 data_owner -")
SCENE = EditContext(PLAN, "plan", SequentialIds())


@pytest.mark.parametrize("role", [RoleId("mlops_engineer"), RoleId("executive_sponsor"), RoleId("ux_designer")])
def the_stages_stand_in_the_order_of_the_board_for_every_role_test(role: RoleId) -> None:
    entries = [entry for entry in role_entries(SCENE, role) if isinstance(entry, Command)]
    assert [entry.title for entry in entries] == [f"Place in {stage.label}" for stage in Stage]
    assert placed(entries[0].edit(PLAN))[:2] == placed(PLAN)


@pytest.mark.parametrize(
    ("role", "place"), [(RoleId("data_owner"), 0), (RoleId("mlops_engineer"), 1), (RoleId("gone"), 0)]
)
def enter_takes_the_first_stage_that_a_role_is_usually_needed_in_test(role: RoleId, place: int) -> None:
    assert usual_entry(SCENE, role) == place


def a_person_is_offered_the_roles_of_each_stage_test() -> None:
    first, second, *_ = person_entries(SCENE, PersonId("sofia"))
    assert first.title == "Place in Use Case Definition as"
    assert len(first.entries) == MOST_ROLES + 1
    assert isinstance(first.entries[-1], Submenu)
    vacancy = next(entry for entry in first.entries if isinstance(entry, Command) and "(vacant)" in entry.title)
    assert "S1 data_owner Sofia 0.5" in placed(vacancy.edit(PLAN))
    titles = [entry.title for entry in second.entries if isinstance(entry, Command)]
    assert "Data engineer" not in titles, "she holds it there already"
