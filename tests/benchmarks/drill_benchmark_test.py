"""What it costs to try out absences and to look for people."""

from typing import Any

import pytest

from teamcanvas.model.ids import RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.drill.drill import drill, rank_everybody
from teamcanvas.rules.suitability import candidates
from tests.benchmarks.large_plans import plan_of
from tests.small_plans import template

Benchmark = Any  # pytest-benchmark's fixture has no public type

FEDERATED = template("federated")
"""30 people."""


def rank_thirty_people_test(benchmark: Benchmark) -> None:
    ranked = benchmark(lambda: rank_everybody(FEDERATED, FEDERATED.scenarios[0].id))
    assert len(ranked) == 30


@pytest.mark.parametrize("plan", [FEDERATED, plan_of(1_000, 5_000)], ids=["30 people", "1,000 people"])
def drill_of_one_person_test(benchmark: Benchmark, plan: Plan) -> None:
    result = benchmark(lambda: drill(plan, plan.scenarios[0].id, [plan.people[3].id]))
    assert result.left_empty


@pytest.mark.parametrize("plan", [FEDERATED, plan_of(1_000, 5_000)], ids=["30 people", "1,000 people"])
def who_could_do_this_test(benchmark: Benchmark, plan: Plan) -> None:
    role, stage, ids = RoleId("evangelist"), Stage.SCALE_AND_ADOPT, SequentialIds()
    found = benchmark(lambda: candidates(plan, plan.scenarios[0].id, role, stage, ids))
    assert found
