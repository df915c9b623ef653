"""What an edit costs besides its check: its change, its line in the journal, the step back to it; and a save."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from teamcanvas.edits.placements import set_fte
from teamcanvas.model.ids import PlacementId
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.session.plan_file import PlanFile
from teamcanvas.session.store import Store
from teamcanvas.storage.files import save_plan
from tests.benchmarks.large_plans import plan_of

Benchmark = Any  # pytest-benchmark's fixture has no public type


@pytest.fixture
def plan(request: pytest.FixtureRequest) -> Plan:
    people: int = request.param
    return plan_of(people, 5 * people)


@pytest.fixture
def open_plan(plan: Plan, qapp: QCoreApplication) -> Iterator[OpenPlan]:
    opened = OpenPlan.new(plan)
    yield opened
    opened.close()


def _another_fte() -> Iterator[float]:
    return cycle((0.1, 0.15, 0.25, 0.3))


MIDDLE = PlacementId("a20")


@pytest.mark.parametrize("plan", [40, 1_000], indirect=True)
def commit_without_check_benchmark_test(benchmark: Benchmark, plan: Plan, qapp: QCoreApplication) -> None:
    file = PlanFile.unnamed(plan)
    store = Store(plan, file.keep)
    fte = _another_fte()
    store.commit("Begin the journal", lambda plan: set_fte(plan, "plan", MIDDLE, 0.5))
    benchmark(lambda: store.commit("Set the FTE", lambda plan: set_fte(plan, "plan", MIDDLE, next(fte))))
    assert store.undo_stack.count() > 1
    file.close()


@pytest.mark.parametrize("plan", [40, 200, 1_000], indirect=True)
def commit_with_findings_benchmark_test(benchmark: Benchmark, open_plan: OpenPlan) -> None:
    fte = _another_fte()
    open_plan.commit("Begin the journal", lambda plan: set_fte(plan, "plan", MIDDLE, 0.5))
    benchmark(lambda: open_plan.commit("Set the FTE", lambda plan: set_fte(plan, "plan", MIDDLE, next(fte))))


@pytest.mark.parametrize("plan", [200, 1_000], indirect=True)
def undo_and_redo_benchmark_test(benchmark: Benchmark, open_plan: OpenPlan) -> None:
    open_plan.commit("Set the FTE", lambda plan: set_fte(plan, "plan", MIDDLE, 0.5))

    def there_and_back() -> None:
        open_plan.undo()
        open_plan.redo()

    benchmark(there_and_back)


@pytest.mark.parametrize("plan", [40, 1_000], indirect=True)
def preview_benchmark_test(benchmark: Benchmark, open_plan: OpenPlan) -> None:
    fte = _another_fte()
    benchmark(lambda: open_plan.preview(lambda plan: set_fte(plan, "plan", MIDDLE, next(fte))))


@pytest.mark.parametrize("plan", [200, 1_000], indirect=True)
def save_benchmark_test(benchmark: Benchmark, open_plan: OpenPlan, tmp_path: Path) -> None:
    """With a file on the disk, its backup and the journal that begins again."""
    open_plan.save_as(tmp_path / "large.teamcanvas")
    fte = _another_fte()

    def edit() -> None:
        open_plan.commit("Set the FTE", lambda plan: set_fte(plan, "plan", MIDDLE, next(fte)))

    benchmark.pedantic(open_plan.save, setup=edit, rounds=40)
    assert not open_plan.unsaved


@pytest.mark.parametrize("plan", [1_000], indirect=True)
def open_benchmark_test(benchmark: Benchmark, plan: Plan, tmp_path: Path, qapp: QCoreApplication) -> None:
    """Read, held, and checked for the first time."""
    path = tmp_path / "large.teamcanvas"
    save_plan(path, plan)
    benchmark(lambda: OpenPlan.open(path).close())
