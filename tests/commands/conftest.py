"""For tests of commands: a way to call them, and a folder with plans."""

from pathlib import Path

import pytest

from teamcanvas.storage.codec import encode_plan
from tests.commands.calling import Caller
from tests.small_plans import template


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Caller:
    """Calls the program in an empty folder."""
    return Caller(tmp_path, monkeypatch)


@pytest.fixture
def plans(call: Caller) -> Caller:
    """Calls the program in a folder with trio.teamcanvas (no findings that matter) and mlops.teamcanvas (warnings)."""
    for name, file in (("startup-trio", "trio"), ("full-mlops-team", "mlops")):
        (call.folder / f"{file}.teamcanvas").write_bytes(encode_plan(template(name)))
    return call
