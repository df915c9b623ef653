"""The program as it is called: from a shell, with and without a screen, into pipes that close."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from teamcanvas import __version__
from teamcanvas.cli import program
from teamcanvas.cli import run as run_here
from teamcanvas.storage import files
from teamcanvas.storage.codec import encode_plan
from tests.small_plans import template

PROGRAM = [sys.executable, "-m", "teamcanvas"]


TWO_FORMS = """
from teamcanvas.cli import run
assert run(["check", "plan.teamcanvas"]) == 1
assert run(["check", "plan.teamcanvas", "--format", "json"]) == 1
"""
"""Both forms of a check in one process, which starts once."""


def started(
    *arguments: str, folder: Path, program: Sequence[str] = PROGRAM, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own, without a screen."""
    without = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    clean = {name: value for name, value in os.environ.items() if name not in without}
    return subprocess.run(
        [*program, *arguments], cwd=folder, env=clean | environment, capture_output=True, check=False, timeout=60
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with plan.teamcanvas."""
    plan = template("startup-trio")
    people = (plan.people[0].replace(name="Łódź Ωμέγα"), *plan.people[1:])
    scenario = plan.scenarios[0].replace(placements=plan.scenarios[0].placements[:1])
    (tmp_path / "plan.teamcanvas").write_bytes(encode_plan(plan.replace(people=people, scenarios=(scenario,))))
    return tmp_path


def the_version_is_printed_test(tmp_path: Path) -> None:
    run = started("--version", folder=tmp_path)
    assert (run.returncode, run.stdout.decode().split()) == (0, ["Team", "Canvas", __version__])


def the_version_is_printed_without_importing_anything_heavy_test(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "teamcanvas", "--version"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    imported = set(re.findall(r"\| +(\w[\w.]*)$", run.stderr, re.MULTILINE))
    assert "click" in imported
    heavy = {"pydantic", "reportlab", "uharfbuzz", "PySide6", "pypdf", "teamcanvas.model.plan", "asyncio", "json.tool"}
    assert not imported & heavy


def every_command_explains_itself_test(tmp_path: Path) -> None:
    run = started("--help", folder=tmp_path)
    listed = {name for name, command in program.commands.items() if not command.hidden}
    assert listed == {"new", "templates", "check", "drill", "fix", "export", "rules", "schema", "self-test"}
    assert all(name.encode() in run.stdout for name in listed)
    assert all(command.help for command in program.commands.values())


def without_a_screen_the_editor_says_so_test(folder: Path) -> None:
    for arguments in ((), ("plan.teamcanvas",)):
        run = started(*arguments, folder=folder)
        assert run.returncode == 2
        assert b"There is no display" in run.stderr
        assert run.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no DISPLAY")
def a_display_that_is_gone_is_refused_instead_of_ending_in_a_core_file_test(folder: Path) -> None:
    run = started("plan.teamcanvas", folder=folder, DISPLAY=":43210")
    assert run.returncode == 2
    assert b"No display answers at DISPLAY=:43210. Start one" in run.stderr
    assert run.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C.UTF-8"},
    ],
    ids=["C", "ascii", "UTF-8"],
)
def any_locale_works_test(folder: Path, environment: dict[str, str]) -> None:
    run = started(folder=folder, program=[sys.executable, "-c", TWO_FORMS], **environment)
    assert (run.returncode, run.stderr) == (0, b"")
    text, _, found = run.stdout.partition(b"[")
    assert text
    (report,) = json.loads(b"[" + found)
    assert report["findings"]


@pytest.mark.needs("script")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def colour_is_for_terminals_whose_users_want_it_test(folder: Path, no_color: str, coloured: bool) -> None:
    run = subprocess.run(
        ["script", "-qec", f"{sys.executable} -m teamcanvas check plan.teamcanvas", "/dev/null"],
        cwd=folder,
        env=os.environ | {"NO_COLOR": no_color, "TERM": "xterm"},
        capture_output=True,
        check=False,
    )
    # Whatever the severity of its topics is: an escape sequence that sets a colour.
    assert (b"\x1b[3" in run.stdout) is coloured
    assert run.returncode == 1


@pytest.mark.skipif(os.name != "posix", reason="shells close pipes in another way there")
def a_closed_pipe_is_no_error_test(folder: Path) -> None:
    program_and_head = f"{sys.executable} -m teamcanvas schema | head -n 1; exit ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", program_and_head], cwd=folder, capture_output=True, check=False)
    assert run.stdout == b"{\n"
    assert run.stderr == b""
    assert run.returncode in {0, 141}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def output_that_cannot_be_written_is_an_error_test(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [*PROGRAM, "schema"], cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False, text=True
        )
    assert run.returncode == 70
    assert "Traceback" not in run.stderr
    assert run.stderr.count("\n") == 1


FAILING = """
import sys
from teamcanvas.cli import main
from teamcanvas.storage import files
def fail(path): raise {error}
files.read_plan = fail
main(["check", "plan.teamcanvas"])
"""


def a_failure_of_the_program_is_one_line_that_can_be_reported_test(folder: Path) -> None:
    code = FAILING.format(error="ValueError('two\\nlines')")
    run = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 70
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert "ValueError" in run.stderr
    assert __version__ in run.stderr
    assert "report" in run.stderr
    assert str(folder) not in run.stderr


@pytest.mark.parametrize("error", [RecursionError(), MemoryError(), AssertionError()], ids=repr)
def any_failure_is_one_line_test(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_path: Path) -> None:
        raise error

    monkeypatch.setattr(files, "read_plan", fail)
    assert run_here(["check", "plan.teamcanvas"]) == 70
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert type(error).__name__ in printed.err


def an_interrupt_ends_without_a_traceback_test(folder: Path) -> None:
    code = FAILING.format(error="KeyboardInterrupt")
    run = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, check=False)
    assert run.returncode in {130, -signal.SIGINT}
    assert b"Traceback" not in run.stderr


def a_file_named_like_a_command_can_be_opened_by_its_path_test(tmp_path: Path) -> None:
    """`check` alone is the command; `./check` is a file for the editor."""
    assert b"Missing argument" in started("check", folder=tmp_path).stderr
    assert b"There is no display" in started("./check", folder=tmp_path).stderr
