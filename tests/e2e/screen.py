"""A screen of its own for the tests: X server, window manager, accessibility bus, pointer and keys."""

import json
import os
import subprocess
from collections.abc import Callable, Collection, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TypeVar

SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAMS = ("Xvfb", "openbox", "xdotool", "dbus-daemon", SYSTEM_PYTHON)
BUS_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
SIZE = "1440x900"
DEADLINE = 60.0
"""Seconds after which something that was waited for counts as never coming."""

# By its own settings the window manager gets a click before the program does. Keys do not wait for that: on a busy
# machine, what is typed after a click overtakes it. Without the bindings, all events arrive in their order.
OPENBOX = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <mouse></mouse>
</openbox_config>
"""

Found = TypeVar("Found")


def wait_for(look: Callable[[], Found | None], what: str, seconds: float = DEADLINE) -> Found:
    """What `look` finds, as soon as it finds something."""
    pause, until, delay = Event(), monotonic() + seconds, 0.1
    while (found := look()) is None:
        if monotonic() > until:
            raise AssertionError(f"{what}: not after {seconds:g} s")
        # Looking keeps the program from what is waited for.
        pause.wait(delay)
        delay = min(1.5 * delay, 0.25)
    return found


@cache
def what_is_missing() -> str:
    """The Debian packages without which nobody can read the screen; empty if all are there."""
    bindings = subprocess.run([SYSTEM_PYTHON, "-c", "from gi.repository import Gio"], capture_output=True, check=False)
    missing = [] if bindings.returncode == 0 else ["python3-gi"]
    return ", ".join(missing if BUS_SERVICE.exists() else [*missing, "at-spi2-core"])


@dataclass(frozen=True)
class Element:
    """Something on the screen, as a screen reader sees it."""

    role: str
    name: str
    states: frozenset[str]
    x: int
    y: int
    width: int
    height: int
    parent: "Element | None"

    @property
    def middle(self) -> tuple[int, int]:
        """Its middle, in pixels of the screen."""
        return self.x + self.width // 2, self.y + self.height // 2

    def is_inside(self, other: "Element") -> bool:
        """It is a child of the other's, or a child's child."""
        return self.parent is not None and (self.parent is other or self.parent.is_inside(other))


class Screen:
    """Lives as long as the tests."""

    def __init__(self, folder: Path, size: str = SIZE, scale: int = 1) -> None:
        """Starts everything and returns when it is ready.

        Args:
            folder: for logs.
            size: in physical pixels.
            scale: by how much a program enlarges what it shows, as on a desktop of high resolution.
        """
        self.size = size
        self._scale = scale
        self._running: list[subprocess.Popen[str]] = []
        self._log = (folder / "screen.log").open("w")
        try:
            self._start(folder)
        except BaseException:
            self.close()
            raise

    def _start(self, folder: Path) -> None:
        # Without -noreset the server starts anew whenever its last client leaves: our own questions, until the window
        # manager is there, which then loses its connection.
        xvfb = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{self.size}x24", "-nolisten", "tcp", "-noreset"]
        self._display = ":" + self._first_line(self._spawn(xvfb, os.environ))
        self.environment = {**os.environ, "DISPLAY": self._display, "QT_QPA_PLATFORM": "xcb"}
        bus = self._spawn(["dbus-daemon", "--session", "--nofork", "--print-address=1"], self.environment)
        self.environment |= {
            "DBUS_SESSION_BUS_ADDRESS": self._first_line(bus),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_ACCESSIBILITY": "1",
            "QT_SCALE_FACTOR": str(self._scale),
        }
        settings = folder / "openbox.xml"
        settings.write_text(OPENBOX)
        manager = self._spawn(["openbox", "--config-file", str(settings)], self.environment)
        wait_for(lambda: self._ask("get_num_desktops") or None, "a window manager")
        assert manager.poll() is None, "the window manager has ended"
        self._reader = self._spawn([SYSTEM_PYTHON, str(Path(__file__).with_name("tree_reader.py"))], self.environment)

    def close(self) -> None:
        """Ends everything that was started."""
        for process in reversed(self._running):
            process.terminate()
        for process in self._running:
            process.wait(DEADLINE)
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()
        self._log.close()

    def elements(self, wanted: Collection[str] | None = None) -> list[Element]:
        """Everything that is showing, parents first.

        Args:
            wanted: the roles of elements whose names and places matter; others have none. None is all of them.
        """
        return self._read(None if wanted is None else sorted(wanted), windows_only=False)

    def windows(self) -> list[Element]:
        """The programs and their windows."""
        return self._read(None, windows_only=True)

    def _read(self, wanted: list[str] | None, *, windows_only: bool) -> list[Element]:
        assert self._reader.stdin is not None
        request = json.dumps({"wanted": wanted, "windows_only": windows_only})
        print(request, file=self._reader.stdin, flush=True)
        found: list[Element] = []
        for one in json.loads(self._first_line(self._reader)):
            parent = found[one["parent"]] if one["parent"] >= 0 else None
            # Programs tell their own pixels.
            x, y, width, height = (self._scale * pixels for pixels in one["box"])
            found.append(Element(one["role"], one["name"], frozenset(one["states"]), x, y, width, height, parent))
        return found

    def press(self, keys: Iterable[str]) -> None:
        """Keys one after another, by X's names: `ctrl+z`, `Return`."""
        self._do("key", "--delay", "20", *keys)

    def type(self, text: str) -> None:
        """A text, letter by letter."""
        self._do("type", "--delay", "6", "--", text)

    def click(self, at: tuple[int, int], *, times: int = 1, button: int = 1) -> None:
        """A click; two are a double click."""
        self._do("mousemove", *at, "sleep", 0.03, "click", "--repeat", times, "--delay", 60, button)

    def press_and_move(self, start: tuple[int, int], end: tuple[int, int], steps: int = 12) -> None:
        """The button goes down at one point and the pointer moves to another, as a hand moves it."""
        path: list[object] = ["mousemove", *start, "sleep", 0.03, "mousedown", 1, "sleep", 0.05]
        for step in range(1, steps + 1):
            x, y = (round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True))
            path += ["mousemove", x, y, "sleep", 0.015]
        # Qt takes the place of a drop from the last move, and looks at moves every now and then.
        self._do(*path, "sleep", 0.1, "mousemove", end[0] + 1, end[1], "sleep", 0.1)

    @contextmanager
    def key_held(self, key: str) -> Generator[None]:
        """A key is down meanwhile; an empty name is none."""
        if key:
            self._do("keydown", key)
        try:
            yield
        finally:
            if key:
                self._do("keyup", key)

    def release(self) -> None:
        """The button goes up."""
        self._do("mouseup", 1)

    def spawn(self, command: list[str], environment: dict[str, str], log: Path) -> "subprocess.Popen[str]":
        """Starts a program on this screen."""
        with log.open("a") as output:
            return subprocess.Popen(
                command,
                env=self.environment | environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                text=True,
            )

    def _do(self, *words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True, stderr=self._log)

    def _ask(self, *words: str) -> str:
        asked = subprocess.run(
            ["xdotool", *words], env=self.environment, check=False, stdout=subprocess.PIPE, stderr=self._log, text=True
        )
        return asked.stdout if asked.returncode == 0 else ""

    def _spawn(self, command: list[str], environment: "dict[str, str] | os._Environ[str]") -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        self._running.append(process)
        return process

    def _first_line(self, process: "subprocess.Popen[str]") -> str:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        assert line, f"{process.args} ended before it said anything"
        return line
