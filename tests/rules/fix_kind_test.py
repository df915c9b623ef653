"""What a fix asks for is read off what it changes."""

from collections.abc import Callable

import pytest

from teamcanvas.edits.agreements import tick_agreement
from teamcanvas.edits.ceremonies import add_ceremony
from teamcanvas.edits.deputies import name_deputy
from teamcanvas.edits.people import set_skills
from teamcanvas.edits.placements import set_fte
from teamcanvas.edits.reporting import set_reports_to
from teamcanvas.edits.settings import change_maturity, change_sponsor
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.fix_kind import FixKind, kind_of_change
from tests.raci_cells import set_cell
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner Sofia 0.2")
SOFIA = PersonId("sofia")
GO, OWNER = ActivityId("s1_go"), RoleId("data_owner")


@pytest.mark.parametrize(
    ("edit", "kind"),
    [
        (lambda plan: set_fte(plan, "plan", PlacementId("a1"), 0.3), FixKind.BOARD),
        (lambda plan: set_reports_to(plan, SOFIA, PersonId("piotr")), FixKind.BOARD),
        (lambda plan: set_cell(plan, "plan", GO, OWNER, "A"), FixKind.AGREE),
        (lambda plan: add_ceremony(plan, "plan", "stand-up", (SOFIA,)), FixKind.AGREE),
        (lambda plan: name_deputy(plan, "plan", SOFIA, [OWNER], PersonId("piotr")), FixKind.AGREE),
        (lambda plan: change_sponsor(plan, "plan", update_cadence_days=14), FixKind.AGREE),
        (lambda plan: change_sponsor(plan, "plan", stance="absent"), FixKind.RECORD),
        (lambda plan: tick_agreement(plan, "plan", "ai-literacy-training"), FixKind.RECORD),
        (lambda plan: change_maturity(plan, "plan", mlops=3), FixKind.RECORD),
        (lambda plan: set_skills(plan, SOFIA, ("sql",)), FixKind.RECORD),
    ],
)
def kind_is_that_of_what_changed_test(edit: Callable[[Plan], Plan], kind: FixKind) -> None:
    assert kind_of_change(PLAN, edit(PLAN), "plan") is kind


def what_changes_the_board_and_more_is_on_the_board_test() -> None:
    placed = set_fte(PLAN, "plan", PlacementId("a1"), 0.3)
    assert kind_of_change(PLAN, tick_agreement(placed, "plan", "ai-literacy-training"), "plan") is FixKind.BOARD
