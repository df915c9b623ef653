"""Unhandled exceptions are logged and shown."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from teamcanvas.app.crash import begin_log, catch_crashes


@pytest.fixture
def shown() -> Iterator[list[str]]:
    """What the dialog shows; restores the hooks afterwards."""
    before = sys.excepthook, threading.excepthook
    texts: list[str] = []
    catch_crashes(texts.append)
    yield texts
    sys.excepthook, threading.excepthook = before


@pytest.fixture
def restored_log() -> Iterator[None]:
    """Restores the handlers and the level of the log afterwards."""
    log = logging.getLogger("teamcanvas")
    before, level = list(log.handlers), log.level
    yield
    for handler in [one for one in log.handlers if one not in before]:
        log.removeHandler(handler)
        handler.close()
    log.setLevel(level)


def _fail(words: str) -> None:
    try:
        raise ValueError(words)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def an_unhandled_exception_is_shown_and_logged_test(shown: list[str], caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL, "teamcanvas"):
        _fail("odd")
    assert shown == ["ValueError: odd"]
    assert caplog.records[0].exc_info is not None


def an_exception_in_the_callback_does_not_recurse_test(caplog: pytest.LogCaptureFixture) -> None:
    before = sys.excepthook, threading.excepthook
    calls: list[str] = []

    def on_crash(words: str) -> None:
        calls.append(words)
        _fail("in the callback")

    catch_crashes(on_crash)
    _fail("first")
    assert calls == ["ValueError: first"]
    _fail("second")
    assert calls == ["ValueError: first", "ValueError: second"]
    sys.excepthook, threading.excepthook = before


def an_exception_in_another_thread_is_only_logged_test(shown: list[str], caplog: pytest.LogCaptureFixture) -> None:
    thread = threading.Thread(target=lambda: _fail("elsewhere"))
    thread.start()
    thread.join()
    assert shown == []
    assert "Unexpected error" in caplog.text


def a_keyboard_interrupt_is_not_a_crash_test(shown: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert shown == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


@pytest.mark.usefixtures("restored_log")
def errors_are_written_to_the_log_file_test(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    path = begin_log()
    assert path is not None
    assert path.is_relative_to(tmp_path)
    logging.getLogger("teamcanvas.ui").error("Something odd: %s", "Łódź")
    assert "Something odd: Łódź" in path.read_text("utf-8")


@pytest.mark.usefixtures("restored_log")
def without_a_writable_folder_there_is_no_log_test(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    assert begin_log() is None
