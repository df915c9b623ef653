"""The matrix by role in the window: turns keys and the pointer into selections and edits."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from teamcanvas.board.physical_keys import latin_text
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.ids import ActivityId
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.accessibility import NAME, MatrixTree
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.findings import findings_at
from teamcanvas.ui.raci.geometry import MatrixHit
from teamcanvas.ui.raci.keys import KeyAction, Step, action_of
from teamcanvas.ui.raci.menus import role_matrix_menu
from teamcanvas.ui.raci.popups import menu_anchor, pop_up_if_any, show_tooltip
from teamcanvas.ui.raci.role_matrix import RoleMatrix
from teamcanvas.ui.raci.row_drag import RowLanding, does_something, landing_at
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.raci.tooltips import tooltip_words

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class RaciView(RoleMatrix):
    """The matrix by role with keys, pointer, menus and tooltips."""

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        """The matrix of an open plan."""
        super().__init__(open_plan, theme)
        self._pressed: MatrixHit | None = None
        self._pressed_at = QPointF()
        self._in_range = False
        self._moving: RowLanding | None = None
        self.accessible_tree = MatrixTree(self)
        self.accessible_tree.install(NAME)

    def act(self) -> None:
        """Open the menu with the letters and findings of the current cell, as Enter does."""
        self.open_menu()

    def open_menu(self) -> None:
        """Open the menu of the current cell."""
        place = menu_anchor(self)
        if place is not None:
            self._open_menu(*place)

    # --- keys ----------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Key bindings of the matrix take precedence over the shortcuts of the window.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if action_of(event.key(), event.modifiers()) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = action_of(event.key(), event.modifiers())
        if isinstance(action, Step):
            self.select(self.selection.moved(self.grid, action.down, action.right, extend=action.extend), reveal=True)
        elif action is not None:
            if not self._run(action):
                super().keyPressEvent(event)
        elif not self._types(event):
            super().keyPressEvent(event)

    def _types(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~(SHIFT | Qt.KeyboardModifier.KeypadModifier)
        return plain and self.type_letter(latin_text(event), add=bool(event.modifiers() & SHIFT))

    def _run(self, action: KeyAction) -> bool:
        if action is KeyAction.COLLAPSE_SELECTION and (self.selection.single or self.current is None):
            return False
        if self.grid.empty:
            return False
        handlers = {
            KeyAction.CYCLE: self.cycle,
            KeyAction.CLEAR: self.clear,
            KeyAction.FILL_DOWN: lambda: self.fill(down=True),
            KeyAction.FILL_RIGHT: lambda: self.fill(down=False),
            KeyAction.COPY: self.copy,
            KeyAction.COPY_WITH_HEADS: lambda: self.copy(heads=True),
            KeyAction.CUT: self.cut,
            KeyAction.PASTE: self.paste,
            KeyAction.SELECT_ALL: lambda: self.select(self.selection.everything(self.grid)),
            KeyAction.SELECT_ROW: lambda: self.select(self.selection.widened("rows")),
            KeyAction.SELECT_COLUMN: lambda: self.select(self.selection.widened("columns")),
            KeyAction.COLLAPSE_SELECTION: lambda: self.current and self.select(Selection().at(self.current)),
            KeyAction.ROW_UP: lambda: self.current and self.step_row(self.current.activity, -1),
            KeyAction.ROW_DOWN: lambda: self.current and self.step_row(self.current.activity, 1),
            KeyAction.MENU: self.open_menu,
            KeyAction.OPEN: self.open_menu,
            KeyAction.FOLLOW: lambda: self.changes.follow(self.selection.activities(self.grid)),
            KeyAction.ZOOM_IN: self.zoom_in,
            KeyAction.ZOOM_OUT: self.zoom_out,
            KeyAction.ACTUAL_SIZE: lambda: self.zoom_to(1.0),
        }
        handlers[action]()
        return True

    # --- pointer -------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select cells, rows or columns. A single click edits nothing: on a projector people point with it."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        hit, held = self.hit(event.position()), event.modifiers()
        self._pressed, self._pressed_at, self._in_range = hit, event.position(), False
        if hit.sign:
            findings = findings_at(self.open_plan.result, hit)
            if findings:
                self.finding_wanted.emit(findings[0])
        if hit.cell is not None:
            self._in_range = bool(held & (CTRL | SHIFT))
            self.select(self._with(hit.cell, held), reveal=True)
        elif hit.part == "title" and hit.activity and self.grid.columns:
            self._select_line(hit, held, rows=True)
        elif hit.part == "head" and hit.column and self.grid.rows:
            self._select_line(hit, held, rows=False)

    def _with(self, cell: Cell, held: Qt.KeyboardModifier) -> Selection:
        if held & SHIFT:
            return self.selection.extended(cell)
        return self.selection.plus(cell) if held & CTRL else Selection().at(cell)

    def _select_line(self, hit: MatrixHit, held: Qt.KeyboardModifier, *, rows: bool) -> None:
        grid, now = self.grid, self.selection
        current = self.current or grid.first()
        cell = Cell(hit.activity or current.activity, hit.column or current.column)
        if held & SHIFT and now.blocks:
            self.select(now.extended(cell).widened("rows" if rows else "columns"))
        elif held & CTRL:
            self.select(now.plus(cell, "rows" if rows else "columns"))
        else:
            self.select(now.row(grid, cell.activity) if rows else now.column(grid, cell.column))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, or drag a row."""
        super().mouseMoveEvent(event)
        hit, pressed = self.hit(event.position()), self._pressed
        if pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(hit)
            return
        far = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if pressed.cell is not None and hit.cell is not None and (hit.cell != pressed.cell or self._in_range):
            self._in_range = True
            self.select(self.selection.extended(hit.cell), reveal=True)
        elif pressed.part == "title" and pressed.activity and (far or self._moving):
            self._drag_row(pressed.activity, event.position())

    def _drag_row(self, activity: ActivityId, at: QPointF) -> None:
        down, body = self.verticalScrollBar(), self.geometry_now.body
        if at.y() < body.top() + 20 or at.y() > body.bottom() - 20:
            down.setValue(down.value() + (24 if at.y() > body.center().y() else -24))
        landing = landing_at(self.laid_out(), self.geometry_now.in_layout(at).y())
        self._moving = landing if landing and does_something(self.laid_out(), activity, landing) else None
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.show_landing(activity, self._moving.y if self._moving else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the dragged row."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        moving, dragged = self._moving, self._dragged
        self._end_gesture()
        inside = self.viewport().rect().contains(event.position().toPoint())
        if dragged is not None and moving is not None and inside:
            self.changes.move(dragged, moving.stage, moving.before)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the details of an activity, or the menu of a cell with its letters."""
        hit, held = self.hit(event.position()), event.modifiers()
        if hit.part == "title" and hit.activity:
            self.activity_wanted.emit(hit.activity)
        elif hit.cell is not None and not hit.sign and not held & (CTRL | SHIFT):
            self.select(Selection().at(hit.cell), reveal=True)
            self._open_menu(hit, event.globalPosition().toPoint())
        else:
            self.mousePressEvent(event)

    def _end_gesture(self) -> None:
        self._pressed, self._moving, self._in_range = None, None, False
        self.show_landing(None, None)
        self.viewport().unsetCursor()

    def _show_cursor(self, hit: MatrixHit) -> None:
        hand = hit.cell is not None or hit.sign or hit.part == "head"
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if hit.part == "title" and not hit.sign else shape)

    # --- menus and tooltips --------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of what is under the pointer, or by key that of the current cell."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self.open_menu()
            return
        hit = self.hit(event.pos())
        if hit.cell is not None and hit.cell not in tuple(self.selection.cells(self.grid)):
            self.select(Selection().at(hit.cell))
        if hit.part != "none":
            self._open_menu(hit, event.globalPos())

    def _open_menu(self, hit: MatrixHit, at: QPoint) -> None:
        pop_up_if_any(role_matrix_menu(self, hit), at)

    def viewportEvent(self, event: QEvent) -> bool:
        shown = show_tooltip(event, lambda at: tooltip_words(self.open_plan, self.hit(at), signs=self.signs), self)
        return shown or super().viewportEvent(event)
