"""The program as it is started."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from teamcanvas.storage.files import save_plan
from tests.small_plans import small_plan

STEPS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from teamcanvas.app import main

def look(windows, instance):
    after(windows, instance)
    for window in windows.windows:
        print(window.isVisible(), window.windowTitle(), window.windowIcon().isNull(), flush=True)
    {ending}

after, main._after_first_paint = main._after_first_paint, look
sys.exit(main.run([Path(name) for name in sys.argv[1:]]))
"""


def _environment(home: Path) -> dict[str, str]:
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    return {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}


def _start(home: Path, ending: str, *names: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", STEPS.format(ending=ending), *map(str, names)],
        env=_environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "churn.teamcanvas"
    save_plan(path, small_plan("S1 tech_lead Sofia 0.4"))
    return path


def a_plan_is_shown_and_an_error_does_not_end_the_program_but_its_window_does_test(tmp_path: Path, plan: Path) -> None:
    ending = "QTimer.singleShot(0, lambda: 1 / 0); QTimer.singleShot(50, windows.close_all)"
    program = _start(tmp_path, ending, plan)
    output, errors = program.communicate(timeout=60)
    assert output.splitlines() == ["True Small plan – churn.teamcanvas[*] – Team Canvas False"]
    assert "Traceback" not in errors
    assert program.returncode == 0
    (log,) = (tmp_path / "state").rglob("teamcanvas.log")
    assert "ZeroDivisionError" in log.read_text("utf-8")


def a_second_start_opens_its_plan_in_the_first_test(tmp_path: Path, plan: Path) -> None:
    ending = "instance.paths_received.connect(lambda paths: (print(paths, flush=True), windows.close_all()))"
    first = _start(tmp_path, ending)
    assert first.stdout is not None
    assert first.stdout.readline().startswith("True Team Canvas")
    second = _start(tmp_path, "", plan)
    output, _ = second.communicate(timeout=60)
    assert (output, second.returncode) == ("", 0)
    heard, _ = first.communicate(timeout=60)
    assert str(plan) in heard
    assert first.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def ctrl_c_closes_the_windows_test(tmp_path: Path, plan: Path) -> None:
    program = _start(tmp_path, "", plan)
    assert program.stdout is not None
    program.stdout.readline()
    program.send_signal(signal.SIGINT)
    _, errors = program.communicate(timeout=60)
    assert program.returncode == 0
    assert "Traceback" not in errors
