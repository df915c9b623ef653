"""The scripts make their environment once, mend a broken one, and name what they may not install.

Python, apt-get and ldconfig are stood in for by scripts that write down how they were called: the real ones would
download and install for minutes. The real thing runs on a bare machine whenever `.ci/run` does.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

PYTHON = r"""#!/bin/sh
case "$1" in
    -V) echo "Python ${PRETEND_VERSION:-3.11.2}" ;;
    -c) [ -z "${PRETEND_TOO_OLD:-}" ] ;;
    -m)
        shift
        echo "python $*" >>"$CALLS"
        case "$*" in
            "venv --clear .venv") mkdir -p .venv/bin && cp "$PRETEND_PYTHON" .venv/bin/python ;;
            "pip "*"-e ."*) [ -z "${PRETEND_OFFLINE:-}" ] ;;
            "pytest "*) [ "${PRETEND_FAILURE:-}" != pytest ] ;;
        esac
        ;;
esac
"""

RECORDER = '#!/bin/sh\necho "$(basename "$0") $*" >>"$CALLS"\n'

CHECK = """#!/bin/sh
echo "what $(basename "$0") says"
[ "${PRETEND_FAILURE:-}" != "$(basename "$0")" ]
"""


@dataclass
class Machine:
    """A folder with the scripts in it and a PATH on which the pretended programs come first."""

    folder: Path
    environment: dict[str, str]

    def source(self, extra: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        """What run.sh does, or test.sh with its extra."""
        script = f'set -eu; extra={extra}; . packaging/environment.sh; echo "$python"'
        return subprocess.run(
            ["sh", "-c", script],
            cwd=self.folder,
            env=self.environment | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> list[str]:
        """What was called since the last time of asking."""
        log = Path(self.environment["CALLS"])
        lines = log.read_text().splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return lines

    def pretend(self, name: str, script: str, folder: str = "bin") -> Path:
        path = self.folder / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(script)
        path.chmod(0o755)
        return path


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    shutil.copytree(ROOT / "packaging", tmp_path / "packaging")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    machine = Machine(tmp_path, {"PATH": f"{tmp_path}/bin:{os.environ['PATH']}", "CALLS": str(tmp_path / "calls")})
    machine.environment["PRETEND_PYTHON"] = str(machine.pretend("python3", PYTHON))
    libraries = [line.split(":")[1] for line in _qt_libraries()]
    machine.pretend("ldconfig", "#!/bin/sh\n" + "".join(f"echo '{name} => /lib/{name}'\n" for name in libraries))
    machine.pretend("apt-get", RECORDER)
    machine.pretend("id", "#!/bin/sh\necho 1000\n")
    return machine


def _qt_libraries() -> list[str]:
    script = (ROOT / "packaging" / "environment.sh").read_text()
    return script.split('qt_libraries="\n')[1].split('\n"')[0].splitlines()


def a_fresh_clone_gets_its_environment_test(machine: Machine) -> None:
    run = machine.source()
    assert run.returncode == 0, run.stderr
    assert run.stdout == f"{machine.folder}/.venv/bin/python\n", "what the scripts say must not mix with the results"
    first, *pip = machine.calls()
    assert first == "python venv --clear .venv"
    assert all("-c packaging/constraints.txt" in call for call in pip)
    assert pip[-1].endswith(" -e ."), "what the tests need is not the program's"


@pytest.mark.parametrize("extra", ["", "test"])
def a_ready_environment_is_left_alone_test(machine: Machine, extra: str) -> None:
    machine.source(extra)
    machine.calls()
    run = machine.source(extra)
    assert run.returncode == 0
    assert machine.calls() == []
    assert run.stderr == ""


def the_tests_add_their_packages_to_the_same_environment_test(machine: Machine) -> None:
    machine.source()
    machine.calls()
    assert machine.source("test").returncode == 0
    calls = machine.calls()
    assert calls[-1].endswith(" -e .[test]")
    assert not [call for call in calls if "venv --clear" in call]
    machine.source()
    assert machine.calls() == [], "an environment for the tests holds what the program needs"


@pytest.mark.parametrize("changed", ["pyproject.toml", "packaging/constraints.txt"])
def a_changed_list_of_packages_is_installed_again_test(machine: Machine, changed: str) -> None:
    machine.source("test")
    machine.calls()
    with (machine.folder / changed).open("a") as file:
        file.write("# something new\n")
    for extra, asked_for in (("", " -e ."), ("test", " -e .[test]")):
        assert machine.source(extra).returncode == 0
        calls = machine.calls()
        assert calls[-1].endswith(asked_for)
        assert not [call for call in calls if "venv --clear" in call]


@pytest.mark.parametrize(("script", "asked_for"), [("run.sh", " -e ."), ("test.sh", " -e .[test]")])
def each_script_installs_what_it_needs_test(machine: Machine, script: str, asked_for: str) -> None:
    subprocess.run(
        ["sh", str(machine.folder / "packaging" / script), "anything"],
        env=machine.environment,
        capture_output=True,
        check=False,
    )
    (installed,) = [call for call in machine.calls() if " -e ." in call]
    assert installed.endswith(asked_for)


@pytest.mark.parametrize(("extra", "asked_for"), [("", " -e ."), ("test", " -e .[test]")])
def an_interrupted_installation_is_finished_next_time_test(machine: Machine, extra: str, asked_for: str) -> None:
    assert machine.source(extra, PRETEND_OFFLINE="1").returncode != 0
    machine.calls()
    assert machine.source(extra).returncode == 0
    assert [call for call in machine.calls() if call.endswith(asked_for)]
    assert machine.source(extra).returncode == 0
    assert machine.calls() == []


def an_environment_without_its_interpreter_is_made_anew_test(machine: Machine) -> None:
    machine.source()
    machine.calls()
    (machine.folder / ".venv/bin/python").unlink()
    assert machine.source().returncode == 0
    assert machine.calls()[0] == "python venv --clear .venv"


def an_environment_that_was_moved_is_installed_again_test(machine: Machine) -> None:
    machine.source()
    machine.calls()
    moved = machine.folder / "moved"
    moved.mkdir()
    for name in ("packaging", "pyproject.toml", ".venv"):
        shutil.move(machine.folder / name, moved / name)
    assert Machine(moved, machine.environment).source().returncode == 0
    assert machine.calls()


def a_python_that_does_not_fit_is_named_test(machine: Machine) -> None:
    run = machine.source(PRETEND_TOO_OLD="1", TEAMCANVAS_PYTHON="python3")
    assert run.returncode == 1
    assert "needs Python 3.11, 3.12 or 3.13" in run.stderr
    assert not (machine.folder / ".venv").exists()


def missing_libraries_are_named_with_the_command_that_installs_them_test(machine: Machine) -> None:
    machine.pretend("ldconfig", "#!/bin/sh\n")
    run = machine.source()
    assert run.returncode == 0, "the command line works without them"
    packages = " ".join(line.split(":")[0] for line in _qt_libraries())
    assert f"sudo apt-get install --no-install-recommends {packages}" in run.stderr
    assert not [call for call in machine.calls() if call.startswith("apt-get")]


def missing_libraries_are_installed_by_root_test(machine: Machine) -> None:
    machine.pretend("ldconfig", "#!/bin/sh\n")
    machine.pretend("id", "#!/bin/sh\necho 0\n")
    assert machine.source().returncode == 0
    update, install = [call for call in machine.calls() if call.startswith("apt-get")]
    assert update.endswith("update")
    assert "libxcb-cursor0" in install


@pytest.mark.parametrize("failure", ["", "ruff", "pytest", "basedpyright", "lint-imports"])
def every_check_has_its_say_and_a_failure_is_named_test(machine: Machine, failure: str) -> None:
    checks = ("ruff", "basedpyright", "lint-imports")
    for name in checks:
        machine.pretend(name, CHECK, ".venv/bin")
    run = subprocess.run(
        ["sh", str(machine.folder / "packaging" / "test.sh")],
        env=machine.environment | {"PRETEND_FAILURE": failure, "TMPDIR": str(machine.folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == (1 if failure else 0)
    assert [name for name in checks if f"what {name} says" not in run.stdout] == []
    assert [call for call in machine.calls() if call.startswith("python pytest")]
    *_, last = run.stderr.splitlines()
    assert last.startswith("Failed:") is bool(failure)
    assert failure in last
    assert [*machine.folder.glob("teamcanvas-checks*")] == []


@pytest.mark.parametrize("script", sorted((ROOT / "packaging").glob("*.sh")), ids=lambda path: path.name)
def scripts_are_read_by_a_plain_shell_test(script: Path) -> None:
    run = subprocess.run(["sh", "-n", str(script)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def without_a_display_the_sample_is_checked_and_written_test(tmp_path: Path) -> None:
    """The real script and the real program; the environment is ready, since the tests run in it."""
    run = _run_script(tmp_path)
    assert run.returncode == 0, run.stderr
    assert "no display" in run.stdout
    pdf = Path(run.stdout.splitlines()[-1].removeprefix("PDF:").strip())
    assert pdf.is_relative_to(tmp_path)
    assert pdf.read_bytes().startswith(b"%PDF-")


def arguments_and_their_folder_reach_the_program_test(tmp_path: Path) -> None:
    made = _run_script(tmp_path, "new", "a plan.teamcanvas", "--template", "startup-trio")
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "a plan.teamcanvas").exists()
    assert _run_script(tmp_path, "check", "nowhere.teamcanvas").returncode == 2


def _run_script(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        ["sh", str(ROOT / "packaging" / "run.sh"), *arguments],
        cwd=folder,
        env=environment | {"TMPDIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
