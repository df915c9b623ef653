"""PySide does not read the source of each module that the program imports."""

import subprocess
import sys
from importlib import import_module

import pytest

from teamcanvas.app.feature_scan import skip_feature_scan

PROGRAM = """
import linecache
from teamcanvas.app.feature_scan import skip_feature_scan
assert skip_feature_scan()
import teamcanvas.ui.window.main_window
print(*(name for name in linecache.cache if "teamcanvas" in name and "feature_scan" not in name))
"""


def no_source_is_read_test() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    # The packages around the module that switches it off.
    assert len(done.stdout.split()) <= 2, done.stdout


def another_search_goes_on_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(import_module("shibokensupport.feature"), "_mod_uses_pyside")
    assert not skip_feature_scan()
