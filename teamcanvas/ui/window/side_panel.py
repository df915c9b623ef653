"""A panel at a side of the window that folds to a narrow strip with the names of its pages."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QStyle, QStyleOptionToolButton, QToolButton, QVBoxLayout, QWidget

from teamcanvas.ui.widgets.tabs import TabbedPanel

QWIDGETSIZE_MAX = 16_777_215
"""Qt's value for a size without a limit."""


class StripButton(QToolButton):
    """A button whose text runs from the bottom to the top."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(text.height() + 12, text.width() + 24)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
        painter.setPen(option.palette.buttonText().color())
        painter.translate(0, self.height())
        painter.rotate(-90)
        place = QRect(0, 0, self.height(), self.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextHideMnemonic, self.text())


class SidePanel(TabbedPanel):
    """A stack of pages that can be folded."""

    fold_wanted = Signal()
    """The button in the corner was pressed."""
    open_wanted = Signal()
    """A page was chosen on the strip."""

    def __init__(self, name: str, pages: Sequence[tuple[str, QWidget]], *, least: int, arrow: str, key: str) -> None:
        """A panel, unfolded.

        Args:
            name: the accessible name of its tabs.
            pages: titles and widgets.
            least: its least width while it is not folded.
            arrow: the text of the button that folds it.
            key: the shortcut that folds and opens it, for tooltips.
        """
        super().__init__(name, ())
        self._key = key
        self._least = least
        self._folded = False
        self._strip = QFrame()
        self._strip_column = QVBoxLayout(self._strip)
        self._strip_column.setContentsMargins(0, 0, 0, 0)
        self._strip_column.setSpacing(4)
        self.column.addWidget(self._strip, 1)
        self._strip.hide()
        self._fold_button = QToolButton()
        self._fold_button.setText(arrow)
        self._fold_button.setAccessibleName(f"Fold {name}")
        self._fold_button.setToolTip(f"Fold this panel ({key})")
        self._fold_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fold_button.clicked.connect(self.fold_wanted)
        self.head.addWidget(self._fold_button)
        for title, page in pages:
            self.add_page(title, page)

    @property
    def folded(self) -> bool:
        """Whether it shows the strip only."""
        return self._folded

    @property
    def least_width(self) -> int:
        """Its least width while it is not folded: all its tabs are whole."""
        return max(self._least, self.head_width)

    @property
    def strip_width(self) -> int:
        """Its width while it is folded."""
        return self.fontMetrics().height() + 20

    @property
    def strip_buttons(self) -> list[StripButton]:
        """The buttons of the strip, one for each page."""
        return self._strip.findChildren(StripButton)

    def set_folded(self, folded: bool) -> None:
        """Fold it or unfold it."""
        if folded == self._folded:
            return
        self._folded = folded
        self.show_pages(not folded)
        self._strip.setVisible(folded)
        self._set_width()

    def add_page(self, title: str, page: QWidget) -> None:
        super().add_page(title, page)
        self._make_strip()
        self._set_width()

    def remove_page(self, page: QWidget) -> None:
        super().remove_page(page)
        self._make_strip()
        self._set_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._set_width()

    def _set_width(self) -> None:
        self.setMinimumWidth(self.strip_width if self._folded else self.least_width)
        self.setMaximumWidth(self.strip_width if self._folded else QWIDGETSIZE_MAX)

    def _make_strip(self) -> None:
        while (item := self._strip_column.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.setParent(None)
                button.deleteLater()
        for number in range(self.bar.count()):
            button = StripButton(self.bar.tabText(number))
            words = f"Open {self.bar.accessibleTabName(number)}"
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({self._key})")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._open, number))
            self._strip_column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            button.show()
        self._strip_column.addStretch(1)

    def _open(self, number: int, _checked: bool = False) -> None:
        self.bar.setCurrentIndex(number)
        self.open_wanted.emit()
