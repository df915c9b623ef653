"""What an edit is, and the error with which it refuses what makes no sense."""

from collections.abc import Callable

from teamcanvas.model.plan import Plan

Edit = Callable[[Plan], Plan]
"""A pure function. It raises `EditRefusedError` before anything is changed."""


class EditRefusedError(Exception):
    """The edit cannot be done; nothing has changed. The message says why, in a sentence that can be shown."""
