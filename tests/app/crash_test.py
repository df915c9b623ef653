"""Errors nobody expected."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest

from teamcanvas.app.crash import catch_crashes


@pytest.fixture
def told() -> Iterator[list[str]]:
    """What the user is told; the hooks are as they were afterwards."""
    before = sys.excepthook, threading.excepthook
    said: list[str] = []
    catch_crashes(said.append)
    yield said
    sys.excepthook, threading.excepthook = before


def _fail(words: str) -> None:
    try:
        raise ValueError(words)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def an_error_is_told_and_written_down_test(told: list[str], caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL, "teamcanvas"):
        _fail("odd")
    assert told == ["ValueError: odd"]
    assert caplog.records[0].exc_info is not None


def an_error_while_telling_does_not_go_round_in_circles_test(caplog: pytest.LogCaptureFixture) -> None:
    before = sys.excepthook, threading.excepthook
    calls: list[str] = []

    def tell(words: str) -> None:
        calls.append(words)
        _fail("while telling")

    catch_crashes(tell)
    _fail("first")
    assert calls == ["ValueError: first"]
    _fail("second")
    assert calls == ["ValueError: first", "ValueError: second"]
    sys.excepthook, threading.excepthook = before


def an_error_in_a_thread_is_written_down_only_test(told: list[str], caplog: pytest.LogCaptureFixture) -> None:
    thread = threading.Thread(target=lambda: _fail("elsewhere"))
    thread.start()
    thread.join()
    assert told == []
    assert "Unexpected error" in caplog.text


def ctrl_c_stays_ctrl_c_test(told: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
