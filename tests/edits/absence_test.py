"""Assumed absences."""

import pytest

from teamcanvas.edits.absence import set_absent
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.ids import PersonId
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner Hanna")
HANNA, SOFIA = PersonId("hanna"), PersonId("sofia")


def people_are_away_and_back_and_keep_their_places_test() -> None:
    away = set_absent(PLAN, "plan", [SOFIA, HANNA, SOFIA])
    assert away.scenarios[0].absent == (SOFIA, HANNA)
    assert away.scenarios[0].placements == PLAN.scenarios[0].placements
    assert set_absent(away, "plan", []) == PLAN


def nobody_is_away_who_is_not_in_the_plan_test() -> None:
    with pytest.raises(EditRefusedError):
        set_absent(PLAN, "plan", [PersonId("gone")])
