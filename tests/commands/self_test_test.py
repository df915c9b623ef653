"""`self-test`: it passes here, and it notices what is broken."""

from collections.abc import Callable

import pytest

from teamcanvas.commands import self_test
from tests.commands.calling import Caller


def all_parts_pass_here_test(call: Caller) -> None:
    answer = call("self-test")
    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines()] == ["ok"] * 6
    assert list(call.folder.iterdir()) == []


def a_broken_part_is_named_and_the_others_are_still_tried_test(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> str:
        raise self_test.BrokenError("the catalogue is empty")

    tests: dict[str, Callable[[], str]] = {"catalogue": broken, "window system": lambda: "Qt"}
    monkeypatch.setattr(self_test, "_TESTS", tests)
    answer = call("self-test")
    assert answer.code == 1
    assert answer.out == "FAILED  catalogue: BrokenError: the catalogue is empty\nok      window system: Qt\n"


def a_missing_window_system_is_reported_but_no_failure_test(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "PySide6.QtCore", None)
    answer = call("self-test")
    assert answer.code == 0
    assert "window system: not usable" in answer.out
    assert any("PDF" in line for line in answer.out.splitlines())
