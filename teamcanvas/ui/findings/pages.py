"""Pages that come over the findings and go again: help on a rule, the list of rules, the comparison of profiles."""

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
    """What shows something of the plan."""

    def refresh(self) -> None:
        """Show it as it is now."""
        ...


class FindingPages(QStackedWidget):
    """A pile of pages, the topmost is seen; below all of them lies the list of findings."""

    def __init__(self, bottom: QWidget) -> None:
        super().__init__()
        self._bottom = bottom
        self._refreshable: list[Refreshable] = []
        self._came_from: list[QWidget | None] = []
        self.addWidget(bottom)

    @property
    def page(self) -> QWidget | None:
        """The page that lies on the findings; None while they are seen."""
        top = self.currentWidget()
        return top.page if isinstance(top, _Framed) else None

    def push(self, page: QWidget, shown: Refreshable, back: str) -> None:
        """Lay a page on top.

        Args:
            page: what to show.
            shown: the same, as what is told of changes.
            back: the name of what lies below.
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
        """Take the topmost page away."""
        top = self.currentWidget()
        if isinstance(top, _Framed):
            self._refreshable.pop()
            came_from = self._came_from.pop()
            self.setCurrentIndex(self.count() - 2)
            self.removeWidget(top)
            top.deleteLater()
            below = self.currentWidget()
            target = below.back if isinstance(below, _Framed) else self._bottom
            # Back to where the page was asked for, if that is still there.
            if came_from is not None and Shiboken.isValid(came_from) and below and below.isAncestorOf(came_from):
                target = came_from
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Have every page show the plan as it is now."""
        for page in self._refreshable:
            page.refresh()


class _Framed(QWidget):
    """A page with the way back above it."""

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
        # A press on its text brings the keys here, and with them Esc.
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        scroll.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(scroll, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Arrow keys on a button would lead to the next button, far down.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._scrolled(event.key()):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self._scrolled(event.key()):
            super().keyPressEvent(event)

    def _scrolled(self, key: int) -> bool:
        """Most of a page is text, which takes no focus: it is read with the keys all the same."""
        action = SCROLLING.get(key)
        if action is not None:
            self._scroll.verticalScrollBar().triggerAction(action)
        return action is not None
