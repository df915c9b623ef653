"""What a check costs, alone and with its topics: in full, and after one edit beside a full check after the same edit.

Bars for a check with topics after one edit: 0.8 ms with 40 people, 20 ms with 1,000 people and 5,000 placements.
"""

from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

import pytest

from teamcanvas.edits.people import rename_person
from teamcanvas.edits.placements import hand_over, set_fte
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import Checker, check
from teamcanvas.rules.fixes import fixes_for
from teamcanvas.rules.topic_fixes import TopicFixes
from tests.benchmarks.large_plans import plan_of
from tests.raci_cells import set_cell

Benchmark = Any  # pytest-benchmark's fixture has no public type

SIZES = pytest.mark.parametrize(
    ("people", "placements"), [(40, 100), (1_000, 5_000)], ids=["40 people", "1,000 people, 5,000 placements"]
)


def _copies(plan: Plan) -> Iterator[Plan]:
    """The same plan as other objects, so that nothing derived from it before is found again."""
    while True:
        # A tuple of a tuple would be the same object.
        people, placements = list(plan.people), list(plan.scenarios[0].placements)
        plan = plan.replace(people=tuple(people), scenarios=(plan.scenarios[0].replace(placements=tuple(placements)),))
        yield plan


def _fte(plan: Plan) -> Iterator[Plan]:
    for fte in cycle((0.11, 0.12)):
        yield set_fte(plan, "plan", plan.scenarios[0].placements[7].id, fte)


def _somebody_else(plan: Plan) -> Iterator[Plan]:
    for person in cycle(plan.people[:7]):
        yield hand_over(plan, "plan", [plan.scenarios[0].placements[8].id], person.id)


def _name(plan: Plan) -> Iterator[Plan]:
    for name in cycle(("Ada", "Bo")):
        yield rename_person(plan, plan.people[3].id, name)


def _letter(plan: Plan) -> Iterator[Plan]:
    for letter in cycle("AR"):
        yield set_cell(plan, "plan", ActivityId("s2_model"), RoleId("tech_lead"), letter)


@SIZES
def full_check_test(benchmark: Benchmark, people: int, placements: int) -> None:
    plans = _copies(plan_of(people, placements))
    result = benchmark.pedantic(lambda plan: check(plan, "plan"), setup=lambda: ((next(plans),), {}), rounds=20)
    assert result.findings


@SIZES
def full_check_with_topics_test(benchmark: Benchmark, people: int, placements: int) -> None:
    plans = _copies(plan_of(people, placements))
    topics = benchmark.pedantic(lambda plan: check(plan, "plan").topics, setup=lambda: ((next(plans),), {}), rounds=20)
    assert topics.all


@SIZES
def fixes_of_the_first_five_topics_test(benchmark: Benchmark, people: int, placements: int) -> None:
    plans = _copies(plan_of(people, placements))

    def fixes(plan: Plan) -> int:
        tried = TopicFixes(plan, "plan", SequentialIds())
        return sum(len(tried.of(topic)) for topic in tried.result.topics.all[:5])

    assert benchmark.pedantic(fixes, setup=lambda: ((next(plans),), {}), rounds=3) > 0


@SIZES
@pytest.mark.parametrize("edited", [_fte, _somebody_else, _name, _letter])
def check_after_one_edit_test(
    benchmark: Benchmark, people: int, placements: int, edited: Callable[[Plan], Iterator[Plan]]
) -> None:
    plan = plan_of(people, placements)
    plans = edited(plan)
    checker = Checker()
    checker.check(plan, "plan")
    result = benchmark.pedantic(lambda plan: checker.check(plan, "plan"), setup=lambda: ((next(plans),), {}), rounds=30)
    assert result.findings


@SIZES
@pytest.mark.parametrize("edited", [_fte, _somebody_else, _name, _letter])
def check_with_topics_after_one_edit_test(
    benchmark: Benchmark, people: int, placements: int, edited: Callable[[Plan], Iterator[Plan]]
) -> None:
    plan = plan_of(people, placements)
    plans = edited(plan)
    checker = Checker()
    assert checker.check(plan, "plan").topics.all
    topics = benchmark.pedantic(
        lambda plan: checker.check(plan, "plan").topics, setup=lambda: ((next(plans),), {}), rounds=30
    )
    assert topics.all


@SIZES
def full_check_after_one_edit_test(benchmark: Benchmark, people: int, placements: int) -> None:
    """What it would cost to remember nothing: the catalogue and the matrix are still found again."""
    plans = _fte(plan_of(people, placements))
    result = benchmark.pedantic(lambda plan: check(plan, "plan"), setup=lambda: ((next(plans),), {}), rounds=20)
    assert result.findings


@SIZES
def fixes_of_the_first_twenty_findings_test(benchmark: Benchmark, people: int, placements: int) -> None:
    plan = plan_of(people, placements)
    findings = check(plan, "plan").open[:20]

    def fixes() -> int:
        return sum(len(fixes_for(finding, plan, "plan", SequentialIds())) for finding in findings)

    assert benchmark(fixes) > 0
