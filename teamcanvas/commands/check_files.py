"""Checks files one after the other, or several at once where that pays, with a bar when it takes long."""

import multiprocessing
import signal
import sys
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from teamcanvas.commands.check_report import CheckReport, report_on
from teamcanvas.commands.refusals import RefusedError, chosen_scenario, opened
from teamcanvas.edits.profile import set_profile

PATIENCE = 1.0
"""Seconds. What takes no longer is worth neither a bar nor a thought of other processes."""
START = 1.0
"""Seconds that other processes take until they are of use."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be checked of each file."""

    scenario: str | None = None
    """An id or a title; the first scenario if None."""
    profile: str | None = None
    """A profile's name; the one that the plan names if None."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not be checked, and why."""

    file: Path
    said: str


Outcome = CheckReport | Refusal


def check_files(files: Sequence[Path], wish: Wish, jobs: int = 1) -> list[Outcome]:
    """What came of each file, in their order.

    Args:
        files: the files.
        wish: what is to be checked of each.
        jobs: how many processes may work at once when there is much to do.
    """
    outcomes: list[Outcome] = []
    start, took = time.monotonic(), 0.0
    waiting = iter(files)
    for file in waiting:
        outcomes.append(_outcome(file, wish))
        took = time.monotonic() - start
        if took >= PATIENCE:
            break
    rest = list(waiting)
    if rest:
        workers = _workers(jobs, len(rest), took / len(outcomes))
        with _bar(len(outcomes), len(files)) as one_more, _working(rest, wish, workers) as coming:
            for outcome in coming:
                outcomes.append(outcome)
                one_more()
    return outcomes


def _workers(jobs: int, files: int, seconds: float) -> int:
    """How many processes for so many files, each taking so many seconds: one unless more save what they cost."""
    several = min(jobs, files)
    return several if files * seconds * (1 - 1 / several) > START else 1


def _outcome(file: Path, wish: Wish) -> Outcome:
    try:
        plan = opened(file)
        scenario = chosen_scenario(plan, wish.scenario, file)
    except RefusedError as refusal:
        return Refusal(file, refusal.message)
    if wish.profile is not None:
        plan = set_profile(plan, scenario.id, wish.profile)
    return report_on(file, plan, plan.scenario(scenario.id))


@contextmanager
def _working(files: Sequence[Path], wish: Wish, workers: int) -> Generator[Iterator[Outcome]]:
    """The outcomes as they come, in the order of the files."""
    work = partial(_outcome, wish=wish)
    if workers == 1:
        yield map(work, files)
        return
    executor = ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), _leave_interrupts_to_the_first_process
    )
    try:
        yield executor.map(work, files)
    finally:
        executor.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_first_process() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _bar(done: int, total: int) -> Generator[Callable[[], None]]:
    """Shows at a terminal how many are done; to be called for each one more."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=total, label="Checking", file=sys.stderr, show_pos=True) as bar:
        bar.update(done)
        yield lambda: bar.update(1)
