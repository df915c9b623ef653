"""The file suffixes of exports."""

import subprocess
import sys

from teamcanvas.export.outgoing.suffixes import PAGE_SUFFIXES, SUFFIXES, TABLE_SUFFIXES


def every_ending_is_for_one_kind_of_file_test() -> None:
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert set(SUFFIXES) == {*PAGE_SUFFIXES, *TABLE_SUFFIXES}


def asking_for_the_kinds_imports_nothing_heavy_test() -> None:
    asked = (
        "import sys, teamcanvas.export.outgoing.suffixes; print('pydantic' in sys.modules, 'openpyxl' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout == "False False\n"
