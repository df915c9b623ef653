"""Writes the bytecode of the tests once for all processes that run them."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from _pytest.assertion import rewrite  # pytest has no public way to write what it imports


def write_bytecode(files: Sequence[Path], config: pytest.Config) -> None:
    """Rewrite the assertions of files that have no bytecode yet, as pytest does when it imports them."""
    if sys.dont_write_bytecode or config.getoption("assertmode") != "rewrite":
        return
    for file in files:
        written = rewrite.get_cache_dir(file) / f"{file.stem}{rewrite.PYC_TAIL}"
        if not written.exists() and rewrite.try_makedirs(written.parent):
            stamp, code = rewrite._rewrite_test(file, config)
            rewrite._write_pyc(config.stash[rewrite.assertstate_key], code, stamp, written)
