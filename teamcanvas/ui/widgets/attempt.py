"""Trying an edit on an open plan: a refusal is said, never raised."""

from collections.abc import Callable

from teamcanvas.edits.refused import EditRefusedError
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan

Say = Callable[[str], object]


def attempt(
    open_plan: OpenPlan, title: str, edit: Callable[[Plan], Plan], say: Say, *, merge: str | None = None
) -> bool:
    """Commit an edit; when it is refused, say why and change nothing.

    Args:
        open_plan: whose plan is edited.
        title: what Undo would then undo.
        edit: makes the new plan.
        say: is told why it was refused.
        merge: edits of the same key in a row are one step.
    """
    try:
        open_plan.commit(title, edit, merge)
    except EditRefusedError as refusal:
        say(str(refusal))
        return False
    return True
