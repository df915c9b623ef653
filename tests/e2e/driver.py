"""Words for what a user does and sees: `user.drags(role("Data engineer"), stage("Solution Development"))`."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from teamcanvas.storage.files import save_plan
from teamcanvas.storage.templates import template_plan
from tests.e2e.screen import DEADLINE, Element, Found, Screen, wait_for


@dataclass(frozen=True)
class What:
    """A query for an element on the screen."""

    kind: str
    name: str
    """All of the accessible name, or what stands before its first comma."""
    roles: tuple[str, ...]
    inside: "What | None" = None
    grip: Literal["middle", "title", "floor"] = "middle"
    """Where a hand takes it: on its title, or at its lower end where nothing lies."""
    state: str = ""
    """A state that it has to be in."""

    def __str__(self) -> str:
        words = f"{self.kind} “{self.name}”" + (f", {self.state}" if self.state else "")
        return f"{words}, in {self.inside}" if self.inside else words

    def focused(self) -> "What":
        """The same thing with the focus on it."""
        return self.in_state("focused")

    def in_state(self, state: str) -> "What":
        """The same thing in a state."""
        return replace(self, state=state)

    def within(self, what: "What") -> "What":
        """The same thing inside another one."""
        return replace(self, inside=what)

    def found_on(self, screen: Screen) -> Iterator[Element]:
        """Everything on a screen that it may be, and nothing more is asked for."""
        return self.found_in(screen.elements(self._all_roles))

    @property
    def _all_roles(self) -> frozenset[str]:
        """Of it and of what it is inside."""
        return frozenset(self.roles) | (self.inside._all_roles if self.inside else frozenset[str]())

    def found_in(self, elements: list[Element]) -> Iterator[Element]:
        """Everything on the screen that it may be."""
        around = list(self.inside.found_in(elements)) if self.inside else []
        for element in elements:
            if element.role not in self.roles or (self.state and self.state not in element.states):
                continue
            named = element.name == self.name or element.name.startswith(f"{self.name},")
            if named and (self.inside is None or any(element.is_inside(one) for one in around)):
                yield element

    def point_of(self, element: Element) -> tuple[int, int]:
        """Where to put the pointer."""
        x, y = element.middle
        if self.grip == "title":
            return element.x + 24, element.y + 14
        return (x, element.y + element.height - 16) if self.grip == "floor" else (x, y)


def stage(title: str) -> What:
    """A stage of the board, at its lower end."""
    return What("stage", title, ("panel", "grouping"), What("board", "Board", ("panel",)), "floor")


def card(name: str, on: str) -> What:
    """A card: its role's title, or all of what it is called."""
    return What("card", name, ("list item",), stage(on), "title")


def chip(name: str, of: What) -> What:
    """A person on a card."""
    return What("person", name, ("list item",), of)


def role(title: str) -> What:
    """A role in the list."""
    return What("role", title, ("list item",), What("list", "Roles", ("list",)))


def person(name: str) -> What:
    """A person in the list."""
    return What("person", name, ("list item",), What("list", "People", ("list",)))


def finding(name: str) -> What:
    """A finding in the list, with its severity: `Error: No executive sponsor`."""
    return What("finding", name, ("list item",), What("list", "Findings", ("list",)))


def button(text: str) -> What:
    """A button."""
    return What("button", text, ("push button", "button"))


def field(name: str) -> What:
    """A field for text or a number."""
    return What("field", name, ("text", "entry", "spin button"))


def tab(text: str) -> What:
    """A tab."""
    return What("tab", text, ("page tab",))


def list_of_people() -> What:
    """The tab that brings the list of people in front of the list of roles; the centre has one of that name, too."""
    # Qt calls a row of tabs by the one in front.
    return tab("People").within(What("tabs", "Roles", ("page tab list",)))


def menu_entry(text: str) -> What:
    """An entry of the open menu."""
    return What("menu entry", text, ("menu item", "menu"))


def label(text: str) -> What:
    """A text."""
    return What("text", text, ("label",))


def window(title: str) -> What:
    """A window."""
    return What("window", title, WINDOW_ROLES)


def active_window(title: str) -> What:
    """A window that gets what is typed."""
    return window(title).in_state("active")


WINDOW_ROLES = ("frame", "dialog", "alert")
BOARD = What("board", "Board", ("panel",))
COUNTED = ("label", "check box")
"""What numbers of findings stand on."""


