"""The matrix as an accessible tree, a table of rows and cells, and the accessibility events of its changes."""

from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleStateChangeEvent,
)

from teamcanvas.board.virtual_accessibility import VirtualTree
from teamcanvas.model.ids import ActivityId
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.widgets.plain import shown

MatrixPart: TypeAlias = ActivityId | Cell
"""A row, by its activity, or a cell."""

NAME = "RACI matrix"
"""The accessible name of a canvas."""


class MatrixTree(VirtualTree[MatrixPart]):
    """The matrix of one canvas."""

    root_role = QAccessible.Role.Table
    root_help = (
        "Arrow keys walk, letters write, Enter opens the menu of the cell, Shift and an arrow selects several cells, "
        "Delete clears, Alt and an arrow moves the row, Shift+F10 opens the menu."
    )

    def __init__(self, canvas: MatrixCanvas) -> None:
        """The tree of a canvas, with events of its changes."""
        super().__init__(canvas)
        self.canvas = canvas
        # Partials, because they hold the tree: of a bound method Qt keeps only a weak reference.
        canvas.selection_changed.connect(partial(_send_selection, self))
        canvas.refreshed.connect(partial(_send_change, self))

    def contains(self, part: MatrixPart) -> bool:
        grid = self.canvas.grid
        return part in grid if isinstance(part, Cell) else part in grid.row_of

    def parent(self, part: MatrixPart) -> MatrixPart | None:
        return part.activity if isinstance(part, Cell) else None

    def child_count(self, parent: MatrixPart | None) -> int:
        if parent is None:
            return len(self.canvas.grid.rows)
        return 0 if isinstance(parent, Cell) else len(self.canvas.grid.columns)

    def child(self, parent: MatrixPart | None, index: int) -> MatrixPart:
        if parent is None or isinstance(parent, Cell):
            return self.canvas.grid.rows[index]
        return Cell(parent, self.canvas.grid.columns[index])

    def index(self, part: MatrixPart) -> int:
        grid = self.canvas.grid
        return grid.column_of.get(part.column, -1) if isinstance(part, Cell) else grid.row_of.get(part, -1)

    def child_at(self, parent: MatrixPart | None, at: QPoint) -> MatrixPart | None:
        """By hit testing: cells that are scrolled under the heads or titles are not found."""
        hit = self.canvas.hit(at)
        if parent is None:
            return hit.activity
        return hit.cell if hit.activity == parent else None

    def area(self, part: MatrixPart) -> QRect:
        if isinstance(part, Cell):
            return self.canvas.cell_area(part)
        geometry = self.canvas.geometry_now
        row = geometry.row(part)
        return geometry.row_area(row).toRect() if row else QRect()

    def role(self, part: MatrixPart) -> QAccessible.Role:
        return QAccessible.Role.Cell if isinstance(part, Cell) else QAccessible.Role.Row

    def name(self, part: MatrixPart) -> str:
        if isinstance(part, Cell):
            return shown(self.canvas.cell_name(part), 400)
        return shown(self.canvas.row_name(part))

    def description(self, part: MatrixPart) -> str:
        """Why a cell has its letters."""
        return shown(self.canvas.cell_note(part), 400) if isinstance(part, Cell) else ""

    @property
    def current(self) -> MatrixPart | None:
        return self.canvas.current

    def selectable(self, part: MatrixPart) -> bool:
        return isinstance(part, Cell)

    def select(self, part: MatrixPart) -> None:
        if isinstance(part, Cell):
            self.canvas.select(Selection().at(part), reveal=True)

    def act(self, part: MatrixPart) -> None:
        self.canvas.act()

    def open_menu(self, part: MatrixPart) -> None:
        self.canvas.open_menu()


def _send_selection(tree: MatrixTree) -> None:
    """Send the focus of the current cell, and announce how many cells are selected if there are several."""
    focused = tree.focused if QAccessible.isActive() else None
    if focused is None:
        return
    state = QAccessible.State()
    state.focused = True
    interface = tree.interface_of(focused)
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(interface, state))
    QAccessible.updateAccessibility(QAccessibleEvent(interface, QAccessible.Event.Focus))
    if not tree.canvas.selection.single:
        count = sum(1 for _ in tree.canvas.selection.cells(tree.canvas.grid))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(tree.canvas, f"{count} cells selected"))


def _send_change(tree: MatrixTree) -> None:
    """Announce the name of the current cell if it has changed."""
    if not QAccessible.isActive():
        return
    tree.forget_gone()
    current, canvas = tree.canvas.current, tree.canvas
    if current is None or current not in canvas.grid:
        return
    words = shown(canvas.cell_name(current))
    if canvas.hasFocus() and words != canvas.accessibleDescription():
        canvas.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(tree.interface_of(current), QAccessible.Event.NameChanged))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, words))
