"""A scroll anchor: keeps one widget of a scroll area visible, or where it is, while widgets above it grow or go."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import Shiboken

MARGIN = 8


class ScrollAnchor(QObject):
    """Anchors at most one widget; scrolling by wheel, bar or key, or moving the focus to another row, releases it."""

    def __init__(self, area: QScrollArea) -> None:
        """Nothing is anchored yet.

        Args:
            area: the scroll area, with its content set.
        """
        super().__init__(area)
        self._area = area
        self._held: QWidget | None = None
        self._y: int | None = None
        self._had_focus: QWidget | None = None
        bar = area.verticalScrollBar()
        bar.actionTriggered.connect(self.release)
        # The layout moves the widgets after the scroll range has changed.
        bar.rangeChanged.connect(self._soon)
        area.viewport().installEventFilter(self)

    def hold(self, widget: QWidget) -> None:
        """Scroll to a widget and keep it visible."""
        self._anchor(widget, None)

    def keep(self, widget: QWidget, y: int) -> None:
        """Keep a widget's upper edge at a height of the window, as far as the area can be scrolled."""
        self._anchor(widget, y)

    @property
    def held(self) -> QWidget | None:
        """The anchored widget."""
        return self._held if self._held is not None and Shiboken.isValid(self._held) else None

    def _anchor(self, widget: QWidget, y: int | None) -> None:
        self._held, self._y, self._had_focus = widget, y, widget.window().focusWidget()
        self._keep()
        self._soon()

    def release(self) -> None:
        """Stop keeping the widget in its place."""
        self._held = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            self.release()
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
            self.release()
        elif self._y is not None:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + held.mapTo(held.window(), QPoint()).y() - self._y)
        else:
            self._area.ensureWidgetVisible(held, 0, MARGIN)
