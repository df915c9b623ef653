"""The QActions and menus of a window, made from the declared actions."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from teamcanvas.board.physical_keys import digit_of
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.ui.widgets.icons import icon
from teamcanvas.ui.window.actions import ACTIONS, MENUS, ActionNeed, ActionRecord


class ActionSet(QObject):
    """The actions of one window."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Create the actions of a window.

        Args:
            window: the window in which their shortcuts work.
            handlers: their handlers by id.

        Raises:
            KeyError: an action has no handler.
        """
        super().__init__(window)
        self._actions = {record.id: self._made(window, record, handlers[record.id]) for record in ACTIONS}
        self._menus: dict[str, QMenu] = {}
        themes = QActionGroup(self)
        for name in ("light", "dark", "system"):
            themes.addAction(self._actions[name])

    def _made(self, window: QWidget, record: ActionRecord, handler: Callable[[], object]) -> QAction:
        action = QAction(record.text, window)
        action.setObjectName(record.id)
        action.setShortcuts([QKeySequence(key) for key in record.shortcuts])
        action.setCheckable(record.checkable)
        # Through a lambda, because `triggered` passes the checked state.
        action.triggered.connect(lambda _checked=False: handler())
        window.addAction(action)
        return action

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def press_digit(self, event: QKeyEvent) -> bool:
        """Trigger the action of Ctrl and a digit where the keyboard's layout has the digit behind Shift."""
        digit = digit_of(event) if event.modifiers() & Qt.KeyboardModifier.ControlModifier else None
        wanted = next((one.id for one in ACTIONS if f"Ctrl+{digit}" in one.shortcuts), "")
        if not wanted or not self._actions[wanted].isEnabled():
            return False
        self._actions[wanted].trigger()
        return True

    def allow(self, there: Collection[ActionNeed]) -> None:
        """Enable the actions whose needs are met, disable the others."""
        for record in ACTIONS:
            self._actions[record.id].setEnabled(record.needs <= frozenset(there))

    def put_icons(self, theme: Theme) -> None:
        """Give every action its icon, in the colours of a theme."""
        for record in ACTIONS:
            if record.icon:
                self._actions[record.id].setIcon(icon(record.icon, theme))

    def menus(self, window: QWidget) -> Mapping[str, QMenu]:
        """The menus of the window by id, created on first use."""
        if not self._menus:
            self._menus = {menu.id: self._menu(menu.id, menu.text, window) for menu in MENUS}
        return self._menus

    def _menu(self, menu_id: str, text: str, window: QWidget) -> QMenu:
        menu = QMenu(text, window)
        group = 0
        for record in ACTIONS:
            if record.menu != menu_id:
                continue
            if record.group != group:
                menu.addSeparator()
                group = record.group
            menu.addAction(self._actions[record.id])
        return menu
