"""A screen for all end-to-end tests, and a user with an empty home folder for each."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from tests.e2e.driver import User
from tests.e2e.screen import PROGRAMS, Screen, what_is_missing


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of them start the real program, and need what it takes to see and use it."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.e2e)
            item.add_marker(pytest.mark.needs(*PROGRAMS, "pdftotext"))


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    screen = Screen(tmp_path_factory.mktemp("screen"))
    yield screen
    screen.close()


@pytest.fixture
def user(tmp_path: Path, request: pytest.FixtureRequest, give_up: Callable[[str], NoReturn]) -> Iterator[User]:
    if missing := what_is_missing():
        give_up(missing)
    screen: Screen = request.getfixturevalue("screen")
    user = User(screen, tmp_path)
    yield user
    user.leaves()
    assert user.complaints() == []
