"""Commits an edit to an open plan; a refusal goes to a callback instead of being raised."""

from collections.abc import Callable

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan

Say = Callable[[str], object]
Commit = Callable[[str, Callable[..., Plan]], None]
"""Commits an edit under an undo text, as a part of a page asks its owner to."""


def attempt(
    open_plan: OpenPlan, title: str, edit: Callable[[Plan], Plan], say: Say, *, merge: str | None = None
) -> bool:
    """Commit an edit and return whether it was done; when it is refused, report why and change nothing.

    Args:
        open_plan: whose plan is edited.
        title: the undo text.
        edit: makes the new plan.
        say: called with the reason of a refusal.
        merge: successive edits with the same key are merged into one undo step.
    """
    try:
        open_plan.commit(title, edit, merge)
    except EditRefusedError as refusal:
        say(str(refusal))
        return False
    return True
