"""A row of buttons that moves those without room into the menu of a last button."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QToolButton, QWidget

from teamcanvas.board.popups import pop_up

GAP = 6


class OverflowBar(QWidget):
    """Buttons in a row, each shown whole or listed in the menu of the last button."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """An empty bar.

        Args:
            name: the accessible name of the button that opens the menu.
            parent: its owner.
        """
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []
        self._kept: list[QAbstractButton] = []
        self.more = QToolButton(self)
        self.more.setText("⋯")
        self.more.setAccessibleName(name)
        self.more.setToolTip(name)
        self.more.clicked.connect(self._open_menu)
        self.more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add(self, *buttons: QAbstractButton) -> None:
        """Append buttons; the tip, else the text of each is its entry in the menu."""
        for button in buttons:
            button.setParent(self)
            self._buttons.append(button)
            self._kept.insert(0, button)
        # Behind the others in the Tab order as well.
        QWidget.setTabOrder(self._buttons[-1], self.more)
        self._arrange()

    def keep_longest(self, order: Sequence[QAbstractButton]) -> None:
        """Set which buttons stay when room gets scarce, the longest kept first; by default the last one."""
        self._kept = list(order)
        self._arrange()

    @property
    def hidden_buttons(self) -> tuple[QAbstractButton, ...]:
        """The buttons that are in the menu."""
        return tuple(button for button in self._buttons if button.isHidden())

    def width_within(self, room: int) -> int:
        """The width that the bar uses when it has at most `room` pixels."""
        shown = self._fitting(room)
        return self._width(shown, more=len(shown) < len(self._buttons))

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._buttons, more=False), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.more.sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        # A button has another size: another text, font or style.
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def menu(self) -> QMenu:
        """The menu of the buttons without room."""
        menu = QMenu(self)
        for button in self.hidden_buttons:
            entry = menu.addAction(button.text() or button.accessibleName())
            entry.setEnabled(button.isEnabled())
            entry.triggered.connect(partial(_click, button))
        return menu

    def _open_menu(self) -> None:
        pop_up(self.menu(), self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _fitting(self, room: int) -> list[QAbstractButton]:
        if self._width(self._buttons, more=False) <= room:
            return self._buttons
        shown: set[QAbstractButton] = set()
        for button in self._kept:
            wider = [one for one in self._buttons if one in shown or one is button]
            if self._width(wider, more=True) > room:
                break
            shown.add(button)
        return [button for button in self._buttons if button in shown]

    def _width(self, buttons: Sequence[QWidget], *, more: bool) -> int:
        whole = [*buttons, self.more] if more else buttons
        return sum(button.sizeHint().width() for button in whole) + GAP * max(len(whole) - 1, 0)

    def _height(self) -> int:
        return max(button.sizeHint().height() for button in (*self._buttons, self.more))

    def _arrange(self) -> None:
        shown = self._fitting(self.width())
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0
        for button in (*self._buttons, self.more):
            there = len(shown) < len(self._buttons) if button is self.more else button in shown
            button.setVisible(there)
            if there:
                size = button.sizeHint()
                left = self.width() - x - size.width() if right_to_left else x
                button.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
                x += size.width() + GAP


def _click(button: QAbstractButton, _checked: bool = False) -> None:
    button.click()
