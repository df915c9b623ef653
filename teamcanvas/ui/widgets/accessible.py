"""Accessible roles for our own widgets; Qt knows the roles of its own classes only."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "accessibleRole"
_installed: list[object] = []


def speak_as(widget: QWidget, role: QAccessible.Role, name: str = "") -> None:
    """Give a widget an accessible role, for example list or list item, and optionally an accessible name."""
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
    # Qt holds no Python reference to the interface: the connection keeps it alive for exactly as long as the widget.
    # Qt calls the factory once per class of the widget's hierarchy, so there may be several interfaces.
    item.destroyed.connect(partial(_keep, interface))
    return interface


def _keep(_interface: QAccessibleInterface) -> None:
    """Keeps the interface alive: Qt deletes it, and Python must not do so before."""
