"""Every command but the editor runs where PySide6 cannot be imported: on a build server, in a container."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

# None in sys.modules makes an import fail as if the package were not there.
WITHOUT_QT = """
import sys
for name in ("PySide6", "shiboken6", "qtawesome"):
    sys.modules[name] = None
from teamcanvas.cli import main
main()
"""


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    run = _run(tmp_path, "new", "plan.teamcanvas", "--template", "startup-trio")
    assert run.returncode == 0, run.stderr
    return tmp_path / "plan.teamcanvas"


def a_plan_is_made_and_checked_test(plan: Path) -> None:
    run = _run(plan.parent, "check", plan.name, "--format", "json", "--fail-on", "error")
    assert run.returncode in {0, 1}, run.stderr
    assert [report["file"] for report in json.loads(run.stdout)] == [plan.name]


def an_absence_is_tried_out_test(plan: Path) -> None:
    run = _run(plan.parent, "drill", plan.name, "--format", "json")
    assert run.returncode in {0, 1}, run.stderr
    assert json.loads(run.stdout)["drills"]


def a_pdf_is_written_test(plan: Path) -> None:
    run = _run(plan.parent, "export", plan.name, "-o", "plan.pdf")
    assert run.returncode == 0, run.stderr
    assert (plan.parent / "plan.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("arguments", [["templates"], ["rules"], ["rules", "TC101"], ["schema"], ["--version"]])
def other_commands_answer_test(tmp_path: Path, arguments: list[str]) -> None:
    run = _run(tmp_path, *arguments)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip()


def the_editor_says_what_it_lacks_test(plan: Path) -> None:
    run = _run(plan.parent, plan.name)
    assert run.returncode == 2
    assert "PySide6" in run.stderr
    assert "Traceback" not in run.stderr
