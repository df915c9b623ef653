"""Titles of the plan, and its scenarios."""

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.placements import set_fte
from teamcanvas.edits.scenarios import (
    add_scenario,
    copy_scenario,
    remove_scenario,
    rename_plan,
    rename_scenario,
    title_of_copy,
)
from teamcanvas.model.ids import PlacementId, SequentialIds
from teamcanvas.model.plan import Plan
from tests.small_plans import small_plan

IDS = SequentialIds()
PLAN = small_plan("S1 data_owner Hanna 0.5")


def titles(plan: Plan) -> list[str]:
    return [scenario.title for scenario in plan.scenarios]


def plan_is_renamed_and_its_organisation_only_if_given_test() -> None:
    named = rename_plan(PLAN, " Churn ", " Acme ")
    assert (named.title, named.organisation) == ("Churn", "Acme")
    assert rename_plan(named, "Fraud").organisation == "Acme"
    assert rename_plan(named, "Fraud", "").organisation == ""


def scenario_is_added_empty_and_last_test() -> None:
    plan = add_scenario(add_scenario(PLAN, "To be", IDS), "To be", IDS)
    assert titles(plan) == ["Plan", "To be", "To be 2"]
    assert plan.scenarios[1].placements == ()
    assert len({scenario.id for scenario in plan.scenarios}) == 3


def copy_stands_behind_its_original_and_changes_apart_from_it_test() -> None:
    plan = copy_scenario(add_scenario(PLAN, "Later", IDS), "plan", "Plan", IDS)
    assert titles(plan) == ["Plan", "Plan 2", "Later"]
    changed = set_fte(plan, plan.scenarios[1].id, PlacementId("a1"), 0.9)
    assert [scenario.placements[0].fte for scenario in changed.scenarios[:2]] == [0.5, 0.9]


def scenario_is_renamed_test() -> None:
    assert titles(rename_scenario(PLAN, "plan", " As is ")) == ["As is"]


def scenario_goes_but_not_the_last_one_test() -> None:
    plan = add_scenario(PLAN, "To be", IDS)
    assert titles(remove_scenario(plan, "plan")) == ["To be"]
    with pytest.raises(EditRefusedError, match="keeps at least one scenario"):
        remove_scenario(PLAN, "plan")


@pytest.mark.parametrize("title", ["", " \n"])
def title_needs_a_letter_test(title: str) -> None:
    for edit in (
        lambda: rename_plan(PLAN, title),
        lambda: add_scenario(PLAN, title, IDS),
        lambda: copy_scenario(PLAN, "plan", title, IDS),
        lambda: rename_scenario(PLAN, "plan", title),
    ):
        with pytest.raises(EditRefusedError, match="at least one letter"):
            edit()


def scenario_that_is_gone_is_refused_test() -> None:
    for edit in (
        lambda: copy_scenario(PLAN, "gone", "X", IDS),
        lambda: rename_scenario(PLAN, "gone", "X"),
        lambda: remove_scenario(PLAN, "gone"),
    ):
        with pytest.raises(EditRefusedError, match="no longer in the plan"):
            edit()


@pytest.mark.parametrize("title", ["As is", "As is copy", "As is copy 2", "As is copy copy", "As is copy 2 copy 3"])
def a_copy_of_a_copy_says_copy_once_test(title: str) -> None:
    assert title_of_copy(title) == "As is copy"
