"""Accessible roles for our own widgets; Qt knows the roles of its own classes only."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from teamcanvas.board.virtual_accessibility import keep_alive

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
    # Always a new one: Qt may ask several times and deletes each interface that it gets.
    keep_alive(interface, item)
    return interface