class User:
    """Somebody at the screen, with a program in front of them and a home folder."""

    def __init__(self, screen: Screen, home: Path) -> None:
        """A user who has not started anything yet."""
        self.home = home
        self._screen = screen
        self._log = home / "program.log"
        self._folders = {
            "HOME": str(home),
            **{f"XDG_{kind.upper()}_HOME": str(home / kind) for kind in ("config", "data", "state", "cache")},
            "XDG_RUNTIME_DIR": str(home / "run"),
        }
        (home / "run").mkdir(mode=0o700)
        self._programs: list[subprocess.Popen[str]] = []

    # --- programs ------------------------------------------------------------------------------------------------

    def starts(self, *paths: Path) -> "subprocess.Popen[str]":
        """Starts the editor."""
        command = [sys.executable, "-m", "teamcanvas", *map(str, paths)]
        program = self._screen.spawn(command, self._folders, self._log)
        self._programs.append(program)
        return program

    def has_plan(self, template: str) -> Path:
        """A plan made from a template, in the home folder."""
        path = self.home / f"{template}.teamcanvas"
        save_plan(path, template_plan(template))
        return path

    def kills_the_program(self) -> None:
        """As kill -9 does: it gets no chance to put anything right."""
        self._programs[-1].kill()
        self._programs[-1].wait(DEADLINE)

    def leaves(self) -> None:
        """Ends what still runs."""
        self._screen.release()
        for program in self._programs:
            program.kill()
            program.wait(DEADLINE)

    def complaints(self) -> list[str]:
        """Tracebacks and warnings that the program wrote."""
        return re.findall(
            r"(?m)^(?:Traceback.*|\w+Error: .*|QObject.*|.*libshiboken.*|.*[pP]ythonToCpp.*)$", self._said()
        )

    def _said(self) -> str:
        return self._log.read_text(errors="replace") if self._log.exists() else ""

    # --- eyes ----------------------------------------------------------------------------------------------------

    def sees(self, what: What) -> Element:
        """Waits until it is there."""
        return self._wait(lambda: next(what.found_on(self._screen), None), str(what))

    def sees_whole(self, what: What) -> None:
        """Waits until all of it is on the screen."""
        width, height = map(int, self._screen.size.split("x"))

        def look() -> bool | None:
            found = next(what.found_on(self._screen), None)
            if found is None or found.x < 0 or found.y < 0:
                return None
            return True if found.x + found.width <= width and found.y + found.height <= height else None

        self._wait(look, f"all of {what}")

    def sees_no(self, what: What) -> None:
        """Waits until it is not there."""
        self._wait(lambda: None if any(what.found_on(self._screen)) else True, f"no {what}")

    def sees_board(self) -> list[str]:
        """The names of all stages, cards and people on the board now."""
        elements = self._screen.elements()
        (board,) = BOARD.found_in(elements)
        return [element.name for element in elements if element.is_inside(board)]

    def sees_counts(self, errors: int, warnings: int) -> None:
        """Waits until the window says everywhere that there are so many topics."""
        expected = {word for number, word in ((errors, "error"), (warnings, "warning")) if number}
        texts = {f"{errors} error{'s' * (errors != 1)}", f"{warnings} warning{'s' * (warnings != 1)}"}

        def look() -> bool | None:
            told = [one.name for one in self._screen.elements(COUNTED) if one.role in COUNTED]
            counts = [name for name in told if re.fullmatch(r"\d+ (error|warning)s?", name)]
            # On the filter of the panel and in the line at the bottom.
            return True if len(counts) == 2 * len(expected) and set(counts) <= texts else None

        self._wait(look, f"{errors} errors and {warnings} warnings")

    def _wait(self, look: Callable[[], Found | None], what: str) -> Found:
        try:
            return wait_for(look, what)
        except AssertionError as never:
            there = [f"{one.role} “{one.name}” {sorted(one.states)}" for one in self._screen.elements() if one.name]
            ended = [f"A program has ended with {one.returncode}." for one in self._programs if one.poll() is not None]
            never.add_note(
                "\n".join(("What is on the screen instead:", *there, *ended, "What the program said:", self._said()))
            )
            raise

    # --- hands ---------------------------------------------------------------------------------------------------

    def clicks(self, what: What) -> None:
        """Clicks on it, once it is there."""
        self._screen.click(what.point_of(self.sees(what)))

    def double_clicks(self, what: What) -> None:
        """Clicks on it twice."""
        self._screen.click(what.point_of(self.sees(what)), times=2)

    def clicks_right(self, what: What) -> None:
        """Asks for its menu."""
        self._screen.click(what.point_of(self.sees(what)), button=3)

    def holds(self, what: What, over: What) -> None:
        """Drags it somewhere and does not let go."""
        self._screen.press_and_move(what.point_of(self.sees(what)), over.point_of(self.sees(over)))

    def lets_go(self) -> None:
        """Releases the button."""
        self._screen.release()

    def drags(self, what: What, onto: What, holding: str = "") -> None:
        """Drags it somewhere, perhaps with a key held down."""
        with self._screen.key_held(holding):
            self.holds(what, onto)
            self.lets_go()

    def presses(self, *keys: str) -> None:
        """Presses keys one after another."""
        self._needs_active_window()
        self._screen.press(keys)

    def types(self, text: str) -> None:
        """Types into whatever has the focus."""
        self._needs_active_window()
        self._screen.type(text)

    def enters(self, text: str) -> None:
        """Types something and presses Return."""
        self.types(text)
        self._screen.press(["Return"])

    def _needs_active_window(self) -> None:
        """Waits until a window has the keyboard: it is seen before the window manager gives it that."""

        def look() -> bool | None:
            windows = (one for one in self._screen.windows() if one.role in WINDOW_ROLES)
            return True if any("active" in one.states for one in windows) else None

        self._wait(look, "an active window")
