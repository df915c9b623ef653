"""A navigation stack over the list of findings: help on a rule, the list of rules, the comparison of profiles."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from teamcanvas.ui.widgets.link_button import LinkButton

SCROLLING: Mapping[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class Refreshable(Protocol):
    """A view of the plan that can be refreshed."""

    def refresh(self) -> None:
        """Show the current plan."""
        ...


class PageStack(QStackedWidget):
    """Shows the topmost page; the list of findings is at the bottom."""

    def __init__(self, bottom: QWidget) -> None:
        super().__init__()
        self._bottom = bottom
        self._refreshable: list[Refreshable] = []
        self._came_from: list[QWidget | None] = []
        self.addWidget(bottom)

    @property
    def page(self) -> QWidget | None:
        """The topmost page; None while the findings are shown."""
        top = self.currentWidget()
        return top.page if isinstance(top, _Framed) else None

    def push(self, page: QWidget, shown: Refreshable, back: str) -> None:
        """Push a page and focus its Back link.

        Args:
            page: the page.
            shown: the same object, as what `refresh` is called on.
            back: the title of the page below, for the link.
        """
        framed = _Framed(page, back)
        framed.left.connect(self.pop)
        self._refreshable.append(shown)
        here = self.window().focusWidget()
        # None before anything in the window was focused: the stubs deny it.
        self._came_from.append(here if here and self.isAncestorOf(here) else None)
        self.setCurrentIndex(self.addWidget(framed))
        framed.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def pop(self) -> None:
        """Remove the topmost page and restore the focus."""
        top = self.currentWidget()
        if isinstance(top, _Framed):
            self._refreshable.pop()
            came_from = self._came_from.pop()
            self.setCurrentIndex(self.count() - 2)
            self.removeWidget(top)
            top.deleteLater()
            below = self.currentWidget()
            target = below.back if isinstance(below, _Framed) else self._bottom
            # The widget that was focused before the push, if it still exists.
            if came_from is not None and Shiboken.isValid(came_from) and below and below.isAncestorOf(came_from):
                target = came_from
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Refresh every page."""
        for page in self._refreshable:
            page.refresh()


class _Framed(QWidget):
    """A scrolling page with a Back link above it."""

    left = Signal()

    def __init__(self, page: QWidget, back: str) -> None:
        super().__init__()
        self.page = page
        self.back = LinkButton(f"‹ {back}", "quiet")
        self.back.clicked.connect(self.left)
        self.back.installEventFilter(self)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setObjectName("scrolled")
        # A click on its text focuses the page, so that Esc works.
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(scroll, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Arrow keys on a button would focus the next button, far down.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._scrolled(event.key()):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self._scrolled(event.key()):
            super().keyPressEvent(event)

    def _scrolled(self, key: int) -> bool:
        """Scroll the page by key: most of it is text, which takes no focus."""
        action = SCROLLING.get(key)
        if action is not None:
            self._scroll.verticalScrollBar().triggerAction(action)
        return action is not None
