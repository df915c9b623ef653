"""The menus of a window, opened by the menu button or by Alt and a letter; on a Mac in the menu bar."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu

from teamcanvas.board.popups import pop_up
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.ui.start.recent_menu import RecentMenu
from teamcanvas.ui.window.action_set import ActionSet
from teamcanvas.ui.window.actions import MENUS
from teamcanvas.ui.window.recent_plans import RecentPlans


class WindowMenus(QObject):
    """The menus of one window, which has no menu bar to leave more room for the content."""

    def __init__(
        self,
        window: QMainWindow,
        actions: ActionSet,
        recent: RecentPlans,
        forget_recent: Callable[[], object],
        open_path: Callable[[Path], object],
        place: Callable[[], QPoint],
    ) -> None:
        """The menus.

        Args:
            window: the window in which their shortcuts work.
            actions: their entries.
            recent: the recent plans.
            forget_recent: clears the list of them.
            open_path: opens a recent plan.
            place: returns the screen position at which a menu opens.
        """
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._recent_plans = recent
        self._place = place
        self._icons_of = ""
        self._menus = actions.menus(window)
        self._recent = RecentMenu(window, open_path, forget_recent)
        self._menus["file"].insertMenu(actions["save"], self._recent)
        for menu in MENUS:
            QShortcut(QKeySequence(menu.key), window, partial(self.open, menu.id))
        QShortcut(QKeySequence("F10"), window, self.open)
        if sys.platform == "darwin":
            for menu in self._menus.values():
                window.menuBar().addMenu(menu)

    def open(self, menu_id: str = "") -> None:
        """Open a menu, or without an id the menu button's menu with all of them."""
        self._recent.fill(self._recent_plans.paths)
        self._recent_plans.check()
        menu = self._menus[menu_id] if menu_id else self._menu_of_all()
        pop_up(menu, self._place(), keep=bool(menu_id))

    def put_icons(self, theme: Theme) -> None:
        """Set the icons of the actions in the colours of a theme; slow, so not before the first paint."""
        if self._icons_of != theme.name:
            self._icons_of = theme.name
            self._actions.put_icons(theme)

    def _menu_of_all(self) -> QMenu:
        whole = QMenu(self._window)
        for menu in self._menus.values():
            whole.addMenu(menu)
        return whole
