"""The log."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from teamcanvas.app.logs import begin_log


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """The handlers of the log are as they were afterwards."""
    log = logging.getLogger("teamcanvas")
    before, level = list(log.handlers), log.level
    yield
    for handler in [one for one in log.handlers if one not in before]:
        log.removeHandler(handler)
        handler.close()
    log.setLevel(level)


def errors_are_written_down_test(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    path = begin_log()
    assert path is not None
    assert path.is_relative_to(tmp_path)
    logging.getLogger("teamcanvas.ui").error("Something odd: %s", "Łódź")
    assert "Something odd: Łódź" in path.read_text("utf-8")


def nowhere_to_write_is_no_reason_to_stop_test(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    assert begin_log() is None
