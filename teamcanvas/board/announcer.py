"""Tells screen readers what happens on the board: where the focus is, what came, went and changed, what an edit did."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)

from teamcanvas.board.accessibility import BoardInterface
from teamcanvas.board.selection import BoardRef
from teamcanvas.board.spoken import Places, announcement
from teamcanvas.rules.comparison import compare
from teamcanvas.rules.result import CheckResult

if TYPE_CHECKING:
    from teamcanvas.board.view import BoardView

Event = QAccessible.Event


class Announcer(QObject):
    """Belongs to one view, and is silent while nobody listens."""

    def __init__(
        self,
        view: BoardView,
        board: BoardInterface,
        tell: Callable[[QAccessibleEvent], None] = QAccessible.updateAccessibility,
    ) -> None:
        """For a view and what stands for it.

        Args:
            view: what is told of.
            board: its interface.
            tell: takes every event.
        """
        super().__init__(view)
        self._view = view
        self._board = board
        self._tell = tell
        self._known: Places = {}
        self._selected: BoardRef | None = None
        self._scenario = ""
        self._result: CheckResult | None = None
        """The last one of this scenario; None before there is one."""
        self._elsewhere: CheckResult | None = None
        """The last one of the scenario that was shown before."""
        self._step = 0
        view.refreshed.connect(self._refreshed)
        view.selection_changed.connect(self._selection_changed)
        view.message.connect(self.announce)
        view.installEventFilter(self)

    def announce(self, words: str) -> None:
        """Says something."""
        if words and QAccessible.isActive():
            self._tell(QAccessibleAnnouncementEvent(self._view, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The board was entered: after Qt has told of the board as a whole, the selection is told."""
        if event.type() == QEvent.Type.FocusIn and QAccessible.isActive():
            QTimer.singleShot(0, self, self._tell_focus)
        return False

    def _refreshed(self) -> None:
        if not QAccessible.isActive():
            self._known = {}
            self._remember()
            return
        self._tell_places()
        self.announce(self._what_happened())
        self._remember()

    def _remember(self) -> None:
        plan = self._view.open_plan
        if plan.scenario_id != self._scenario:
            self._scenario = plan.scenario_id
            self._elsewhere = self._result or self._elsewhere
        # A scenario is shown before it is checked: until then the result is that of the other one.
        self._result = None if plan.result is self._elsewhere else plan.result
        self._step = plan.store.undo_stack.index()

    def _what_happened(self) -> str:
        """Empty if nothing was edited: another scenario is no edit, nor is another size."""
        plan = self._view.open_plan
        if plan.scenario_id != self._scenario or self._result is None:
            return ""
        stack = plan.store.undo_stack
        deed = ""
        if stack.index() > self._step:
            deed = stack.undoText()
        elif stack.index() < self._step:
            deed = f"Undone: {stack.redoText()}"
        return announcement(deed, compare(self._result, plan.result), plan.plan)

    def _tell_places(self) -> None:
        # Who has just begun to listen knows what was asked for since.
        old = self._known or self._board.known
        new = self._board.places
        self._known = new
        if not old or old is new:
            return
        for ref in old.keys() - new.keys():
            self._board.forget(ref)
        for ref, place in new.items():
            before = old.get(ref)
            if before is None:
                self._tell_of(ref, Event.ObjectCreated)
                continue
            if before.name != place.name:
                self._tell_of(ref, Event.NameChanged)
            if before.findings != place.findings or before.note != place.note:
                self._tell_of(ref, Event.DescriptionChanged)
            if before.children != place.children:
                self._tell_of(ref, Event.ObjectReorder)

    def _selection_changed(self, ref: BoardRef | None) -> None:
        before, self._selected = self._selected, ref
        if not QAccessible.isActive():
            return
        places = self._board.places
        if before is not None and before in places:
            self._tell_state(before, Event.SelectionRemove)
        if ref is not None and ref in places:
            self._tell_state(ref, Event.SelectionAdd)
        if self._view.hasFocus():
            self._tell_focus()

    def _tell_focus(self) -> None:
        if self._view.hasFocus():
            focused: QAccessibleInterface | None = self._board.focusChild()
            self._tell(QAccessibleEvent(focused, Event.Focus) if focused else QAccessibleEvent(self._view, Event.Focus))

    def _tell_state(self, ref: BoardRef, event: QAccessible.Event) -> None:
        changed = QAccessible.State()
        changed.selected = True
        self._tell(QAccessibleStateChangeEvent(self._board.interface_of(ref), changed))
        self._tell_of(ref, event)

    def _tell_of(self, ref: BoardRef, event: QAccessible.Event) -> None:
        self._tell(QAccessibleEvent(self._board.interface_of(ref), event))
