"""What once destroyed or hid work, on screens from a small projector to one of high resolution."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from teamcanvas.storage.files import read_plan, save_plan
from tests.e2e.driver import (
    BOARD,
    User,
    What,
    active_window,
    button,
    card,
    chip,
    label,
    person,
    stage,
    window,
)
from tests.e2e.screen import Screen, what_is_missing
from tests.screen_sizes import SCREENS

DEFINITION = "Use Case Definition"
CELL = What("cell", "Frame the business problem", ("cell", "table cell"))


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, tmp_path: Path, give_up: Callable[[str], NoReturn]) -> Iterator[Screen]:
    """A screen of one of the sizes, instead of the one that all other tests share."""
    if missing := what_is_missing():
        give_up(missing)
    logs = tmp_path / "screen"
    logs.mkdir()
    screen = Screen(logs, request.param, SCREENS[request.param])
    yield screen
    screen.close()


@pytest.mark.usefixtures("screen")
def nothing_is_lost_or_hidden_test(user: User) -> None:
    path = user.has_plan("startup-trio")
    user.starts(path)
    user.sees(BOARD)

    # A click on a cell of the matrix selects it; a key of a stage shows all of it.
    user.presses("ctrl+2")
    user.clicks(CELL)
    user.presses("ctrl+1", "F5")
    user.sees_no(button("Export"))
    user.presses("1")
    user.sees_whole(card("Data scientist", DEFINITION))
    user.sees_whole(card("Inside-out lead", DEFINITION))
    assert user.sees(stage(DEFINITION)).y >= 0
    user.presses("ctrl+2")
    user.clicks(CELL)
    user.presses("ctrl+1", "Escape")
    user.sees(button("Export"))
    user.sees(button("Saved"))
    user.presses("ctrl+2")
    assert user.sees(CELL).name == "Frame the business problem, Inside-out lead: accountable and responsible"
    user.presses("ctrl+1")

    # What was typed into the field of the list is undone as the step that it is.
    user.presses("ctrl+shift+p")
    user.enters("Ada Lovelace")
    user.sees(person("Ada Lovelace"))
    user.presses("ctrl+z")
    user.sees_no(person("Ada Lovelace"))
    user.sees(button("Saved"))

    # A share of the time is read as it is typed; what cannot be read stays.
    user.clicks(chip("Jonas", card("Data scientist", DEFINITION)))
    user.presses("F2", "ctrl+a")
    user.enters("50 %")
    user.sees(card("Data scientist, Jonas 0.5", DEFINITION))

    # A dot is a part of the name.
    user.presses("ctrl+shift+s")
    user.sees(active_window("Save plan"))
    user.enters("Churn team v1.2")
    user.sees(button("Saved"))
    saved = user.home / "Churn team v1.2.teamcanvas"
    plan = read_plan(saved)

    # What another program saves is noticed and can be taken.
    save_plan(saved, plan.replace(title="As a colleague has it"), overwrite=True)
    user.sees(label(f"“{saved.name}” was changed by another program"))
    user.clicks(button("Take theirs"))
    user.sees(window(f"As a colleague has it – {saved.name} – Team Canvas"))
