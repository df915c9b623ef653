"""The named accountable person."""

import pytest

from teamcanvas.edits.accountable import name_accountable
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.ids import ActivityId, PersonId
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner Hanna 0.5")
GO, MODEL = ActivityId("s1_go"), ActivityId("s2_model")
HANNA, SOFIA = PersonId("hanna"), PersonId("sofia")


def person_is_named_replaced_and_taken_back_test() -> None:
    plan = name_accountable(name_accountable(PLAN, "plan", GO, HANNA), "plan", MODEL, SOFIA)
    assert plan.scenarios[0].accountable == {GO: HANNA, MODEL: SOFIA}
    plan = name_accountable(plan, "plan", GO, SOFIA)
    assert plan.scenarios[0].accountable[GO] == SOFIA
    assert name_accountable(plan, "plan", GO, None).scenarios[0].accountable == {MODEL: SOFIA}


def unknown_people_and_activities_are_refused_test() -> None:
    with pytest.raises(EditRefusedError, match="person"):
        name_accountable(PLAN, "plan", GO, PersonId("gone"))
    with pytest.raises(EditRefusedError, match="activity"):
        name_accountable(PLAN, "plan", ActivityId("gone"), HANNA)


def name_for_a_removed_activity_can_be_cleared_test() -> None:
    scenario = PLAN.scenarios[0].replace(accountable={ActivityId("gone"): HANNA})
    plan = PLAN.replace(scenarios=(scenario,))
    assert name_accountable(plan, "plan", ActivityId("gone"), None).scenarios[0].accountable == {}
