"""Tells screen readers what our own widgets are; Qt guesses it for its own only."""

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
    # Qt owns it from here on, but Python would free it with its last reference: the widget keeps one.
    vars(item)["_accessible_interface"] = interface
    return interface
