"""What every test gets: no screen, no home, no surprises."""

import gc
import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants
from pytestqt.qtbot import QtBot

from teamcanvas.app.feature_scan import skip_feature_scan
from teamcanvas.app.garbage import collect_due
from tests import workers
from tests.example_counts import EXPLORE, exploring

# Before anybody imports Qt. The end-to-end tests start programs on screens of their own and set this for them.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# As in the editor, for the modules of all tests.
skip_feature_scan()

# The user's home is neither read nor written: settings, recent files and journals go here.
_homes = Path(tempfile.mkdtemp(prefix="teamcanvas-tests-"))
_numbers = itertools.count()
_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}


def _new_home() -> Path:
    """A new home folder, of which environment variables tell."""
    folder = _homes / str(next(_numbers))
    (folder / "run").mkdir(mode=0o700, parents=True)
    os.environ.update({name: str(folder / part) for name, part in _FOLDERS.items()})
    return folder


def _is_new(folder: Path) -> bool:
    """Whether a home was left as it was made, and the environment still tells of it: most tests write nothing there."""
    return (
        os.listdir(folder) == ["run"]
        and not os.listdir(folder / "run")
        and all(os.environ.get(name) == str(folder / part) for name, part in _FOLDERS.items())
    )


_last_home = [_new_home()]

# How long a test waits for a condition before it fails. pytest-qt's five seconds are less than an export takes on a
# busy machine; a test that passes is not slowed down.
_TIMEOUT_MS = 60_000
for _wait in (
    QtBot.waitActive,
    QtBot.waitExposed,
    QtBot.waitSignal,
    QtBot.waitSignals,
    QtBot.waitUntil,
    QtBot.waitCallback,
):
    _defaults = _wait.__kwdefaults__
    assert _defaults is not None
    assert "timeout" in _defaults
    _defaults["timeout"] = _TIMEOUT_MS

# The same examples on every machine, and no deadline: a slow machine is not a bug. They are few, as they are the same
# in every run; exploring finds what is new.
settings.register_profile(
    "steady", derandomize=True, deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(EXPLORE, deadline=None, max_examples=1_000)
settings.load_profile(os.environ.get("TEAMCANVAS_HYPOTHESIS", "steady"))
if not exploring():
    # Hypothesis would read the source of each module that is loaded by then, for constants to try: the examples would
    # depend on what was tested before, and reading takes seconds.
    providers._get_local_constants = Constants  # pyright: ignore[reportPrivateUsage] - there is no setting for it


def pytest_configure(config: pytest.Config) -> None:
    """Workers of pytest-xdist have hooks of their own, and so has the process that gives whole files to them."""
    if hasattr(config, "workerinput"):
        config.pluginmanager.register(workers)
    elif config.getoption("dist", "no") == "loadfile":
        from tests import distribution

        config.pluginmanager.register(distribution)


def pytest_collection() -> None:
    """Switch automatic garbage collection off, as in the editor: windows are not destroyed in the middle of a test."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Freeze what was collected, so that no collection of garbage looks through it again."""
    gc.collect()
    gc.freeze()


def pytest_runtest_logfinish() -> None:
    """Collect the garbage that is due, between two tests."""
    collect_due()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect benchmarks, unless --benchmark-only asks for them."""
    if config.getoption("benchmark_only"):
        return
    measuring = [item for item in items if "benchmark" in getattr(item, "fixturenames", ())]
    items[:] = [item for item in items if "benchmark" not in getattr(item, "fixturenames", ())]
    if measuring:
        config.hook.pytest_deselected(items=measuring)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose programs are missing; where the whole suite is demanded, fail it instead."""
    for marker in item.iter_markers("needs"):
        programs: tuple[str, ...] = marker.args
        missing = [program for program in programs if shutil.which(program) is None]
        if missing:
            _give_up(", ".join(missing))


@pytest.fixture(scope="session")
def give_up() -> Callable[[str], NoReturn]:
    """For a test that finds out for itself what it lacks: `give_up("python3-gi")` ends it."""
    return _give_up


def _give_up(what: str) -> NoReturn:
    """A skip for lack of `what`, or a failure where TEAMCANVAS_REQUIRE_ALL is set."""
    reason = f"{what} not installed"
    if os.environ.get("TEAMCANVAS_REQUIRE_ALL"):
        pytest.fail(f"{reason}, and TEAMCANVAS_REQUIRE_ALL is set", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def home() -> Path:
    """A home folder in which there is nothing, so that no test finds what another one left."""
    if not _is_new(_last_home[0]):
        _last_home[0] = _new_home()
    return _last_home[0]


def pytest_unconfigure() -> None:
    """The homes of all tests go with them, and what they left on the clipboard."""
    shutil.rmtree(_homes, ignore_errors=True)
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        # On this platform of Qt it would be destroyed after Python has ended, which crashes.
        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


@pytest.fixture
def python() -> str:
    """The interpreter that runs the tests, for those that start the program."""
    return sys.executable
