"""Tab bars: a segmented control for the header, and underlined tabs over panels."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QStyleOptionTab,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from teamcanvas.ui.widgets.plain import menu_text, shown

PANEL_MARGINS = (12, 12, 12, 0)
_MNEMONIC = Qt.TextFlag.TextShowMnemonic


class SteadyTabBar(QTabBar):
    """A tab bar whose tabs keep their widths when another one is chosen, although the chosen one is bold."""

    def __init__(self) -> None:
        super().__init__()
        self._widths: dict[tuple[str, str], int] = {}
        self._opens_for: Callable[[QMimeData], bool] | None = None

    def open_on_drag(self, wanted: Callable[[QMimeData], bool]) -> None:
        """Choose a tab when a drag rests on it.

        Args:
            wanted: whether mime data may be dropped on what the tabs show; other drags are left to the parents.
        """
        self._opens_for = wanted
        self.setChangeCurrentOnDrag(True)
        self.setAcceptDrops(True)

    def event(self, event: QEvent) -> bool:
        if self._opens_for is not None and isinstance(event, QDragEnterEvent) and not self._opens_for(event.mimeData()):
            event.ignore()
            return False
        return super().event(event)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self.width_of(self.tabText(index)), super().tabSizeHint(index).height())

    def width_of(self, text: str) -> int:
        """The width of a tab with a text, `&` being its mark of a mnemonic."""
        key = (text, self.font().toString())
        if key not in self._widths:
            bold = self.font()
            bold.setBold(True)
            self._widths[key] = self._padding() + QFontMetrics(bold).size(_MNEMONIC, text).width() + 1
        return self._widths[key]

    def _padding(self) -> int:
        """What the style sheet adds to the width of a text."""
        option = QStyleOptionTab()
        option.initFrom(self)
        whole = self.style().sizeFromContents(QStyle.ContentsType.CT_TabBarTab, option, QSize(100, 20), self)
        return whole.width() - 100

    def changeEvent(self, event: QEvent) -> None:
        # The padding may have changed with the style sheet.
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._widths.clear()
        super().changeEvent(event)


def tab_bar(name: str) -> SteadyTabBar:
    """A bare tab bar; the frame around it gives its style."""
    bar = SteadyTabBar()
    bar.setAccessibleName(name)
    # Scroll buttons cut tabs off; what has no room for its tabs hides some and lists them in a menu.
    bar.setUsesScrollButtons(False)
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
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.bar = tab_bar(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        row.addWidget(self.bar)

    def choose_index(self, index: int) -> None:
        """Choose a segment without emitting a signal."""
        with QSignalBlocker(self.bar):
            self.bar.setCurrentIndex(index)


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
        self._frame = QFrame()
        self._frame.setProperty("kind", "tabs")
        self.head = QHBoxLayout(self._frame)
        self.head.setContentsMargins(2, 0, 0, 0)
        self.head.addWidget(self.bar)
        self.head.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*PANEL_MARGINS)
        self.column.setSpacing(10)
        self.column.addWidget(self._frame)
        self.column.addWidget(self._stack, 1)

    @property
    def head_width(self) -> int:
        """The width of the panel that all tabs need."""
        return self._frame.sizeHint().width() + PANEL_MARGINS[0] + PANEL_MARGINS[2]

    def show_pages(self, visible: bool) -> None:
        """Show or hide the tabs and the pages."""
        self._frame.setVisible(visible)
        self._stack.setVisible(visible)
        self.column.setContentsMargins(*(PANEL_MARGINS if visible else (0, PANEL_MARGINS[1], 0, 0)))

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
