"""Tooltips and context menus over a matrix."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from teamcanvas.board.popups import pop_up
from teamcanvas.layout.text.plain_text import tip
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.geometry import MatrixHit


def pop_up_if_any(menu: QMenu, at: QPoint) -> None:
    """Open a menu; an empty one is deleted instead."""
    if menu.isEmpty():
        menu.deleteLater()
    else:
        pop_up(menu, at)


def menu_anchor(canvas: MatrixCanvas) -> tuple[MatrixHit, QPoint] | None:
    """The current cell and the screen position for its menu; None without a current cell."""
    cell = canvas.current
    if cell is None:
        return None
    return MatrixHit("cell", cell.activity, cell.column), canvas.viewport().mapToGlobal(canvas.cell_area(cell).center())


def show_tooltip(event: QEvent, words_at: Callable[[QPoint], str], over: QWidget) -> bool:
    """Handle a tooltip event with the text at the pointer; return whether it was one."""
    if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
        return False
    QToolTip.showText(event.globalPos(), tip(words_at(event.pos())), over)
    return True
