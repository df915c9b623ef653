"""Following the first fix of the worst topic again and again: it ends, and the team is better for it."""

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from teamcanvas.model.board import board_of
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.fix_kind import FixKind
from teamcanvas.rules.fix_run import FixStep, fix_steps, fixed
from teamcanvas.rules.topic_fixes import TopicFixes
from tests.example_counts import example_count
from tests.own_roles import in_own_roles
from tests.rules.advice.teams import ADVICE, advice_plan
from tests.rules.expected_findings import TEMPLATES, known_plan
from tests.rules.random_plans import random_plan
from tests.small_plans import small_plan, template

WEIGHTS = {Severity.ERROR: 100, Severity.WARNING: 10, Severity.INFO: 1}
MOST_HATS = 3


def _hats(plan: Plan) -> dict[PersonId, int]:
    board = board_of(plan, plan.scenarios[0])
    return {person: len({one.role for one in board.by_person.get(person, ())}) for person in board.people}


def _overload(plan: Plan) -> dict[PersonId, float]:
    board = board_of(plan, plan.scenarios[0])
    return {person: max(0.0, round(-board.free_capacity(person), 6)) for person in board.people}


def _sum(plan: Plan) -> float:
    """What a user sees, weighed: errors 100, warnings 10, notes 1, a hat beyond the second 8, an FTE too much 50."""
    findings = sum(WEIGHTS[finding.severity] for finding in check(plan, plan.scenarios[0].id).open)
    hats = sum(max(0, count - 2) for count in _hats(plan).values())
    return findings + 8 * hats + 50 * sum(_overload(plan).values())


def _vacancies(plan: Plan) -> set[str]:
    known = board_of(plan, plan.scenarios[0]).catalogue.roles
    return {one.id for one in plan.scenarios[0].placements if one.person is None and one.role in known}


def _assert_it_ends_well(plan: Plan, most: int) -> list[FixStep]:
    scenario = plan.scenarios[0].id
    steps: list[FixStep] = []
    seen, weight, hats, overload, vacancies = [plan], _sum(plan), _hats(plan), _overload(plan), _vacancies(plan)
    for step in fix_steps(plan, scenario, SequentialIds()):
        steps.append(step)
        title = step.fix.title
        assert len(steps) <= most, [one.fix.title for one in steps]
        assert step.plan not in seen, title
        weight, before = _sum(step.plan), weight
        assert weight <= before + 1e-6, title
        for person, count in _hats(step.plan).items():
            assert count <= max(MOST_HATS, hats[person]), title
        for person, fte in _overload(step.plan).items():
            assert fte <= overload[person], title
        assert vacancies <= {one.id for one in step.plan.scenarios[0].placements}, title
        assert step.topic.severity is not Severity.ERROR or step.fix.kind is not FixKind.RECORD, title
        seen.append(step.plan)
    return steps


@pytest.mark.parametrize("name", [*ADVICE, *TEMPLATES, "N1", "N2", "N3"])
def following_first_fixes_ends_soon_test(name: str) -> None:
    plan = advice_plan(name) if name in ADVICE else known_plan(name)
    _assert_it_ends_well(plan, 60)


@pytest.mark.parametrize("name", ["02hospital", "08meghan", "N1"])
def nobody_closes_two_gaps_in_one_list_test(name: str) -> None:
    """Neither in the first fixes of all topics nor in what is applied together."""
    plan = advice_plan(name) if name in ADVICE else known_plan(name)
    tried = TopicFixes(plan, plan.scenarios[0].id, SequentialIds())
    listed = [fixes[0] for fixes in tried.of_all(tried.result.topics.in_full).values() if fixes]
    for fixes in (listed, [step.fix for step in fix_steps(plan, plan.scenarios[0].id, SequentialIds())]):
        given_work = [person for fix in fixes for person in fix.people]
        assert len(given_work) == len(set(given_work)), [fix.title for fix in fixes]


@given(st.integers(0, 10_000))
@examples(max_examples=example_count(5))
def following_first_fixes_ends_for_any_team_test(seed: int) -> None:
    _assert_it_ends_well(random_plan(seed), 200)


def only_fixes_of_the_wanted_kinds_are_applied_test() -> None:
    plan = advice_plan("08meghan")
    steps = list(fix_steps(plan, plan.scenarios[0].id, SequentialIds(), kinds=(FixKind.RECORD,)))
    assert steps
    assert {step.fix.kind for step in steps} == {FixKind.RECORD}
    assert not list(fix_steps(plan, plan.scenarios[0].id, SequentialIds(), kinds=()))


def only_one_topic_is_fixed_if_it_is_named_test() -> None:
    plan = advice_plan("08meghan")
    steps = list(fix_steps(plan, plan.scenarios[0].id, SequentialIds(), topic="working-together"))
    assert len(steps) > 1
    assert {step.topic.key for step in steps} == {"working-together"}
    assert fixed(plan, plan.scenarios[0].id, SequentialIds(), topic="working-together") == steps[-1].plan


def step_names_the_fix_that_comes_next_test() -> None:
    steps = list(fix_steps(advice_plan("08meghan"), "plan", SequentialIds()))
    assert any(step.next_best is not None for step in steps)
    for step in steps:
        assert step.next_best is None or step.next_best.title != step.fix.title


def empty_board_needs_no_fix_test() -> None:
    plan = small_plan(people="")
    assert fixed(plan, "plan", SequentialIds()) == plan
    assert fixed(template("federated"), template("federated").scenarios[0].id, SequentialIds(), most=0) == template(
        "federated"
    )


@pytest.mark.parametrize("name", ["startup-trio", "full-mlops-team"])
def own_roles_are_fixed_as_the_roles_that_they_count_as_test(name: str) -> None:
    plan = template(name)
    own = in_own_roles(plan)
    scenario = plan.scenarios[0].id
    steps = list(fix_steps(own, scenario, SequentialIds()))
    assert [step.fix.title for step in steps] == [step.fix.title for step in fix_steps(plan, scenario, SequentialIds())]
    before = {placement.role for placement in plan.scenarios[0].placements}
    placed = {placement.role for placement in steps[-1].plan.scenarios[0].placements}
    assert placed.isdisjoint(before), "each goes to the own role that is there"
