"""Checks several files one after the other, with a progress bar if it takes long."""

import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from teamcanvas.commands.check_report import CheckReport, report_on
from teamcanvas.commands.refusals import RefusedError, chosen_scenario, opened
from teamcanvas.edits.profile import set_profile

PROGRESS_DELAY = 1.0
"""Seconds before a progress bar is shown."""


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """The options that apply to each file."""

    scenario: str | None = None
    """An id or a title; the first scenario if None."""
    profile: str | None = None
    """A profile's name; that of the plan if None."""
    fixes: bool = True
    """Say what would settle each finding, not only each topic."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not be checked, and why."""

    file: Path
    said: str


def check_files(files: Sequence[Path], options: CheckOptions) -> list[CheckReport | Refusal]:
    """The results of checking files, in their order."""
    results: list[CheckReport | Refusal] = []
    start = time.monotonic()
    waiting = iter(files)
    for file in waiting:
        results.append(_check(file, options))
        if time.monotonic() - start >= PROGRESS_DELAY:
            break
    rest = list(waiting)
    if rest:
        with _progress_bar(len(results), len(files)) as advance:
            for file in rest:
                results.append(_check(file, options))
                advance()
    return results


def _check(file: Path, options: CheckOptions) -> CheckReport | Refusal:
    try:
        plan = opened(file)
        scenario = chosen_scenario(plan, options.scenario, file)
    except RefusedError as refusal:
        return Refusal(file, refusal.message)
    if options.profile is not None:
        plan = set_profile(plan, scenario.id, options.profile)
    return report_on(file, plan, plan.scenario(scenario.id), fixes=options.fixes)


@contextmanager
def _progress_bar(done: int, total: int) -> Generator[Callable[[], None]]:
    """Gives a function to call after each file; shows a bar only if the standard error is a terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=total, label="Checking", file=sys.stderr, show_pos=True) as bar:
        bar.update(done)
        yield lambda: bar.update(1)
