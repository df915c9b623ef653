"""Decks beside what prints web pages. Bars: board and matrix of 40 people within 0.5 s and 120 MB after start; 200
people, all pages, within 3 s.

Chromium is Debian's; WeasyPrint is no part of this project: `pip install weasyprint` somewhere and put it on the path.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from teamcanvas.layout.pages.size import PAGE_KINDS
from teamcanvas.model.plan import Plan
from teamcanvas.storage.codec import encode_plan
from tests.benchmarks.deck_html import deck_html
from tests.benchmarks.large_plans import plan_of

ROOT = Path(__file__).resolve().parent.parent.parent
AFTER_START = Path(__file__).with_name("export_after_start.py")
FORTY = plan_of(40, 80)
ROUNDS = 7

two_pages = pytest.mark.benchmark(group="board and matrix of 40 people")


# Between pytest and what is measured stands a small process: a child's memory begins with that of its parent.
_LAUNCHER = (
    "import resource, subprocess, sys; status = subprocess.call(sys.argv[1:], stderr=subprocess.DEVNULL);"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024); sys.exit(status)"
)


def _timed(command: list[str], benchmark: BenchmarkFixture, pdf: Path, rounds: int = ROUNDS) -> list[str]:
    """Runs the command as a whole process some times; gives what it printed, and notes the most memory of it."""
    printed: list[str] = []
    peaks: list[float] = []

    def run() -> None:
        pdf.unlink(missing_ok=True)
        launched = [sys.executable, "-S", "-E", "-c", _LAUNCHER, *command]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        done = subprocess.run(launched, capture_output=True, text=True, check=True, cwd=ROOT, env=environment)
        *said, peak = done.stdout.splitlines()
        printed.extend(said[-1:])
        peaks.append(float(peak))

    benchmark.pedantic(run, rounds=rounds, warmup_rounds=1)
    benchmark.extra_info["MB of the largest process"] = round(max(peaks))
    benchmark.extra_info["pages"] = len(pypdf.PdfReader(pdf).pages)
    benchmark.extra_info["bytes"] = pdf.stat().st_size
    return printed


def _written(folder: Path, plan: Plan) -> Path:
    file = folder / "plan.teamcanvas"
    file.write_bytes(encode_plan(plan))
    return file


def _ours(benchmark: BenchmarkFixture, folder: Path, plan: Plan, kinds: str, rounds: int = ROUNDS) -> None:
    pdf = folder / "plan.pdf"
    command = [sys.executable, str(AFTER_START), str(_written(folder, plan)), str(pdf), kinds]
    figures = sorted(float(line) for line in _timed(command, benchmark, pdf, rounds))
    benchmark.extra_info["seconds after start, median"] = round(figures[len(figures) // 2], 3)
    benchmark.extra_info["seconds after start, least"] = round(figures[0], 3)


@two_pages
def two_pages_by_team_canvas_benchmark_test(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    _ours(benchmark, tmp_path, FORTY, "board,raci")


@two_pages
@pytest.mark.needs("chromium")
def two_pages_by_chromium_benchmark_test(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    page, pdf = tmp_path / "deck.html", tmp_path / "deck.pdf"
    page.write_text(deck_html(FORTY), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={pdf}", page.as_uri()]
    _timed(command, benchmark, pdf)


@two_pages
@pytest.mark.needs("weasyprint")
def two_pages_by_weasyprint_benchmark_test(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    page, pdf = tmp_path / "deck.html", tmp_path / "deck.pdf"
    page.write_text(deck_html(FORTY), encoding="utf-8")
    _timed([shutil.which("weasyprint") or "", str(page), str(pdf)], benchmark, pdf)


@pytest.mark.benchmark(group="all pages of 200 people")
def all_pages_of_two_hundred_people_benchmark_test(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    _ours(benchmark, tmp_path, plan_of(200, 400), ",".join(PAGE_KINDS), rounds=5)
