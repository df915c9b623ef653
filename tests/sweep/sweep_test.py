"""Everything that the window can show can be read and reached, on every size of screen and in every theme."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.window.actions import ACTIONS
from tests.screen_sizes import SCREENS
from tests.sweep.passed_over import NOT_OPENED, PASSED_OVER
from tests.sweep.places import PLACES

ROOT = Path(__file__).resolve().parents[2]
MEASURED = "1280x800"
"""The screen on which contrast is measured, and the dark theme shown: only colours differ there from the light one.

A screen of twice the pixels has the same room as one that is here as well: it is swept in one theme.
"""

Swept = tuple[list[list[str]], set[str]]
"""The faults on a screen, and the classes of what was looked at."""


@pytest.fixture(scope="module")
def swept(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Swept]:
    """Sweeps a screen of some size, once."""

    @cache
    def sweep(size: str) -> Swept:
        folder, scale = tmp_path_factory.mktemp("sweep"), SCREENS[size]
        width, height = (int(pixels) // scale for pixels in size.split("x"))
        screen = {"name": size, "x": 0, "y": 0, "width": width, "height": height, "dpr": scale}
        screens = folder / "screens.json"
        screens.write_text(json.dumps({"screens": [screen | {"logicalDpi": 96, "logicalBaseDpi": 96}]}))
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "tests.sweep.program",
                *(["light,dark,room", "contrast"] if size == MEASURED else ["light"] if scale > 1 else ["light,room"]),
            ],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "XDG_STATE_HOME": str(folder)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        *faults, seen = map(json.loads, done.stdout.splitlines())
        return faults, set(seen)

    return sweep


@pytest.mark.parametrize("size", SCREENS)
def everything_can_be_read_and_reached_test(swept: Callable[[str], Swept], size: str) -> None:
    faults, _ = swept(size)
    left = {
        f"{kind}: {widget} “{text}” ({theme}, {place})"
        for theme, place, kind, widget, text in faults
        if not any(one.kind == kind and widget.startswith(one.widget) for one in PASSED_OVER)
    }
    assert sorted(left) == []


def nothing_is_larger_in_the_dark_test() -> None:
    light, dark = load_theme("light"), load_theme("dark")
    assert (light.sizes, light.measures) == (dark.sizes, dark.measures)


def every_dialog_is_opened_test(swept: Callable[[str], Swept]) -> None:
    _, seen = swept(MEASURED)
    dialogs = {
        node.name
        for file in (ROOT / "teamcanvas").rglob("*.py")
        if "Dialog)" in (source := file.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base).endswith("Dialog") for base in node.bases)
    }
    assert len(dialogs) > 8
    assert dialogs - seen - set(NOT_OPENED) == set()


def every_action_that_opens_something_is_a_place_test() -> None:
    opening = {one.id for one in ACTIONS if one.text.endswith("…")}
    assert opening - {place.name for place in PLACES} - set(NOT_OPENED) == set()
