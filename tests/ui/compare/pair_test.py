"""Which two scenarios are compared."""

import pytest

from teamcanvas.edits.scenarios import copy_scenario, remove_scenario
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.ui.compare.pair import Pair
from tests.small_plans import small_plan


@pytest.fixture
def plan() -> Plan:
    """Scenarios: plan, s1, s2."""
    ids = SequentialIds()
    first = copy_scenario(small_plan(), "plan", "One", ids)
    return copy_scenario(first, first.scenarios[1].id, "Two", ids)


def the_scenario_shown_is_held_against_the_one_before_it_test(plan: Plan) -> None:
    first, second, third = (scenario.id for scenario in plan.scenarios)
    assert Pair.of(plan, third) == Pair(second, third)
    assert Pair.of(plan, first) == Pair(first, second)
    assert Pair.of(small_plan(), "plan") == Pair("plan", "plan")


def whoever_is_chosen_twice_changes_places_test() -> None:
    assert Pair("a", "b").with_first("b") == Pair("b", "a")
    assert Pair("a", "b").with_second("a") == Pair("b", "a")
    assert Pair("a", "b").with_first("c") == Pair("c", "b")
    assert Pair("a", "b").with_second("c") == Pair("a", "c")


def a_scenario_that_comes_to_be_shown_takes_part_test() -> None:
    assert Pair("a", "b").beside("a") == Pair("a", "b")
    assert Pair("a", "b").beside("c") == Pair("b", "c")


def a_scenario_that_is_removed_makes_room_for_another_test(plan: Plan) -> None:
    first, second, third = (scenario.id for scenario in plan.scenarios)
    smaller = remove_scenario(plan, second)
    assert Pair(second, third).valid_in(smaller) == Pair(first, third)
    assert Pair(first, second).valid_in(smaller) == Pair(first, third)
    assert Pair("x", "y").valid_in(smaller) == Pair(first, third)
    alone = remove_scenario(smaller, third)
    assert Pair(first, third).valid_in(alone) == Pair(first, first)
    assert Pair(first, first).valid_in(plan) == Pair(first, second)
