"""From the start of the process to the first picture: the board beside an empty window. Bar: twice the empty window.

Also what the command line needs: `--version`, and an export, as whole processes.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from teamcanvas.storage.codec import encode_plan
from tests.benchmarks.large_plans import plan_of, plan_with_cards

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ROUNDS = 9


def until_painted(*arguments: str, home: Path) -> float:
    """Seconds from the start of a process to its first picture."""
    environment = {
        **_with_bytecode(home),
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(home),
    }
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(HERE / "first_paint.py"), *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=environment,
    )
    return float(done.stdout.split()[-1]) - started


def _with_bytecode(folder: Path) -> dict[str, str]:
    """The environment of somebody who starts the program again: its modules are compiled already."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def record(benchmark: BenchmarkFixture, seconds: list[float]) -> None:
    """Tells what was measured inside the processes; the benchmark's own figures include their end."""
    ordered = sorted(seconds)
    benchmark.extra_info["median_ms"] = round(ordered[len(ordered) // 2] * 1000)
    benchmark.extra_info["best_ms"] = round(ordered[0] * 1000)
    told = benchmark.extra_info
    print(f"\nto the first picture: median {told['median_ms']} ms, best {told['best_ms']} ms")


def first_picture_of_an_empty_window_test(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    seconds: list[float] = []
    benchmark.pedantic(lambda: seconds.append(until_painted("empty", home=tmp_path)), rounds=ROUNDS, warmup_rounds=1)
    record(benchmark, seconds[1:])


def first_picture_of_the_board_of_fifteen_people_test(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    plan = tmp_path / "plan.teamcanvas"
    shutil.copy(ROOT / "resources" / "templates" / "full-mlops-team.teamcanvas", plan)
    seconds: list[float] = []
    benchmark.pedantic(
        lambda: seconds.append(until_painted("board", str(plan), home=tmp_path)), rounds=ROUNDS, warmup_rounds=1
    )
    record(benchmark, seconds[1:])


def first_picture_of_a_thousand_people_test(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    plan = tmp_path / "large.teamcanvas"
    plan.write_bytes(encode_plan(plan_of(1000, 5000)))
    seconds: list[float] = []
    benchmark.pedantic(
        lambda: seconds.append(until_painted("board", str(plan), home=tmp_path)), rounds=3, warmup_rounds=1
    )
    record(benchmark, seconds[1:])


def command(folder: Path, *arguments: str) -> None:
    """Runs the program without its editor."""
    subprocess.run(
        [sys.executable, "-m", "teamcanvas", *arguments],
        check=True,
        capture_output=True,
        timeout=60,
        env=_with_bytecode(folder),
    )


def version_test(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    benchmark.pedantic(lambda: command(tmp_path, "--version"), rounds=ROUNDS, warmup_rounds=1)


@pytest.mark.parametrize(("name", "cards"), [("40 people", 0), ("1000 cards", 1000)])
def export_as_a_whole_process_test(benchmark: BenchmarkFixture, tmp_path: Path, name: str, cards: int) -> None:
    plan = tmp_path / "plan.teamcanvas"
    plan.write_bytes(encode_plan(plan_with_cards(cards) if cards else plan_of(40, 100)))
    out = tmp_path / "plan.pdf"
    benchmark.pedantic(lambda: command(tmp_path, "export", str(plan), "-o", str(out)), rounds=5, warmup_rounds=1)
    assert out.stat().st_size > 10_000, name
