"""Asking what can be written is quick."""

import subprocess
import sys


def asking_for_the_kinds_imports_nothing_heavy_test() -> None:
    asked = "import sys, teamcanvas.export.tables.suffixes; print('pydantic' in sys.modules, 'openpyxl' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout == "False False\n"
