"""What it costs to read and write a plan's file, to keep a change in the journal, and to come back after a crash."""

from itertools import pairwise
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from teamcanvas.model.change import diff
from teamcanvas.model.plan import Plan
from teamcanvas.storage.files import read_plan, save_plan
from teamcanvas.storage.journal import Journal
from teamcanvas.storage.recovery import recoverable
from tests.benchmarks.large_plans import plan_of

PLANS = {"200 people": plan_of(200, 1_000), "1,000 people, 5,000 placements": plan_of(1_000, 5_000)}


@pytest.fixture(params=PLANS)
def plan(request: pytest.FixtureRequest) -> Plan:
    name: str = request.param
    return PLANS[name]


def read_benchmark_test(benchmark: BenchmarkFixture, plan: Plan, tmp_path: Path) -> None:
    save_plan(tmp_path / "plan", plan)
    assert benchmark(read_plan, tmp_path / "plan") == plan


def save_benchmark_test(benchmark: BenchmarkFixture, plan: Plan, tmp_path: Path) -> None:
    save_plan(tmp_path / "plan", plan)
    benchmark(save_plan, tmp_path / "plan", plan, overwrite=True)


def journal_append_benchmark_test(benchmark: BenchmarkFixture, plan: Plan) -> None:
    journal = Journal.start(plan, None, None)
    change = diff(plan, plan.replace(people=(plan.people[0].replace(name="Ada"), *plan.people[1:])))
    benchmark(journal.append, change)
    journal.discard()


def recovery_of_a_hundred_changes_benchmark_test(benchmark: BenchmarkFixture, plan: Plan) -> None:
    journal = Journal.start(plan, None, None)
    first, *others = plan.people
    edits = [plan.replace(people=(first.replace(name=f"Ada {number}"), *others)) for number in range(101)]
    for before, after in pairwise(edits):
        journal.append(diff(before, after))
    journal.close()

    def recover() -> Plan:
        (recovery,) = recoverable()
        recovery.release()
        return recovery.plan()

    assert benchmark(recover).people[0].name == "Ada 100"
    (recovery,) = recoverable()
    recovery.discard()
