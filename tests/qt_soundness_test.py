"""Qt calls that return nothing leave Python's None alone.

PySide6 6.12.0 drops one reference to None in each of them; on CPython 3.11 the interpreter dies after about 5,000.
"""

import subprocess
import sys

CALLS = 20_000

# In a process of its own: the failure is the death of the interpreter, which would take the test run with it.
PROGRAM = f"""
import sys
from PySide6.QtCore import QObject
before = sys.getrefcount(None)
thing = QObject()
for _ in range({CALLS}):
    thing.setObjectName("x")
print(before - sys.getrefcount(None))
"""


def twenty_thousand_calls_that_return_nothing_test() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    lost = int(run.stdout)
    assert lost < CALLS / 100, f"None lost {lost} references in {CALLS} calls"
