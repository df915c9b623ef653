"""A collapsible section of a details page."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from teamcanvas.ui.widgets.plain import menu_text, shown
from teamcanvas.ui.widgets.scroll_anchor import ScrollAnchor
from teamcanvas.ui.widgets.tab_order import set_tab_order, tab_stops_by_layout


class Section(QWidget):
    """A heading that collapses its content. The owner remembers which sections are closed (`folded`)."""

    folded = Signal(str, bool)
    """Collapsed or expanded: its name, and whether it is closed now."""

    def __init__(self, name: str, *, closed: bool = False) -> None:
        """An empty section.

        Args:
            name: the heading.
            closed: start collapsed.
        """
        super().__init__()
        self.name = name
        self.head = QPushButton()
        self.head.setProperty("kind", "section")
        self.head.setCheckable(True)
        self.head.setChecked(not closed)
        self.head.setAutoDefault(False)
        self.body = QWidget()
        self.body.setVisible(not closed)
        self._inside = QVBoxLayout(self.body)
        self._inside.setContentsMargins(0, 2, 0, 8)
        self._inside.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.body)
        self.head.toggled.connect(self._fold)
        self.show_side("")

    def show_side(self, side: str) -> None:
        """Show a few words beside the heading, for example a count."""
        words = f"{self.name} · {side}" if side else self.name
        self.head.setText(menu_text(words))
        self.head.setAccessibleName(shown(words))
        self.order_tabs()

    def order_tabs(self) -> None:
        """Set the tab order to the layout order; call it after widgets were added."""
        set_tab_order(self.head, tab_stops_by_layout(self.body))

    def add(self, part: QWidget | QLayout) -> None:
        """Add a widget under the heading."""
        if isinstance(part, QWidget):
            self._inside.addWidget(part)
        else:
            self._inside.addLayout(part)

    def _fold(self, opened: bool) -> None:
        self.body.setVisible(opened)
        if opened:
            # The height is known only after the layout has run.
            QTimer.singleShot(0, self, partial(self._reveal, self.body, self.head))
        self.folded.emit(self.name, not opened)

    def go_to(self, part: QWidget, field: QWidget) -> None:
        """Focus a field of the section and keep the part it is in visible.

        Args:
            part: the widget that stays visible.
            field: the widget in it that takes the focus.
        """
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        area = self._area()
        if area is not None:
            # A widget that was just added moves several times until the layout settles.
            (area.findChild(ScrollAnchor) or ScrollAnchor(area)).hold(part)

    def _reveal(self, *parts: QWidget) -> None:
        """Scroll so that these are visible; the last one has priority."""
        area = self._area()
        for part in parts:
            if area is not None and Shiboken.isValid(part):
                area.ensureWidgetVisible(part, 0, 8)

    def _area(self) -> QScrollArea | None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around
