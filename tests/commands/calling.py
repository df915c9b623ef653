"""Calls the command line in this process, without the cost of a new one."""

import io
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from teamcanvas.cli import run


class Answer(NamedTuple):
    """The exit code and output of a command."""

    code: int
    out: str
    err: str


class Caller:
    """Calls the program in a folder."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str) -> Answer:
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        with self._monkeypatch.context() as patch:
            patch.chdir(self.folder)
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = run(arguments)
        return Answer(code, _content(out), _content(err))


def _content(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
