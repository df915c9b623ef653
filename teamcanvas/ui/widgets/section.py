"""A part of a details page under a heading that folds it away."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from teamcanvas.ui.widgets.kept_in_view import KeptInView
from teamcanvas.ui.widgets.plain import menu_text, shown
from teamcanvas.ui.widgets.tab_order import follow, standing_in


class Section(QWidget):
    """A heading with what belongs to it. Which sections are open is remembered by whoever made them."""

    folded = Signal(str, bool)
    """Its name, and whether it is closed now."""

    def __init__(self, name: str, *, closed: bool = False) -> None:
        """An empty section.

        Args:
            name: the heading.
            closed: only the heading is seen at first.
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
        """A few words beside the heading, for example how many things there are in it."""
        words = f"{self.name} · {side}" if side else self.name
        self.head.setText(menu_text(words))
        self.head.setAccessibleName(shown(words))
        self.order_tabs()

    def order_tabs(self) -> None:
        """To be called whenever the content changed: what came into being last need not stand last."""
        follow(self.head, standing_in(self.body))

    def add(self, part: QWidget | QLayout) -> None:
        """A further part under the heading."""
        if isinstance(part, QWidget):
            self._inside.addWidget(part)
        else:
            self._inside.addLayout(part)

    def _fold(self, opened: bool) -> None:
        self.body.setVisible(opened)
        if opened:
            # It has its height a moment later.
            QTimer.singleShot(0, self, partial(self._reveal, self.body, self.head))
        self.folded.emit(self.name, not opened)

    def go_to(self, part: QWidget, field: QWidget) -> None:
        """Lead the keys and the eye to something in the section.

        Args:
            part: is to be seen.
            field: in it; takes the focus.
        """
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        area = self._area()
        if area is not None:
            # What was just added moves a few times until all have their places.
            (area.findChild(KeptInView) or KeptInView(area)).hold(part)

    def _reveal(self, *parts: QWidget) -> None:
        """Scroll so that these are seen; what comes last counts most."""
        area = self._area()
        for part in parts:
            if area is not None and Shiboken.isValid(part):
                area.ensureWidgetVisible(part, 0, 8)

    def _area(self) -> QScrollArea | None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around
