"""The matrix by role with its edits: letters, rows and the clipboard, each edit one undo step."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.plural import counted
from teamcanvas.model.raci.schemes import scheme_of
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.cells import Cell, cycle, next_letters, typed
from teamcanvas.ui.raci.changes import MatrixChanges
from teamcanvas.ui.raci.clipboard import copied_table, has_heads, head_alone, paste_of, put, text_grid_of
from teamcanvas.ui.raci.row_drag import stepped
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.raci.words import MatrixWords
from teamcanvas.ui.widgets.plain import shown


class RoleMatrix(MatrixCanvas):
    """The matrix by role of the current scenario, with its edits; it handles no events."""

    board_wanted = Signal(str)
    """A role to be shown on the board."""
    matrix_pasted = Signal(str)
    """The text of a pasted table that has titles for rows and columns."""

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        """The matrix of an open plan."""
        super().__init__(open_plan, theme)
        self.changes = MatrixChanges(open_plan, self.message.emit)

    @property
    def words(self) -> MatrixWords:
        """Names and descriptions for the current plan."""
        return self.changes.words

    def scheme_of(self, cell: Cell) -> Scheme:
        """The scheme of a cell's row."""
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
        """Select a column."""
        if column in self.grid.column_of and self.grid.rows:
            self.select(self.selection.column(self.grid, column))

    def selected_rows(self, activity: ActivityId) -> tuple[ActivityId, ...]:
        """The rows that the menu of a row acts on: all selected rows if it is one of them, else the row."""
        rows = self.selection.activities(self.grid)
        return rows if activity in rows else (activity,)

    # --- edits ---------------------------------------------------------------------------------------------------

    def cycle(self) -> None:
        """Set the letter that follows that of the current cell in all selected cells."""
        current = self.current
        if current is not None:
            letters = next_letters(self.words.letters(current), self.scheme_of(current))
            self.changes.put(self.selection.cells(self.grid), letters)

    def type_letter(self, text: str, *, add: bool) -> bool:
        """Write a typed letter into the selected cells; return whether the scheme has it.

        Args:
            text: what was typed.
            add: toggle the letter beside those that are there, rather than replace them.
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
        """Clear the selected cells."""
        self.changes.put(self.selection.cells(self.grid), "")

    def fill(self, *, down: bool) -> None:
        """Fill the selected cells from their first row or column."""
        if self.current is not None:
            self.changes.fill(self.selection, self.grid, down=down)

    def copy(self, *, heads: bool = False) -> None:
        """Copy the selected cells to the clipboard."""
        grid, span = self.grid, self.selection.frame(self.grid)
        if span is None and not heads:
            return
        put(copied_table(self.open_plan, grid, span, heads=heads))
        rows, columns = len(grid.rows), len(grid.columns)
        if span is not None:
            rows, columns = span.bottom - span.top + 1, span.right - span.left + 1
        self.message.emit(f"Copied {counted(rows, 'row')} and {counted(columns, 'column')}.")

    def cut(self) -> None:
        """Copy the selected cells to the clipboard, then clear them."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Paste the clipboard from the current cell on; a table with titles opens the import dialog instead."""
        text = QGuiApplication.clipboard().text()
        span = self.selection.frame(self.grid)
        if not text:
            self.message.emit("There is no text on the clipboard.")
            return
        block = text_grid_of(text)
        if has_heads(block):
            self.matrix_pasted.emit(text)
        elif title := head_alone(block):
            self.message.emit(
                f"“{shown(title, 40)}” is no letter. Nothing was pasted: copy the letters alone, or the whole table."
            )
        elif span is not None:
            found = paste_of(block, self.grid, span, self.open_plan.scenario.settings.scheme)
            self.changes.write(found.letters, "Paste into")
            problems = [f"“{shown(found.unread[0], 20)}” is no letter and was left out"] if found.unread else []
            if found.outside:
                problems.append(f"{counted(found.outside, 'cell')} did not fit into the matrix")
            if problems:
                done = "Pasted" if found.letters else "Nothing was pasted"
                self.message.emit(f"{done}. {'; '.join(problems)}.")

    def step_row(self, activity: ActivityId, by: int) -> None:
        """Move a row up or down by one, and reduce the selection to one of its cells: a block would be torn apart."""
        landing = stepped(self.laid_out(), activity, by)
        if landing is not None and self.changes.move(activity, landing.stage, landing.before):
            self.refresh()
            if self.current is not None:
                self.select(Selection().at(Cell(activity, self.current.column)), reveal=True)
