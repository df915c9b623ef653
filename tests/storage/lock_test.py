"""A plan is open in one window at a time, and no lock outlives its process."""

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from teamcanvas.storage.lock import FileLock, PlanLock, is_open

HOLD = """
import sys
from pathlib import Path
from teamcanvas.storage.lock import PlanLock
lock = PlanLock.acquire(Path(sys.argv[1]))
print("held" if lock else "refused", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_process_with(path: Path) -> Generator[tuple[subprocess.Popen[str], str]]:
    """A process that opens the plan, and its answer."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


def plan_opens_in_one_window_of_a_process_test(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    first = PlanLock.acquire(path)
    assert first is not None
    assert PlanLock.acquire(path) is None
    assert is_open(path)
    first.release()
    assert not is_open(path)
    second = PlanLock.acquire(path)
    assert second is not None
    second.release()


def plan_opens_in_one_process_test(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    with another_process_with(path) as (_, said):
        assert said == "held"
        assert PlanLock.acquire(path) is None
        assert is_open(path)
        with another_process_with(path) as (_, second_said):
            assert second_said == "refused"


def lock_is_released_when_its_process_is_killed_test(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    with another_process_with(path) as (process, _):
        process.kill()
        process.wait()
        lock = PlanLock.acquire(path)
        assert lock is not None
        lock.release()


def every_path_to_a_file_is_the_same_lock_test(tmp_path: Path) -> None:
    (tmp_path / "plan").touch()
    (tmp_path / "link").symlink_to("plan")
    lock = PlanLock.acquire(tmp_path / "link")
    assert lock is not None
    assert is_open(tmp_path / "plan")
    assert not is_open(tmp_path / "other")
    lock.release()


def release_deletes_the_lock_file_test(tmp_path: Path, state: Path) -> None:
    lock = PlanLock.acquire(tmp_path / "plan")
    assert lock is not None
    assert len(list((state / "locks").iterdir())) == 1
    lock.release()
    lock.release()
    assert list((state / "locks").iterdir()) == []


def read_only_home_lets_every_plan_open_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    lock = PlanLock.acquire(tmp_path / "plan")
    assert lock is not None
    assert not is_open(tmp_path / "plan")
    lock.release()


def lock_is_never_held_on_a_file_that_its_holder_removed_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between our opening the lock file and our locking it, its holder lets go and removes it."""
    path = tmp_path / "lock"
    holder = FileLock.acquire(path)
    assert holder is not None
    opened = os.open
    times = 0

    def open_and_let_go(*arguments: object) -> int:
        nonlocal times
        times += 1
        descriptor = opened(*arguments)  # pyright: ignore[reportArgumentType, reportCallIssue] - passed through
        if times == 1:
            holder.release()
        return descriptor

    monkeypatch.setattr(os, "open", open_and_let_go)
    lock = FileLock.acquire(path)
    assert lock is not None
    assert times == 2
    assert FileLock.acquire(path) is None
    lock.release()
