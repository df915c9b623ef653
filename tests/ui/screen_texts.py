"""Reads all texts of a window from its widgets, their models and what a screen reader is told of them."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QListView,
    QMenu,
    QWidget,
)

from teamcanvas.board.virtual_accessibility import VirtualTree

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
P = TypeVar("P")


def texts_of(root: QWidget) -> Iterator[str]:
    """Every text of a widget and what is in it, shown or spoken; not the contents of fields."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QGroupBox | QMenu):
            yield widget.title()
        elif isinstance(widget, QComboBox):
            yield from map(widget.itemText, range(widget.count()))
        elif isinstance(widget, QAbstractItemView):
            yield from _cells(widget)
        yield from (action.text() for action in widget.actions())


def menu_texts(menu: QMenu) -> Iterator[str]:
    """The entries of a menu and its submenus, filled as they are when they open."""
    menu.aboutToShow.emit()
    for action in menu.actions():
        yield action.text()
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            yield from menu_texts(submenu)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model, top = view.model(), QModelIndex()
    # A list has one column, of which Qt lets nobody ask.
    columns = 1 if isinstance(view, QListView) else model.columnCount(top)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(top)):
            index = model.index(row, column, top)
            yield from (str(index.data(role) or "") for role in _ROLES)


def part_texts(tree: VirtualTree[P], parent: P | None = None) -> Iterator[str]:
    """Names and descriptions of what a screen reader finds in a board or matrix."""
    for place in range(tree.child_count(parent)):
        part = tree.child(parent, place)
        yield from (tree.name(part), tree.description(part))
        yield from part_texts(tree, part)
