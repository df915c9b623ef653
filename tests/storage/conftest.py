"""Folders for the tests of storage: each test has its own state folder, and runs without root's permissions."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state folder of this test; it does not exist yet."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "teamcanvas"


@pytest.fixture
def ordinary_user() -> Iterator[Path]:
    """A folder that an ordinary user may write to; runs the test as one, because root ignores permissions."""
    folder = Path(tempfile.mkdtemp(prefix="teamcanvas-test-"))
    administrator = os.geteuid() == 0
    if administrator:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if administrator:
            os.seteuid(0)
        shutil.rmtree(folder)
