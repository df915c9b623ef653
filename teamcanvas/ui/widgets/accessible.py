"""Tells screen readers what our own widgets are; Qt guesses it for its own only."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "accessibleRole"
_installed: list[object] = []


def speak_as(widget: QWidget, role: QAccessible.Role, name: str = "") -> None:
    """Have a widget appear to a screen reader in a role, for example as a list or an item of one."""
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed.append(_interface)
    widget.setProperty(_PROPERTY, role.value)
    if name:
        widget.setAccessibleName(name)


def _interface(_class_name: str, item: QObject) -> QAccessibleInterface | None:
    if not isinstance(item, QWidget) or item.property(_PROPERTY) is None:
        return None
    interface = QAccessibleWidget(item, QAccessible.Role(item.property(_PROPERTY)))
    # Qt keeps no reference that Python knows of: the connection does, for exactly as long as the widget lives. Qt asks
    # again whenever it knows more of the widget's class, so there may be several.
    item.destroyed.connect(partial(_keep, interface))
    return interface


def _keep(_interface: QAccessibleInterface) -> None:
    """Qt deletes it; Python must not do so before."""
