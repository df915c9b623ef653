"""Many files: in their order, with a bar where somebody watches, by several processes where that pays."""

import io
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn

import pytest

from teamcanvas.commands import check_files as module
from teamcanvas.commands.check_files import Outcome, Refusal, Wish, check_files
from teamcanvas.commands.check_report import CheckReport
from teamcanvas.storage.codec import encode_plan
from tests.small_plans import template


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Four plans, the third of which is not there."""
    names = ("startup-trio", "full-mlops-team", None, "delivery-team")
    paths = [tmp_path / f"{number}.teamcanvas" for number in range(len(names))]
    for path, name in zip(paths, names, strict=True):
        if name is not None:
            path.write_bytes(encode_plan(template(name)))
    return paths


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything takes long, and other processes are there at once."""
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    monkeypatch.setattr(module, "START", 0.0)


class Watched(io.StringIO):
    """A terminal that somebody looks at."""

    def isatty(self) -> bool:
        return True


def told(outcomes: list[Outcome]) -> list[str]:
    return [outcome.title if isinstance(outcome, CheckReport) else "refused" for outcome in outcomes]


IN_ORDER = ["Start-up trio", "Full MLOps team with leadership triad", "refused", "Cross-functional delivery team"]


def outcomes_stand_in_the_order_of_the_files_test(files: list[Path]) -> None:
    outcomes = check_files(files, Wish())
    assert told(outcomes) == IN_ORDER
    refusal = outcomes[2]
    assert isinstance(refusal, Refusal)
    assert refusal.file == files[2]
    assert "no such file" in refusal.said


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("jobs", [1, 2])
def what_takes_long_comes_out_the_same_however_many_processes_share_it_test(files: list[Path], jobs: int) -> None:
    assert check_files(files, Wish(), jobs) == check_files(files[:2], Wish()) + check_files(files[2:], Wish())


def no_process_is_started_for_what_is_quick_test(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        raise AssertionError("a process was started")

    monkeypatch.setattr(module, "PATIENCE", 600.0)
    monkeypatch.setattr(module, "ProcessPoolExecutor", refuse)
    assert told(check_files(files, Wish(), 8)) == IN_ORDER


@pytest.mark.usefixtures("impatient")
def no_process_is_started_that_does_not_save_what_it_costs_test(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise AssertionError("a process was started")

    monkeypatch.setattr(module, "START", 600.0)
    monkeypatch.setattr(module, "ProcessPoolExecutor", refuse)
    assert told(check_files(files, Wish(), 8)) == IN_ORDER


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(("jobs", "left", "started"), [(8, 3, [3]), (2, 3, [2]), (8, 1, []), (1, 3, [])])
def no_more_processes_are_started_than_there_are_files_left_test(
    files: list[Path], monkeypatch: pytest.MonkeyPatch, jobs: int, left: int, started: list[int]
) -> None:
    asked: list[int] = []

    def counting(workers: int, *_: object) -> ThreadPoolExecutor:
        asked.append(workers)
        return ThreadPoolExecutor(1)

    monkeypatch.setattr(module, "ProcessPoolExecutor", counting)
    check_files(files[: left + 1], Wish(), jobs)
    assert asked == started


def scenario_and_profile_are_those_asked_for_test(files: list[Path]) -> None:
    trio, mlops = check_files(files[:2], Wish(scenario="plan", profile="strict"))
    assert isinstance(trio, CheckReport)
    assert (trio.scenario, trio.profile) == ("plan", "strict")
    assert isinstance(mlops, CheckReport)
    (refusal,) = check_files(files[:1], Wish(scenario="gone"))
    assert isinstance(refusal, Refusal)
    assert "has no scenario gone" in refusal.said


@pytest.mark.usefixtures("impatient")
def a_bar_is_shown_to_whoever_watches_test(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Watched()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert told(check_files(files, Wish())) == IN_ORDER
    assert "Checking" in terminal.getvalue()
    assert "4/4" in terminal.getvalue()


@pytest.mark.usefixtures("impatient")
def no_bar_gets_into_a_log_test(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    check_files(files, Wish())
    assert log.getvalue() == ""


def no_bar_is_shown_for_what_is_quick_test(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Watched()
    monkeypatch.setattr(module, "PATIENCE", 600.0)
    monkeypatch.setattr(sys, "stderr", terminal)
    check_files(files, Wish())
    assert terminal.getvalue() == ""
