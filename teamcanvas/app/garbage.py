"""Python's search for garbage while the program is used."""

import gc

YOUNG = 20_000
"""Objects that are made before the young ones are searched. An edit makes some thousands that live on in the undo stack
or go by themselves; with Python's own 700, each keystroke is interrupted several times."""


def settle() -> None:
    """What has been loaded stays for good and is searched no more; what comes from now on is searched less often."""
    gc.freeze()
    gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
    gc.enable()
