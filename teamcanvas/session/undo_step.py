"""A step that can be undone: the plan before it and the plan after it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from teamcanvas.model.change import diff
from teamcanvas.model.plan import Plan

# Qt asks only commands of the same number whether they merge; which of them do is decided in mergeWith.
_MERGE_ID = 1


@dataclass(frozen=True, eq=False)
class EditRun:
    """Edits that follow directly after one another and are one step, such as the digits of a number being typed."""

    key: str


class UndoStep(QUndoCommand):
    """One edit as old and new value. Nothing is calculated when it is undone, so nothing can fail."""

    def __init__(
        self, title: str, before: Plan, after: Plan, show: Callable[[Plan], None], run: EditRun | None = None
    ) -> None:
        """A step from one plan to another.

        Args:
            title: what Undo would undo.
            before: the plan that Undo brings back.
            after: the plan that Redo brings back.
            show: makes a plan the current one.
            run: the run of edits that this one belongs to, if any.
        """
        # Qt reads what follows a line break as another text.
        super().__init__(" ".join(title.splitlines()))
        self._before = before
        self._after = after
        self._show = show
        self._run = run

    def undo(self) -> None:
        """Bring back the plan before the step."""
        self._show(self._before)

    def redo(self) -> None:
        """Bring back the plan after the step; Qt calls this for the first time when the step is pushed."""
        self._show(self._after)

    def id(self) -> int:
        """The number that makes Qt ask `mergeWith`."""
        return _MERGE_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the next edit of the same run. A run that comes back to where it began disappears."""
        if self._run is None or not isinstance(other, UndoStep) or other._run is not self._run:
            return False
        self._after = other._after
        self.setText(other.text())
        self.setObsolete(not diff(self._before, self._after))
        return True
