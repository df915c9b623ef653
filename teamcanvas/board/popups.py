"""Opens menus with an entry active, for use by keyboard."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu


def pop_up(menu: QMenu, at: QPoint, *, keep: bool = False) -> None:
    """Open a menu with what is chosen now active, else its first entry, so that Enter takes it.

    Args:
        menu: the menu.
        at: position on the screen.
        keep: do not delete the menu when it closes.
    """
    if not keep:
        menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    offered = [action for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    first = next((action for action in offered if action.isChecked()), next(iter(offered), None))
    # An active submenu entry would open its submenu.
    if first is not None and not isinstance(first.menu(), QMenu):
        menu.setActiveAction(first)
