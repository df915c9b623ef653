"""Sends accessibility events of the board: the focus, parts that are new, gone or changed, the effect of an edit."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleStateChangeEvent,
)

from teamcanvas.board.accessibility import BoardTree
from teamcanvas.board.accessible_places import Places, announcement
from teamcanvas.board.canvas import BoardCanvas
from teamcanvas.board.selection import BoardRef
from teamcanvas.rules.result import CheckResult
from teamcanvas.rules.topics.comparison import compare_topics

Event = QAccessible.Event


class Announcer(QObject):
    """Sends the events of one canvas; none while no screen reader is active."""

    def __init__(
        self,
        canvas: BoardCanvas,
        tree: BoardTree,
        send: Callable[[QAccessibleEvent], None] = QAccessible.updateAccessibility,
    ) -> None:
        """An announcer of a canvas, which becomes the parent.

        Args:
            canvas: the widget of the events.
            tree: its parts.
            send: sends an event.
        """
        super().__init__(canvas)
        self._canvas = canvas
        self._tree = tree
        self._send = send
        self._known: Places = {}
        self._selected: BoardRef | None = None
        self._scenario = ""
        self._result: CheckResult | None = None
        """The last result of this scenario; None until it is checked."""
        self._elsewhere: CheckResult | None = None
        """The last result of the scenario that was shown before."""
        self._plan = canvas.open_plan.plan
        self._step = 0
        canvas.refreshed.connect(self._refreshed)
        canvas.selection_changed.connect(self._selection_changed)
        canvas.installEventFilter(self)

    def announce(self, words: str) -> None:
        """Have a sentence read out."""
        if words and QAccessible.isActive():
            self._send(QAccessibleAnnouncementEvent(self._canvas, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the board gets the focus, Qt sends an event for the board as a whole; one for the selection follows."""
        if event.type() == QEvent.Type.FocusIn and QAccessible.isActive():
            QTimer.singleShot(0, self, self._send_focus)
        return False

    def _refreshed(self) -> None:
        if not QAccessible.isActive():
            self._known = {}
            self._remember()
            return
        self._send_changes_of_places()
        self.announce(self._announcement_of_edit())
        self._remember()

    def _remember(self) -> None:
        plan = self._canvas.open_plan
        if plan.scenario_id != self._scenario:
            self._scenario = plan.scenario_id
            self._elsewhere = self._result or self._elsewhere
        # A scenario is shown before it is checked: until then the result is that of the previous scenario.
        self._result = None if plan.result is self._elsewhere else plan.result
        self._plan = plan.plan
        self._step = plan.store.undo_stack.index()

    def _announcement_of_edit(self) -> str:
        """The announcement of an edit; empty for another scenario or another size."""
        plan = self._canvas.open_plan
        if plan.scenario_id != self._scenario or self._result is None:
            return ""
        stack = plan.store.undo_stack
        deed = ""
        if stack.index() > self._step:
            deed = stack.undoText()
        elif stack.index() < self._step:
            deed = f"Undone: {stack.redoText()}"
        return announcement(deed, compare_topics(self._result.topics, plan.result.topics), self._plan, plan.plan)

    def _send_changes_of_places(self) -> None:
        # A screen reader that has just become active knows the places that it has asked for.
        old = self._known or self._tree.known
        new = self._tree.places
        self._known = new
        if not old or old is new:
            return
        self._tree.forget_gone()
        for ref, place in new.items():
            before = old.get(ref)
            if before is None:
                self._send_of(ref, Event.ObjectCreated)
                continue
            if before.name != place.name:
                self._send_of(ref, Event.NameChanged)
            if before.findings != place.findings or before.note != place.note:
                self._send_of(ref, Event.DescriptionChanged)
            if before.children != place.children:
                self._send_of(ref, Event.ObjectReorder)

    def _selection_changed(self, ref: BoardRef | None) -> None:
        before, self._selected = self._selected, ref
        if not QAccessible.isActive():
            return
        places = self._tree.places
        if before is not None and before in places:
            self._send_selection(before, Event.SelectionRemove)
        if ref is not None and ref in places:
            self._send_selection(ref, Event.SelectionAdd)
        if self._canvas.hasFocus():
            self._send_focus()

    def _send_focus(self) -> None:
        if self._canvas.hasFocus():
            focused = self._tree.focused
            if focused is not None:
                self._send_of(focused, Event.Focus)
            else:
                self._send(QAccessibleEvent(self._canvas, Event.Focus))

    def _send_selection(self, ref: BoardRef, event: QAccessible.Event) -> None:
        changed = QAccessible.State()
        changed.selected = True
        self._send(QAccessibleStateChangeEvent(self._tree.interface_of(ref), changed))
        self._send_of(ref, event)

    def _send_of(self, ref: BoardRef, event: QAccessible.Event) -> None:
        self._send(QAccessibleEvent(self._tree.interface_of(ref), event))
