"""Export: the whole program from call to file, and its parts. Bars: 40 people in 1 s, 1,000 cards in 3 s."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from teamcanvas.export.pdf.pdf import pdf_bytes
from teamcanvas.layout.pages.deck import DeckOptions, Page, deck_pages
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from teamcanvas.storage.codec import encode_plan
from tests.benchmarks.large_plans import plan_of, plan_with_cards

PLANS = {"40 people": plan_of(40, 120), "1,000 cards": plan_with_cards(1000)}

each_plan = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)


@each_plan
def the_whole_program_benchmark_test(benchmark: BenchmarkFixture, tmp_path: Path, plan: Plan) -> None:
    file = tmp_path / "plan.teamcanvas"
    file.write_bytes(encode_plan(plan))

    def export() -> None:
        command = [sys.executable, "-m", "teamcanvas", "export", str(file), "-o", str(tmp_path / "plan.pdf")]
        subprocess.run(command, check=True, capture_output=True)

    benchmark.pedantic(export, rounds=5, warmup_rounds=1)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


@each_plan
def laying_out_the_pages_benchmark_test(benchmark: BenchmarkFixture, plan: Plan) -> None:
    scenario = plan.scenarios[0].id
    result = check(plan, scenario)
    pages = benchmark.pedantic(lambda: deck_pages(plan, scenario, result, DeckOptions()), rounds=3)
    assert len(pages) > 3


@each_plan
def painting_the_pages_benchmark_test(benchmark: BenchmarkFixture, plan: Plan) -> None:
    scenario = plan.scenarios[0].id
    pages: tuple[Page, ...] = deck_pages(plan, scenario, check(plan, scenario), DeckOptions())
    assert benchmark.pedantic(lambda: pdf_bytes(pages, plan.title), rounds=3).startswith(b"%PDF")


def telling_the_version_benchmark_test(benchmark: BenchmarkFixture) -> None:
    command = [sys.executable, "-m", "teamcanvas", "--version"]
    run = benchmark.pedantic(lambda: subprocess.run(command, check=True, capture_output=True), rounds=10)
    assert run.stdout.startswith(b"Team Canvas")
