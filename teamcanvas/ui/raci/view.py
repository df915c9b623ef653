"""The matrix as it is worked on: turns the pointer, keys and the clipboard into changes of cells and rows."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.plural import counted
from teamcanvas.model.raci.schemes import scheme_of
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.cells import Cell, cycle, next_letters, typed
from teamcanvas.ui.raci.changes import MatrixChanges
from teamcanvas.ui.raci.clipboard import block_of, copied, has_heads, pasted, put
from teamcanvas.ui.raci.findings import findings_at
from teamcanvas.ui.raci.geometry import Hit
from teamcanvas.ui.raci.keys import Do, Step, deed_of
from teamcanvas.ui.raci.menus import menu_for
from teamcanvas.ui.raci.popping import at_current, pop_up_if_any, show_tip
from teamcanvas.ui.raci.row_drag import Landing, does_something, landing_at, stepped
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.raci.tips import tip_words
from teamcanvas.ui.raci.words import MatrixWords
from teamcanvas.ui.widgets.plain import shown

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class RaciView(MatrixCanvas):
    """The matrix by role of the scenario shown."""

    message = Signal(str)
    finding_wanted = Signal(object)
    """A `Finding` to be shown among the findings."""
    fix_wanted = Signal(object, str)
    """The key of a finding and the title of one of its fixes."""
    activity_wanted = Signal(str)
    """An activity whose details are to be shown."""
    board_wanted = Signal(str)
    """A role to be shown on the board."""
    matrix_pasted = Signal(str)
    """The text of a table with titles of its own."""

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        super().__init__(open_plan, theme)
        self.changes = MatrixChanges(open_plan, self.message.emit)
        self._pressed: Hit | None = None
        self._pressed_at = QPointF()
        self._cycles = False
        self._moving: Landing | None = None

    @property
    def words(self) -> MatrixWords:
        """The matrix in words, as it is now."""
        return self.changes.words

    def scheme_of(self, cell: Cell) -> Scheme:
        """The scheme that a cell's row speaks."""
        scheme, row = self.open_plan.scenario.settings.scheme, self.matrix.rows.get(cell.activity)
        return scheme_of(row, scheme) if row else scheme

    def show_activity(self, activity: str) -> None:
        """Scroll to a row and make it the current one."""
        row = ActivityId(activity)
        if row in self.grid.row_of and self.grid.columns:
            column = self.current.column if self.current else self.grid.columns[0]
            self.select(Selection().at(Cell(row, column)), reveal=True)

    def show_cell(self, cell: Cell) -> None:
        """Scroll to a cell and make it the current one."""
        if cell in self.grid:
            self.select(Selection().at(cell), reveal=True)

    def select_column(self, column: str) -> None:
        """Select all of a column."""
        if column in self.grid.column_of and self.grid.rows:
            self.select(self.selection.column(self.grid, column))

    def selected_rows(self, activity: ActivityId) -> tuple[ActivityId, ...]:
        """The rows that a menu on this one acts on: all selected ones if it is among them."""
        rows = self.selection.activities(self.grid)
        return rows if activity in rows else (activity,)

    # --- changes -------------------------------------------------------------------------------------------------

    def act(self) -> None:
        """Enter goes round the letters."""
        self.cycle()

    def open_menu(self) -> None:
        """Open the menu of the current cell."""
        self._open_menu_at_current()

    def cycle(self) -> None:
        """The next letter in the current cell, and the same one in all that are selected."""
        current = self.current
        if current is not None:
            letters = next_letters(self.words.letters(current), self.scheme_of(current))
            self.changes.put(self.selection.cells(self.grid), letters)

    def type_letter(self, text: str, *, add: bool) -> bool:
        """A letter was typed; whether the scheme has one for it.

        Args:
            text: what was typed.
            add: beside what is there already.
        """
        current = self.current
        letter = typed(text, self.scheme_of(current)) if current and len(text) == 1 and text.isalpha() else ""
        if not letter:
            if current and len(text) == 1 and text.isalpha() and not self._second_of_sg(text, current):
                scheme = self.scheme_of(current)
                known = ", ".join(one for one in cycle(scheme) if one)
                self.message.emit(f"“{text.upper()}” is no letter of {scheme}: {known}.")
            return False
        cells = self.selection.cells(self.grid)
        if add:
            self.changes.toggle(tuple(cells), letter)
        else:
            self.changes.put(cells, letter)
        return True

    def _second_of_sg(self, text: str, cell: Cell) -> bool:
        return text.upper() == "G" and self.words.letters(cell).endswith("Sg")

    def clear(self) -> None:
        """Empty what is selected."""
        self.changes.put(self.selection.cells(self.grid), "")

    def fill(self, *, down: bool) -> None:
        """Fill what is selected from its first row or column."""
        if self.current is not None:
            self.changes.fill(self.selection, self.grid, down=down)

    def copy(self, *, heads: bool = False) -> None:
        """What is selected to the clipboard."""
        grid, span = self.grid, self.selection.frame(self.grid)
        if span is None and not heads:
            return
        put(copied(self.open_plan, grid, span, heads=heads))
        rows, columns = len(grid.rows), len(grid.columns)
        if span is not None:
            rows, columns = span.bottom - span.top + 1, span.right - span.left + 1
        self.message.emit(f"Copied {counted(rows, 'row')} and {counted(columns, 'column')}.")

    def cut(self) -> None:
        """What is selected to the clipboard, and away."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """What is on the clipboard, from the current cell on; a table with titles asks where its letters belong."""
        text = QGuiApplication.clipboard().text()
        span = self.selection.frame(self.grid)
        if not text:
            self.message.emit("There is no text on the clipboard.")
            return
        block = block_of(text)
        if has_heads(block):
            self.matrix_pasted.emit(text)
        elif span is not None:
            found = pasted(block, self.grid, span, self.open_plan.scenario.settings.scheme)
            self.changes.write(found.letters, "Paste into")
            problems = [f"“{shown(found.unread[0], 20)}” is no letter and was left out"] if found.unread else []
            if found.outside:
                problems.append(f"{counted(found.outside, 'cell')} did not fit into the matrix")
            if problems:
                self.message.emit(f"Pasted. {'; '.join(problems)}.")

    def step_row(self, activity: ActivityId, by: int) -> None:
        """A row up or down by one; it is the one selected then, a block of cells would tear apart."""
        landing = stepped(self.laid_out(), activity, by)
        if landing is not None and self.changes.move(activity, landing.stage, landing.before):
            self.refresh()
            if self.current is not None:
                self.select(Selection().at(Cell(activity, self.current.column)), reveal=True)

    # --- keys ----------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Keys that mean something to cells win over the shortcuts of the window.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if deed_of(event.key(), event.modifiers()) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = deed_of(event.key(), event.modifiers())
        if isinstance(deed, Step):
            self.select(self.selection.moved(self.grid, deed.down, deed.right, extend=deed.extend), reveal=True)
        elif deed is not None:
            if not self._do(deed):
                super().keyPressEvent(event)
        elif not self._types(event):
            super().keyPressEvent(event)

    def _types(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~(SHIFT | Qt.KeyboardModifier.KeypadModifier)
        return plain and self.type_letter(event.text(), add=bool(event.modifiers() & SHIFT))

    def _do(self, deed: Do) -> bool:
        if deed is Do.LET_GO and (self.selection.single or self.current is None):
            return False
        if self.grid.empty:
            return False
        deeds = {
            Do.CYCLE: self.cycle,
            Do.CLEAR: self.clear,
            Do.FILL_DOWN: lambda: self.fill(down=True),
            Do.FILL_RIGHT: lambda: self.fill(down=False),
            Do.COPY: self.copy,
            Do.COPY_WITH_HEADS: lambda: self.copy(heads=True),
            Do.CUT: self.cut,
            Do.PASTE: self.paste,
            Do.SELECT_ALL: lambda: self.select(self.selection.everything(self.grid)),
            Do.SELECT_ROW: lambda: self.select(self.selection.widened("rows")),
            Do.SELECT_COLUMN: lambda: self.select(self.selection.widened("columns")),
            Do.LET_GO: lambda: self.current and self.select(Selection().at(self.current)),
            Do.ROW_UP: lambda: self.current and self.step_row(self.current.activity, -1),
            Do.ROW_DOWN: lambda: self.current and self.step_row(self.current.activity, 1),
            Do.MENU: self._open_menu_at_current,
            Do.FOLLOW: lambda: self.changes.follow(self.selection.activities(self.grid)),
            Do.ZOOM_IN: self.zoom_in,
            Do.ZOOM_OUT: self.zoom_out,
            Do.ACTUAL_SIZE: lambda: self.zoom_to(1.0),
        }
        deeds[deed]()
        return True

    # --- pointer -------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Selects cells, rows and columns; a plain click on a cell goes round the letters when it is let go."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        hit, held = self.hit(event.position()), event.modifiers()
        self._pressed, self._pressed_at, self._cycles = hit, event.position(), False
        if hit.sign:
            findings = findings_at(self.open_plan.result, hit)
            if findings:
                self.finding_wanted.emit(findings[0])
        if hit.cell is not None:
            self._cycles = not held & (CTRL | SHIFT)
            self.select(self._with(hit.cell, held), reveal=True)
        elif hit.part == "title" and hit.activity and self.grid.columns:
            self._select_line(hit, held, rows=True)
        elif hit.part == "head" and hit.column and self.grid.rows:
            self._select_line(hit, held, rows=False)

    def _with(self, cell: Cell, held: Qt.KeyboardModifier) -> Selection:
        if held & SHIFT:
            return self.selection.extended(cell)
        return self.selection.plus(cell) if held & CTRL else Selection().at(cell)

    def _select_line(self, hit: Hit, held: Qt.KeyboardModifier, *, rows: bool) -> None:
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
        """Goes on with a range of cells or with a row that is dragged."""
        super().mouseMoveEvent(event)
        hit, pressed = self.hit(event.position()), self._pressed
        if pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(hit)
            return
        far = (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if pressed.cell is not None and hit.cell is not None and (hit.cell != pressed.cell or not self._cycles):
            self._cycles = False
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
        """Lands a row, or goes round the letters of the cell that was clicked."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        pressed, moving, cycles = self._pressed, self._moving, self._cycles
        dragged = self._dragged
        self._let_go()
        if dragged is not None:
            if moving is not None and self.viewport().rect().contains(event.position().toPoint()):
                self.changes.move(dragged, moving.stage, moving.before)
        elif pressed is not None and cycles and self.hit(event.position()).cell == pressed.cell:
            self.cycle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens an activity; on a cell the second click counts as one."""
        hit = self.hit(event.position())
        if hit.part == "title" and hit.activity:
            self.activity_wanted.emit(hit.activity)
        else:
            self.mousePressEvent(event)

    def _let_go(self) -> None:
        self._pressed, self._moving, self._cycles = None, None, False
        self.show_landing(None, None)
        self.viewport().unsetCursor()

    def _show_cursor(self, hit: Hit) -> None:
        hand = hit.cell is not None or hit.sign or hit.part == "head"
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if hit.part == "title" and not hit.sign else shape)

    # --- menus and tips ------------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is under the pointer; asked for by key, of the current cell."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self._open_menu_at_current()
            return
        hit = self.hit(event.pos())
        if hit.cell is not None and hit.cell not in tuple(self.selection.cells(self.grid)):
            self.select(Selection().at(hit.cell))
        if hit.part != "none":
            self._open_menu(hit, event.globalPos())

    def _open_menu_at_current(self) -> None:
        place = at_current(self)
        if place is not None:
            self._open_menu(*place)

    def _open_menu(self, hit: Hit, at: QPoint) -> None:
        pop_up_if_any(menu_for(self, hit), at)

    def viewportEvent(self, event: QEvent) -> bool:
        return show_tip(event, lambda at: tip_words(self.open_plan, self.hit(at)), self) or super().viewportEvent(event)
