"""Spares PySide's search of every imported module for `from __feature__ import`, which this program does not use.

PySide reads the source of each module that is imported after it, and Python keeps all that was read: some 70 ms of the
start and 11 MB.
"""

from importlib import import_module
from types import ModuleType

_SEARCH, _USES = "shibokensupport.feature", "_mod_uses_pyside"


def skip_feature_scan() -> bool:
    """Let modules imported from now on be taken as they are; returns whether PySide has such a search.

    The search is private to PySide: where it is another one, it goes on.
    """
    import_module("PySide6.QtCore")  # loads the search
    try:
        search = import_module(_SEARCH)
    except ImportError:
        return False
    if not callable(getattr(search, _USES, None)):
        return False
    setattr(search, _USES, _uses_no_feature)
    return True


def _uses_no_feature(_module: ModuleType) -> bool:
    return False
