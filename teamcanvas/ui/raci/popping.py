"""What pops up over a matrix: the menu of a place, and the tip that says why a letter is there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from teamcanvas.board.popups import pop_up
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.geometry import Hit
from teamcanvas.ui.widgets.plain import tip


def pop_up_if_any(menu: QMenu, at: QPoint) -> None:
    """Open a menu, unless there is nothing in it."""
    if menu.isEmpty():
        menu.deleteLater()
    else:
        pop_up(menu, at)


def at_current(canvas: MatrixCanvas) -> tuple[Hit, QPoint] | None:
    """The current cell, and where on the screen its menu opens; None if there is none."""
    cell = canvas.current
    if cell is None:
        return None
    return Hit("cell", cell.activity, cell.column), canvas.viewport().mapToGlobal(canvas.cell_area(cell).center())


def show_tip(event: QEvent, words_at: Callable[[QPoint], str], over: QWidget) -> bool:
    """Show what there is to say of where the pointer rests; says whether that was asked for."""
    if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
        return False
    QToolTip.showText(event.globalPos(), tip(words_at(event.pos())), over)
    return True
