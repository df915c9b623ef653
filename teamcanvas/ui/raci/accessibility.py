"""The matrix for a screen reader: a table whose rows and cells are virtual children, each with its name and its box."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias, cast

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from teamcanvas.model.ids import ActivityId
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.widgets.plain import shown

if TYPE_CHECKING:
    from teamcanvas.ui.raci.canvas import MatrixCanvas

HELP = (
    "Arrow keys walk, letters write, Enter goes round the letters, Shift and an arrow selects several cells, "
    "Delete clears, Alt and an arrow moves the row, Shift+F10 opens the menu."
)

PRESS = QAccessibleActionInterface.pressAction()
SHOW_MENU = QAccessibleActionInterface.showMenuAction()

# Null pointers, which Qt asks for and the stubs of PySide do not know.
NO_INTERFACE = cast(QAccessibleInterface, None)
NO_OBJECT = cast(QObject, None)

Part: TypeAlias = ActivityId | Cell
"""A row, by its activity, or a cell."""


class MatrixInterface(QAccessibleWidget):
    """The table: its children are the rows."""

    def __init__(self, canvas: MatrixCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.Table)
        self.canvas = canvas
        self._parts: dict[Part, PartInterface] = {}

    def another(self) -> MatrixInterface:
        """One more for the same table, with the same parts; see `BoardInterface.another`."""
        made = MatrixInterface(self.canvas)
        made._parts = self._parts
        self.canvas.destroyed.connect(partial(_keep, made))
        return made

    def interface_of(self, part: Part) -> PartInterface:
        """What stands for a part; always the same object, so that a screen reader recognises it."""
        interface = self._parts.get(part)
        if interface is None:
            interface = self._parts[part] = PartInterface(self, part)
        return interface

    def forget_others(self) -> None:
        """Rows and columns that are gone: screen readers are told and let go of them."""
        grid = self.canvas.grid
        gone = [one for one in self._parts if (one not in grid if isinstance(one, Cell) else one not in grid.row_of)]
        for part in gone:
            self._forget(part)

    def forget_all(self) -> None:
        """The matrix itself goes."""
        for part in tuple(self._parts):
            self._forget(part)

    def _forget(self, part: Part) -> None:
        # Held until Qt has let go of it.
        interface = self._parts.pop(part)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(interface))

    def childCount(self) -> int:
        """How many rows there are."""
        return len(self.canvas.grid.rows)

    def child(self, index: int) -> QAccessibleInterface:
        """A row, from the top."""
        rows = self.canvas.grid.rows
        return self.interface_of(rows[index]) if 0 <= index < len(rows) else NO_INTERFACE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which row it is; -1 for something else."""
        if isinstance(child, PartInterface) and not isinstance(child.part, Cell):
            return self.canvas.grid.row_of.get(child.part, -1)
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The row at a point of the screen."""
        hit = self.canvas.hit(self.canvas.viewport().mapFromGlobal(QPoint(x, y)))
        return self.interface_of(hit.activity) if hit.activity else NO_INTERFACE

    def focusChild(self) -> QAccessibleInterface:
        """The current cell."""
        current = self.canvas.current
        focused = current is not None and current in self.canvas.grid and self.canvas.hasFocus()
        return self.interface_of(current) if current and focused else NO_INTERFACE

    def text(self, kind: QAccessible.Text) -> str:
        """Its name, and how to work in it."""
        return HELP if kind is QAccessible.Text.Help else super().text(kind)


class PartInterface(QAccessibleInterface):
    """A row or a cell."""

    def __init__(self, matrix: MatrixInterface, part: Part) -> None:
        super().__init__()
        self.part = part
        self._matrix = matrix
        self._actions = CellActions(matrix, part) if isinstance(part, Cell) else None

    def isValid(self) -> bool:
        """It is still in the matrix, and the matrix on the screen."""
        if not Shiboken.isValid(self._matrix.canvas):
            return False
        grid = self._matrix.canvas.grid
        return self.part in grid if isinstance(self.part, Cell) else self.part in grid.row_of

    def object(self) -> QObject:
        """There is no object of Qt behind it."""
        return NO_OBJECT

    def window(self) -> QWindow:
        """The window it is in."""
        return self._matrix.canvas.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The row of a cell, the table of a row."""
        if isinstance(self.part, Cell):
            return self._matrix.interface_of(self.part.activity)
        canvas = self._matrix.canvas
        return (QAccessible.queryAccessibleInterface(canvas) if Shiboken.isValid(canvas) else None) or NO_INTERFACE

    def childCount(self) -> int:
        """The cells of a row."""
        return 0 if isinstance(self.part, Cell) else len(self._matrix.canvas.grid.columns)

    def child(self, index: int) -> QAccessibleInterface:
        """A cell, from the left."""
        if isinstance(self.part, Cell) or not 0 <= index < self.childCount():
            return NO_INTERFACE
        return self._matrix.interface_of(Cell(self.part, self._matrix.canvas.grid.columns[index]))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which cell of the row it is; -1 for something else."""
        if isinstance(child, PartInterface) and isinstance(child.part, Cell) and child.part.activity == self.part:
            return self._matrix.canvas.grid.column_of.get(child.part.column, -1)
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The cell at a point of the screen."""
        canvas = self._matrix.canvas
        cell = canvas.hit(canvas.viewport().mapFromGlobal(QPoint(x, y))).cell
        return self._matrix.interface_of(cell) if cell and cell.activity == self.part else NO_INTERFACE

    def focusChild(self) -> QAccessibleInterface:
        """The current cell, if it is in this row."""
        focused = self._matrix.focusChild()
        inside = isinstance(focused, PartInterface) and isinstance(focused.part, Cell)
        return focused if inside and self._holds(focused) else NO_INTERFACE

    def _holds(self, other: QAccessibleInterface) -> bool:
        return other is self or self.indexOfChild(other) >= 0

    def rect(self) -> QRect:
        """Its box on the screen."""
        canvas = self._matrix.canvas
        if isinstance(self.part, Cell):
            area = canvas.cell_area(self.part)
        else:
            row = canvas.geometry_now.row(self.part)
            area = canvas.geometry_now.row_area(row).toRect() if row else QRect()
        return QRect(canvas.viewport().mapToGlobal(area.topLeft()), area.size()) if not area.isEmpty() else QRect()

    def role(self) -> QAccessible.Role:
        """What it is."""
        return QAccessible.Role.Cell if isinstance(self.part, Cell) else QAccessible.Role.Row

    def state(self) -> QAccessible.State:
        """Selected or not, seen or not."""
        state, canvas = QAccessible.State(), self._matrix.canvas
        if isinstance(self.part, Cell):
            state.focusable = state.selectable = True
            state.selected = canvas.current == self.part
            state.focused = canvas.current == self.part and canvas.hasFocus()
        viewport = canvas.viewport()
        seen = QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())
        state.invisible = not canvas.isVisible()
        state.offscreen = not seen.intersects(self.rect())
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Its name; as description why it is so."""
        if not self.isValid() or kind not in (QAccessible.Text.Name, QAccessible.Text.Description):
            return ""
        canvas = self._matrix.canvas
        if isinstance(self.part, Cell):
            words = canvas.cell_name(self.part) if kind is QAccessible.Text.Name else canvas.cell_note(self.part)
            return shown(words, 400)
        return shown(canvas.row_name(self.part)) if kind is QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are not changed here."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """A cell can be acted on."""
        # For the C++ pointer that Qt asks for, PySide takes the object itself or a VoidPtr, whatever its stubs say.
        wanted = kind is QAccessible.InterfaceType.ActionInterface and self._actions is not None
        return cast(int, self._actions if wanted else Shiboken.VoidPtr(0))


class CellActions(QAccessibleActionInterface):
    """What a screen reader can do with a cell."""

    def __init__(self, matrix: MatrixInterface, cell: Cell) -> None:
        super().__init__()
        self._matrix = matrix
        self._cell = cell

    def actionNames(self) -> list[str]:
        """Best first."""
        return [PRESS, SHOW_MENU, QAccessibleActionInterface.setFocusAction()]

    def keyBindingsForAction(self, name: str) -> list[str]:
        """The keys that do the same."""
        return {PRESS: ["Return"], SHOW_MENU: ["Menu"]}.get(name, [])

    def doAction(self, name: str) -> None:
        """Does it once the screen reader has its answer."""
        QTimer.singleShot(0, self._matrix.canvas, partial(self._do, name))

    def _do(self, name: str) -> None:
        canvas = self._matrix.canvas
        if self._cell not in canvas.grid:
            return
        canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        canvas.select(Selection().at(self._cell), reveal=True)
        if name == PRESS:
            canvas.act()
        elif name == SHOW_MENU:
            canvas.open_menu()


def install(canvas: MatrixCanvas) -> MatrixInterface:
    """Makes a matrix visible to screen readers; the canvas keeps what it gives as its `matrix_interface`."""
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed.append(_interface)
    matrix = MatrixInterface(canvas)
    canvas.selection_changed.connect(partial(_tell_selection, matrix))
    canvas.refreshed.connect(partial(_tell_change, matrix))
    # Qt keeps no reference that Python knows of: the connection does, for exactly as long as the canvas lives.
    canvas.destroyed.connect(partial(_let_go, matrix))
    return matrix


def _tell_selection(matrix: MatrixInterface) -> None:
    """Where the focus is now, and how much is selected."""
    if not QAccessible.isActive() or not matrix.canvas.hasFocus():
        return
    focused = matrix.focusChild()
    if focused is NO_INTERFACE:
        return
    state = QAccessible.State()
    state.focused = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(focused, state))
    QAccessible.updateAccessibility(QAccessibleEvent(focused, QAccessible.Event.Focus))
    if not matrix.canvas.selection.single:
        count = sum(1 for _ in matrix.canvas.selection.cells(matrix.canvas.grid))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(matrix.canvas, f"{count} cells selected"))


def _tell_change(matrix: MatrixInterface) -> None:
    """What the current cell says now, if it says something else."""
    if not QAccessible.isActive():
        return
    matrix.forget_others()
    current = matrix.canvas.current
    if current is None or current not in matrix.canvas.grid:
        return
    words = shown(matrix.canvas.cell_name(current))
    if matrix.canvas.hasFocus() and words != matrix.canvas.accessibleDescription():
        matrix.canvas.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(matrix.interface_of(current), QAccessible.Event.NameChanged))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(matrix.canvas, words))


_installed: list[object] = []


def _interface(_class_name: str, item: QObject) -> QAccessibleInterface | None:
    found: object = getattr(item, "matrix_interface", None)
    return found.another() if isinstance(found, MatrixInterface) else None


def _let_go(matrix: MatrixInterface) -> None:
    matrix.forget_all()


def _keep(_matrix: MatrixInterface) -> None:
    """Qt deletes it; Python must not do so before."""
