"""Reads the accessible trees of the programs on a screen: writes a JSON list for every line it receives.

Run by the system's Python, which has bindings for the bus; the tests run in an environment that has not. It speaks to
the bus itself and asks about all elements of a level at once: one by one, a window would take seconds. Each question
costs the program time as well, so only what shows is asked for its children, and only what is wanted for more.
"""

import importlib
import json
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any  # the bindings have no types

# `import gi` would not be found where the rest of the tests is checked.
Gio: Any = importlib.import_module("gi.repository.Gio")
GLib: Any = importlib.import_module("gi.repository.GLib")

ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
ACCESSIBLE, COMPONENT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Component"
STATES = {1: "active", 4: "checked", 7: "editable", 8: "enabled", 12: "focused", 23: "selected", 25: "showing"}
"""The numbers that the protocol gives them."""
MILLISECONDS = 60_000
"""A busy program answers late; what did not answer would count as gone."""

WINDOW_DEPTH = 2
"""How far below the root of all programs windows are."""
LEAVES = {"label"}
"""Roles of what has no children."""


@dataclass
class Element:
    """An element whose properties are being collected."""

    address: tuple[str, str]
    role: str = ""
    name: str = ""
    states: list[str] = field(default_factory=list[str])
    box: tuple[int, int, int, int] = (0, 0, 0, 0)
    children: list["Element"] = field(default_factory=list["Element"])


class Bus:
    """The accessibility bus."""

    def __init__(self) -> None:
        """Finds it by way of the session's bus."""
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        flags = Gio.DBusCallFlags.NONE
        path = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        (address,) = session.call_sync(*path, None, None, flags, MILLISECONDS).unpack()
        kind = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._connection = Gio.DBusConnection.new_for_address_sync(address, kind)
        self._open_calls = 0
        # An address stands for one element as long as its program runs, and its role stays.
        self._roles: dict[tuple[str, str], str] = {}

    def applications(self, *, wanted: Collection[str] | None, windows_only: bool) -> list[Element]:
        """Every program with all that it shows, or with its windows and nothing in them.

        Args:
            wanted: the roles of elements whose names and places are asked for; None is all.
            windows_only: whether to stop at the windows.
        """
        root = Element(ROOT)
        level = [root]
        depth = 0
        while level:
            for one in level:
                if one is not root:
                    one.role = self._roles.get(one.address, "")
                    if not one.role:
                        self._call(one, ACCESSIBLE, "GetRoleName", None, self._take_role)
                    self._call(one, ACCESSIBLE, "GetState", None, self._take_states)
            self._wait()
            # What is not showing may hold a lot, and nobody can point at it. Programs have no states.
            shown = [one for one in level if one.role in ("", "application") or "showing" in one.states]
            for one in shown:
                if one.role not in LEAVES and not (windows_only and depth >= WINDOW_DEPTH):
                    self._call(one, ACCESSIBLE, "GetChildren", None, self._take_children)
                if one is not root and (wanted is None or one.role in wanted):
                    name = GLib.Variant("(ss)", (ACCESSIBLE, "Name"))
                    self._call(one, "org.freedesktop.DBus.Properties", "Get", name, self._take_name)
                    self._call(one, COMPONENT, "GetExtents", GLib.Variant("(u)", (0,)), self._take_box)
            self._wait()
            level = [child for one in shown for child in one.children]
            depth += 1
        return root.children

    def _wait(self) -> None:
        while self._open_calls:
            GLib.MainContext.default().iteration(True)

    def _call(self, one: Element, interface: str, method: str, argument: Any, take: Any) -> None:
        def answered(connection: Any, result: Any) -> None:
            self._open_calls -= 1
            try:
                (answer,) = connection.call_finish(result).unpack()
            except GLib.Error:
                # It went while it was being read.
                return
            take(one, answer)

        self._open_calls += 1
        flags = Gio.DBusCallFlags.NONE
        self._connection.call(*one.address, interface, method, argument, None, flags, MILLISECONDS, None, answered)

    def _take_children(self, one: Element, answer: list[tuple[str, str]]) -> None:
        one.children = [Element(address) for address in answer]

    def _take_name(self, one: Element, answer: str) -> None:
        one.name = answer

    def _take_role(self, one: Element, answer: str) -> None:
        one.role = self._roles[one.address] = answer

    def _take_states(self, one: Element, answer: list[int]) -> None:
        bits = answer[0] | answer[1] << 32
        one.states = [state for number, state in STATES.items() if bits >> number & 1]

    def _take_box(self, one: Element, answer: tuple[int, int, int, int]) -> None:
        one.box = answer


def rows_of(elements: list[Element]) -> Iterator[dict[str, object]]:
    """The visible elements, parents before children; a parent is referred to by its index."""
    todo = [(one, -1) for one in reversed(elements)]
    number = 0
    while todo:
        one, parent = todo.pop()
        if parent >= 0 and "showing" not in one.states:
            continue
        yield {"role": one.role, "name": one.name, "states": one.states, "box": one.box, "parent": parent}
        todo.extend((child, number) for child in reversed(one.children))
        number += 1


def main() -> None:
    """Answers requests until the input ends."""
    bus = Bus()
    for line in sys.stdin:
        print(json.dumps(list(rows_of(bus.applications(**json.loads(line))))), flush=True)


if __name__ == "__main__":
    main()
