"""Pages that come over the findings and go again: help on a rule, the list of rules, the comparison of profiles."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from teamcanvas.ui.link_button import LinkButton


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
        scroll = QScrollArea()
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
