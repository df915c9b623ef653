"""Another scheme for a scenario: edited rows are converted, the others follow the board as before."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.edits.activities import remove_activity
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.raci import set_row
from teamcanvas.edits.scheme import set_scheme
from teamcanvas.model.apply import apply
from teamcanvas.model.change import diff
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.schemes import LETTERS_OF
from tests.example_counts import example_count
from tests.plans import plans
from tests.small_plans import small_plan

PLAN = small_plan("S1 executive_sponsor Sofia", "S1 evangelist Piotr", "S1 outside_in_lead Hanna")
GO, MODEL = ActivityId("s1_go"), ActivityId("s2_model")
SPONSOR, LEAD = RoleId("executive_sponsor"), RoleId("outside_in_lead")


def edited_rows_are_converted_and_undone_as_one_step_test() -> None:
    before = set_row(set_row(PLAN, "plan", GO, {SPONSOR: "A", LEAD: "R"}), "plan", MODEL, {LEAD: "AR"})
    after = set_scheme(before, "plan", "DACI")
    assert after.scenarios[0].raci == {GO: {SPONSOR: "A", LEAD: "D"}, MODEL: {LEAD: "AR"}}
    assert after.scenarios[0].settings.scheme == "DACI"
    assert apply(after, diff(after, before)) == before


def rows_that_follow_the_board_go_on_following_test() -> None:
    after = set_scheme(PLAN, "plan", "RAPID")
    assert after.scenarios[0].raci == {}
    assert raci_of(after, after.scenarios[0]).rows[GO].holders("D") == (SPONSOR,)
    assert set_scheme(after, "plan", "RACI") == PLAN


def rows_of_removed_activities_are_converted_and_those_of_unknown_ones_kept_test() -> None:
    removed = remove_activity(set_row(PLAN, "plan", GO, {SPONSOR: "A", LEAD: "R"}), GO)
    scenario = removed.scenarios[0]
    stale = removed.replace(scenarios=(scenario.replace(raci={**scenario.raci, "gone": {"x": "R"}}),))
    assert set_scheme(stale, "plan", "DACI").scenarios[0].raci == {GO: {SPONSOR: "A", LEAD: "D"}, "gone": {"x": "R"}}


def scheme_that_does_not_exist_is_refused_test() -> None:
    wrong: Any = "ABC"  # Any: a scheme that the type forbids
    with pytest.raises(EditRefusedError, match="not possible"):
        set_scheme(PLAN, "plan", wrong)
    with pytest.raises(EditRefusedError, match="scenario"):
        set_scheme(PLAN, "gone", "DACI")


@settings(max_examples=example_count(30))
@given(plans(), st.sampled_from(sorted(LETTERS_OF)))
def any_scheme_can_be_set_and_undone_test(plan: Plan, scheme: Any) -> None:  # Any: one of the names
    after = set_scheme(plan, plan.scenarios[0].id, scheme)
    assert apply(after, diff(after, plan)) == plan
    assert set(after.scenarios[0].raci) == set(plan.scenarios[0].raci)
