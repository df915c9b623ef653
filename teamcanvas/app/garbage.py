"""Settings of Python's garbage collector for the running editor."""

import gc

FIRST_THRESHOLD = 20_000
"""Allocations between two collections of the youngest generation. An edit makes some thousands of objects, which the
undo stack keeps or reference counting frees; with Python's default of 700, every keystroke ran several collections."""


def tune_garbage_collector() -> None:
    """Freeze all loaded objects out of the garbage collector and raise its first threshold."""
    gc.freeze()
    gc.set_threshold(FIRST_THRESHOLD, *gc.get_threshold()[1:])
    gc.enable()
