"""What is handed out: the wheel holds the program and its data, the constraints are names and versions."""

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, packages_distributions, requires, version
from pathlib import Path

import pytest

import teamcanvas

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="session")
def unpacked_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without the network and unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site-packages")
    return folder / "site-packages"


def the_wheel_carries_every_resource_test(unpacked_wheel: Path) -> None:
    in_tree = _files(ROOT / "resources")
    assert in_tree
    assert _files(unpacked_wheel / "teamcanvas" / "_resources") == in_tree


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def the_wheel_makes_a_plan_and_its_pdf_test(unpacked_wheel: Path, tmp_path: Path) -> None:
    _python(tmp_path, unpacked_wheel, "-m", "teamcanvas", "new", "plan.teamcanvas", "--template", "startup-trio")
    export = (
        "import teamcanvas.cli; print(teamcanvas.__file__);"
        "teamcanvas.cli.main(['export', 'plan.teamcanvas', '-o', 'plan.pdf'])"
    )
    assert _python(tmp_path, unpacked_wheel, "-c", export).startswith(str(unpacked_wheel))
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")


def _python(folder: Path, packages: Path, *arguments: str) -> str:
    """Python far from the source tree, with the wheel's packages before all others."""
    run = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(packages)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def the_wheel_brings_nothing_but_the_program_test(unpacked_wheel: Path) -> None:
    assert {path.name for path in unpacked_wheel.iterdir()} == {
        "teamcanvas",
        f"teamcanvas-{teamcanvas.__version__}.dist-info",
    }
    assert (unpacked_wheel / "teamcanvas" / "py.typed").exists()


def constraints_are_names_and_versions_test() -> None:
    lines = [line for line in CONSTRAINTS if not line.startswith("#")]
    assert lines
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*", line)] == []


def every_package_asked_for_is_constrained_test() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    asked = {_plain(line) for line in [*project["dependencies"], *project["optional-dependencies"]["test"]]}
    constrained = {_plain(line) for line in CONSTRAINTS}
    assert asked - constrained == set()


def what_runs_here_is_what_is_constrained_test() -> None:
    """The tests speak for the versions that are handed out only if they ran with them."""
    differing = [
        f"{name} {version(name)}, not {constrained}"
        for name, constrained in (line.split("==") for line in CONSTRAINTS if not line.startswith("#"))
        if version(name) != constrained
    ]
    assert differing == []


def the_installed_metadata_asks_for_what_the_project_does_test() -> None:
    """A stale installation would hide a dependency that was added and never installed."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        asked = {_plain(line) for line in tomllib.load(file)["project"]["dependencies"]}
    assert asked <= {_plain(line) for line in requires("teamcanvas") or []}


def the_program_imports_nothing_that_only_the_tests_install_test() -> None:
    """`run.sh` installs the dependencies and what they need, and nothing else."""
    installed = _with_what_they_need(["teamcanvas"])
    assert "pytest" not in installed
    belongs_to = packages_distributions()
    strangers = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sorted((ROOT / "teamcanvas").rglob("*.py"))
        for name in sorted(_top_modules(path) - sys.stdlib_module_names - {"teamcanvas"})
        if installed.isdisjoint(_plain(package) for package in belongs_to.get(name, ()))
    ]
    assert strangers == []


IMPORTED = re.compile(r"^[ \t]*(?:from|import)[ \t]+(\w+)", re.MULTILINE)


def _with_what_they_need(packages: list[str]) -> set[str]:
    """The packages and all that they ask for, extras apart."""
    found: set[str] = set()
    waiting = packages
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            with suppress(PackageNotFoundError):  # what only another system or Python needs
                waiting += [_plain(line) for line in requires(name) or [] if "extra ==" not in line]
    return found


def _top_modules(path: Path) -> set[str]:
    """The packages that a file imports, those for type checkers included."""
    source = path.read_text(encoding="utf-8")
    if {*IMPORTED.findall(source)} <= {*sys.stdlib_module_names, "teamcanvas"}:
        return set()  # not worth being parsed; ruff sees to it that each import has a line of its own
    modules: set[str] = set()
    for item in ast.walk(ast.parse(source)):
        if isinstance(item, ast.Import):
            modules |= {alias.name for alias in item.names}
        elif isinstance(item, ast.ImportFrom) and item.module:
            modules.add(item.module)
    return {name.partition(".")[0] for name in modules}


def _plain(requirement: str) -> str:
    """`PySide6-Essentials>=6.8,<6.12` and `PySide6_Essentials==6.11.3` are one name."""
    return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")
