"""Every command but the editor runs where PySide6 cannot be imported: on a build server, in a container."""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

# None in sys.modules makes an import fail as if the package were not there.
WITHOUT_QT = """
import sys
for name in ("PySide6", "shiboken6", "qtawesome"):
    sys.modules[name] = None
import contextlib, io, json
from teamcanvas.cli import run
answers = []
for arguments in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(io.StringIO()) as errors:
        code = run(arguments)
    answers.append([code, said.getvalue(), errors.getvalue()])
print(json.dumps(answers))
"""
CHECK = "check plan.teamcanvas --format json --fail-on error"
DRILL = "drill plan.teamcanvas --format json"
EXPORT = "export plan.teamcanvas -o plan.pdf"
EDIT = "plan.teamcanvas"
OTHERS = ("templates", "rules", "rules TC101", "schema", "--version")
COMMANDS = ("new plan.teamcanvas --template startup-trio", CHECK, DRILL, EXPORT, EDIT, *OTHERS)


class Answer(NamedTuple):
    """What came of a command."""

    code: int
    said: str
    errors: str


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("without_qt")


@pytest.fixture(scope="module")
def answers(folder: Path) -> dict[str, Answer]:
    """The answers to all commands, given one after the other by one process."""
    commands = json.dumps([command.split() for command in COMMANDS])
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, commands], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return {command: Answer(*answer) for command, answer in zip(COMMANDS, json.loads(done.stdout), strict=True)}


def a_plan_is_made_and_checked_test(answers: dict[str, Answer]) -> None:
    assert answers[COMMANDS[0]].code == 0, answers[COMMANDS[0]].errors
    assert answers[CHECK].code in {0, 1}, answers[CHECK].errors
    assert [report["file"] for report in json.loads(answers[CHECK].said)] == ["plan.teamcanvas"]


def an_absence_is_tried_out_test(answers: dict[str, Answer]) -> None:
    assert answers[DRILL].code in {0, 1}, answers[DRILL].errors
    assert json.loads(answers[DRILL].said)["drills"]


def a_pdf_is_written_test(folder: Path, answers: dict[str, Answer]) -> None:
    assert answers[EXPORT].code == 0, answers[EXPORT].errors
    assert (folder / "plan.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("command", OTHERS)
def other_commands_answer_test(answers: dict[str, Answer], command: str) -> None:
    assert answers[command].code == 0, answers[command].errors
    assert answers[command].said.strip()


def the_editor_says_what_it_lacks_test(answers: dict[str, Answer]) -> None:
    assert answers[EDIT].code == 2
    assert "PySide6" in answers[EDIT].errors
    assert "Traceback" not in answers[EDIT].errors
