"""Tab bars: a segmented control for the header, and underlined tabs over panels."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from teamcanvas.ui.widgets.plain import menu_text, shown


def tab_bar(name: str) -> QTabBar:
    """A bare tab bar; the frame around it gives its style."""
    bar = QTabBar()
    bar.setAccessibleName(name)
    bar.setDrawBase(False)
    bar.setExpanding(False)
    bar.setElideMode(Qt.TextElideMode.ElideNone)
    bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return bar


class SegmentBar(QFrame):
    """The frame of a segmented control around its tab bar."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.bar = tab_bar(name)
        # The chosen tab is bold, and so it is wider.
        self.bar.currentChanged.connect(self.bar.updateGeometry)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        row.addWidget(self.bar)

    def choose_index(self, index: int) -> None:
        """Choose a segment without emitting a signal."""
        with QSignalBlocker(self.bar):
            self.bar.setCurrentIndex(index)
        self.bar.updateGeometry()


class Segments(SegmentBar):
    """A segmented control over an enum whose values are the titles."""

    chosen = Signal(object)
    """The chosen member."""

    def __init__(self, name: str, choices: type[Enum], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._choices = tuple(choices)
        for choice in self._choices:
            self.bar.addTab(menu_text(str(choice.value)))
        self.bar.currentChanged.connect(self._emit_choice)

    def choose(self, choice: Enum) -> None:
        """Choose a segment without emitting a signal."""
        self.choose_index(self._choices.index(choice))

    def _emit_choice(self, index: int) -> None:
        self.chosen.emit(self._choices[index])


class TabbedPanel(QFrame):
    """A stack of pages with underlined tabs."""

    def __init__(self, name: str, pages: Sequence[tuple[str, QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = tab_bar(name)
        self._stack = QStackedWidget()
        for title, page in pages:
            self.add_page(title, page)
        self.bar.currentChanged.connect(self._stack.setCurrentIndex)
        frame = QFrame()
        frame.setProperty("kind", "tabs")
        line = QHBoxLayout(frame)
        line.setContentsMargins(2, 0, 0, 0)
        line.addWidget(self.bar)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 0)
        column.setSpacing(10)
        column.addWidget(frame)
        column.addWidget(self._stack, 1)

    def add_page(self, title: str, page: QWidget) -> None:
        """Add a page at the end."""
        self.bar.addTab(menu_text(title))
        self.bar.setAccessibleTabName(self.bar.count() - 1, shown(title))
        self._stack.addWidget(page)

    def remove_page(self, page: QWidget) -> None:
        """Remove a page and its tab; the first page is shown."""
        number = self._stack.indexOf(page)
        self.bar.setCurrentIndex(0)
        self._stack.removeWidget(page)
        self.bar.removeTab(number)

    def show_page(self, page: QWidget) -> None:
        """Show a page."""
        self.bar.setCurrentIndex(self._stack.indexOf(page))

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()
