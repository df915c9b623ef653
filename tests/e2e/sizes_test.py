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

DEFINITION = "Use Case Definition"
CELL = What("cell", "Frame the business problem", ("cell", "table cell"))
SCREENS = {"1024x768": 1, "1280x800": 1, "1920x1080": 1, "3840x2160": 2}
"""Physical pixels, and the scale of the desktop."""


@pytest.fixture(params=SCREENS)
def user(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    screens: Callable[[str, int], Screen],
    give_up: Callable[[str], NoReturn],
) -> Iterator[User]:
    if missing := what_is_missing():
        give_up(missing)
    user = User(screens(request.param, SCREENS[request.param]), tmp_path)
    yield user
    user.leaves()
    assert user.complaints() == []


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
