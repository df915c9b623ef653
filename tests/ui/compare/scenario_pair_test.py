"""Which two scenarios are compared."""

import pytest

from teamcanvas.edits.scenarios import copy_scenario, remove_scenario
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.ui.compare.scenario_pair import ScenarioPair
from tests.small_plans import small_plan


@pytest.fixture
def plan() -> Plan:
    """Scenarios: plan, s1, s2."""
    ids = SequentialIds()
    first = copy_scenario(small_plan(), "plan", "One", ids)
    return copy_scenario(first, first.scenarios[1].id, "Two", ids)


def the_scenario_shown_is_held_against_the_one_before_it_test(plan: Plan) -> None:
    first, second, third = (scenario.id for scenario in plan.scenarios)
    assert ScenarioPair.of(plan, third) == ScenarioPair(second, third)
    assert ScenarioPair.of(plan, first) == ScenarioPair(first, second)
    assert ScenarioPair.of(small_plan(), "plan") == ScenarioPair("plan", "plan")


def choosing_the_other_scenario_swaps_them_test() -> None:
    assert ScenarioPair("a", "b").with_first("b") == ScenarioPair("b", "a")
    assert ScenarioPair("a", "b").with_second("a") == ScenarioPair("b", "a")
    assert ScenarioPair("a", "b").with_first("c") == ScenarioPair("c", "b")
    assert ScenarioPair("a", "b").with_second("c") == ScenarioPair("a", "c")


def a_scenario_that_comes_to_be_shown_takes_part_test() -> None:
    assert ScenarioPair("a", "b").beside("a") == ScenarioPair("a", "b")
    assert ScenarioPair("a", "b").beside("c") == ScenarioPair("b", "c")


def a_scenario_that_is_removed_makes_room_for_another_test(plan: Plan) -> None:
    first, second, third = (scenario.id for scenario in plan.scenarios)
    smaller = remove_scenario(plan, second)
    assert ScenarioPair(second, third).valid_in(smaller) == ScenarioPair(first, third)
    assert ScenarioPair(first, second).valid_in(smaller) == ScenarioPair(first, third)
    assert ScenarioPair("x", "y").valid_in(smaller) == ScenarioPair(first, third)
    alone = remove_scenario(smaller, third)
    assert ScenarioPair(first, third).valid_in(alone) == ScenarioPair(first, first)
    assert ScenarioPair(first, first).valid_in(plan) == ScenarioPair(first, second)
