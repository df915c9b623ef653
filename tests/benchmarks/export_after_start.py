"""Run as a program: opens a plan, exports it, and prints the seconds of that.

`export_after_start.py FILE OUT KINDS`. What only an export imports is imported within those seconds.
"""

import sys
import time
from pathlib import Path

from teamcanvas.commands.refusals import opened
from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.write import write_export
from teamcanvas.layout.pages.deck_options import DeckOptions
from teamcanvas.layout.pages.size import PAGE_KINDS, PageKind

if __name__ == "__main__":
    kinds: tuple[PageKind, ...] = tuple(kind for kind in PAGE_KINDS if kind in sys.argv[3].split(","))
    plan = opened(Path(sys.argv[1]))
    started = time.perf_counter()
    write_export(outgoing(plan, plan.scenarios[0].id, ExportOptions(DeckOptions(kinds))), Path(sys.argv[2]))
    print(time.perf_counter() - started)
