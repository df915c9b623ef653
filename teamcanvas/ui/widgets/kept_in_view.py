"""Keeps one widget of a scrolled list in view while others above it grow, until somebody scrolls or goes on."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import Shiboken

MARGIN = 8


class KeptInView(QObject):
    """At most one widget of a list is held."""

    def __init__(self, area: QScrollArea) -> None:
        """Nothing is held yet.

        Args:
            area: the list, with its content.
        """
        super().__init__(area)
        self._area = area
        self._held: QWidget | None = None
        self._had_focus: QWidget | None = None
        bar = area.verticalScrollBar()
        bar.actionTriggered.connect(self.let_go)
        # Widgets have their places a moment after the list knows how long it is.
        bar.rangeChanged.connect(self._soon)
        area.viewport().installEventFilter(self)

    def hold(self, widget: QWidget) -> None:
        """Scroll to a widget and stay with it."""
        self._held, self._had_focus = widget, widget.window().focusWidget()
        self._keep()
        self._soon()

    def let_go(self) -> None:
        """Somebody looks elsewhere."""
        self._held = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            self.let_go()
        return super().eventFilter(watched, event)

    def _soon(self) -> None:
        QTimer.singleShot(0, self, self._keep)

    def _keep(self) -> None:
        held, content = self._held, self._area.widget()
        if held is None or not Shiboken.isValid(held) or content is None or not content.isAncestorOf(held):
            return
        focused = held.window().focusWidget()
        moved = focused is not self._had_focus and focused and content.isAncestorOf(focused)
        if moved and focused is not held and not held.isAncestorOf(focused):
            self.let_go()
        else:
            self._area.ensureWidgetVisible(held, 0, MARGIN)
