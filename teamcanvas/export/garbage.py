"""Python's search for garbage, put off while an export makes objects by the ten thousand that stay until its end."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def collected_later() -> Generator[None, None, None]:
    """Lets nothing be searched until it is over; it would take a third of the time and find next to nothing."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
