"""Opens menus with the first entry active, for use by keyboard."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu


def pop_up(menu: QMenu, at: QPoint, *, keep: bool = False) -> None:
    """Open a menu with its first entry active, so that Enter takes it.

    Args:
        menu: the menu.
        at: position on the screen.
        keep: do not delete the menu when it closes.
    """
    if not keep:
        menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    first = next((action for action in menu.actions() if action.isEnabled() and not action.isSeparator()), None)
    # An active submenu entry would open its submenu.
    if first is not None and not isinstance(first.menu(), QMenu):
        menu.setActiveAction(first)
