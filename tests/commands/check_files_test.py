"""Several files are checked in their order, with a progress bar at a terminal if it takes long."""

import io
import sys
from pathlib import Path

import pytest

from teamcanvas.commands import check_files as module
from teamcanvas.commands.check_files import CheckOptions, Refusal, check_files
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
def no_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    """The progress bar is shown immediately."""
    monkeypatch.setattr(module, "PROGRESS_DELAY", 0.0)


class Terminal(io.StringIO):
    """A stream that counts as a terminal."""

    def isatty(self) -> bool:
        return True


def titles(results: list[CheckReport | Refusal]) -> list[str]:
    return [result.title if isinstance(result, CheckReport) else "refused" for result in results]


IN_ORDER = ["Start-up trio", "Full MLOps team with leadership triad", "refused", "Cross-functional delivery team"]


def results_are_in_the_order_of_the_files_test(files: list[Path]) -> None:
    results = check_files(files, CheckOptions())
    assert titles(results) == IN_ORDER
    refusal = results[2]
    assert isinstance(refusal, Refusal)
    assert refusal.file == files[2]
    assert "no such file" in refusal.said


def scenario_and_profile_are_those_of_the_options_test(files: list[Path]) -> None:
    trio, mlops = check_files(files[:2], CheckOptions(scenario="plan", profile="strict"))
    assert isinstance(trio, CheckReport)
    assert (trio.scenario, trio.profile) == ("plan", "strict")
    assert isinstance(mlops, CheckReport)
    (refusal,) = check_files(files[:1], CheckOptions(scenario="gone"))
    assert isinstance(refusal, Refusal)
    assert "has no scenario gone" in refusal.said


@pytest.mark.usefixtures("no_delay")
def a_bar_is_shown_at_a_terminal_test(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert titles(check_files(files, CheckOptions())) == IN_ORDER
    assert "Checking" in terminal.getvalue()
    assert "4/4" in terminal.getvalue()


@pytest.mark.usefixtures("no_delay")
def no_bar_is_written_to_a_file_test(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    check_files(files, CheckOptions())
    assert log.getvalue() == ""


def no_bar_is_shown_before_the_delay_test(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(module, "PROGRESS_DELAY", 600.0)
    monkeypatch.setattr(sys, "stderr", terminal)
    check_files(files, CheckOptions())
    assert terminal.getvalue() == ""
