"""Opening menus so that keys work in them at once."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu


def pop_up(menu: QMenu, at: QPoint, *, keep: bool = False) -> None:
    """Open a menu with its first entry chosen; Enter takes it.

    Args:
        menu: what to open.
        at: where on the screen.
        keep: the menu is opened again later; others go when they close.
    """
    if not keep:
        menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    first = next((action for action in menu.actions() if action.isEnabled() and not action.isSeparator()), None)
    # A submenu would open by itself when it is chosen.
    if first is not None and not isinstance(first.menu(), QMenu):
        menu.setActiveAction(first)
