"""What every test gets: no screen, no home, no surprises."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

# Before anybody imports Qt. The end-to-end tests start programs on screens of their own and set this for them.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# The home of whoever runs the tests is neither read nor written: settings, recent files and the journal go here.
_home = Path(tempfile.mkdtemp(prefix="teamcanvas-tests-"))
for _name, _folder in {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}.items():
    (_home / _folder).mkdir(mode=0o700, exist_ok=True)
    os.environ[_name] = str(_home / _folder)

# The same examples on every machine, and no deadline: a slow machine is not a bug.
settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("explore", deadline=None, max_examples=1_000)
settings.load_profile(os.environ.get("TEAMCANVAS_HYPOTHESIS", "steady"))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose programs are missing; where the whole suite is demanded, fail it instead."""
    for marker in item.iter_markers("needs"):
        programs: tuple[str, ...] = marker.args
        missing = [program for program in programs if shutil.which(program) is None]
        if missing:
            _give_up(", ".join(missing))


@pytest.fixture
def give_up() -> Callable[[str], NoReturn]:
    """For a test that finds out for itself what it lacks: `give_up("pyatspi")` ends it."""
    return _give_up


def _give_up(what: str) -> NoReturn:
    """A skip for lack of `what`, or a failure where TEAMCANVAS_REQUIRE_ALL is set."""
    reason = f"{what} not installed"
    if os.environ.get("TEAMCANVAS_REQUIRE_ALL"):
        pytest.fail(f"{reason}, and TEAMCANVAS_REQUIRE_ALL is set", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session", autouse=True)
def home() -> Iterator[Path]:
    """The empty home folder of this test run, gone after it."""
    yield _home
    shutil.rmtree(_home, ignore_errors=True)


@pytest.fixture
def python() -> str:
    """The interpreter that runs the tests, for those that start the program."""
    return sys.executable
