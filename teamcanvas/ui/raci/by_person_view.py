"""The matrix by person: what the roles on the board bring each one, with their load. It is read, not written."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from teamcanvas.layout.matrix.matrix import MatrixLayout
from teamcanvas.layout.matrix.people import layout_people_matrix
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.raci.people import PeopleMatrix, people_matrix
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.cells import Cell, meaning
from teamcanvas.ui.raci.clipboard import copied, put
from teamcanvas.ui.raci.findings import findings_at
from teamcanvas.ui.raci.geometry import Hit
from teamcanvas.ui.raci.keys import Do, Step, deed_of
from teamcanvas.ui.raci.people_menu import people_menu
from teamcanvas.ui.raci.popping import at_current, pop_up_if_any, show_tip
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.raci.words import MatrixWords, findings_words

READING = (
    *(Do.ZOOM_IN, Do.ZOOM_OUT, Do.ACTUAL_SIZE, Do.COPY, Do.COPY_WITH_HEADS, Do.MENU),
    *(Do.SELECT_ALL, Do.SELECT_ROW, Do.SELECT_COLUMN),
)
"""What can be done without writing."""


class ByPersonView(MatrixCanvas):
    """The matrix by person of the scenario shown."""

    message = Signal(str)
    finding_wanted = Signal(object)
    role_cell_wanted = Signal(object)
    """The `Cell` by role that a cell here comes from."""
    fix_wanted = Signal(object, str)
    """The key of a finding and the title of one of its fixes."""
    activity_wanted = Signal(str)
    """An activity whose details are to be shown."""
    person_wanted = Signal(str)
    """A person to be shown on the board."""

    @property
    def people(self) -> PeopleMatrix:
        """The matrix by person as it is now."""
        return people_matrix(self.open_plan.plan, self.open_plan.scenario)

    def make_layout(self, width: float) -> MatrixLayout:
        """The layout for so many points."""
        plan, scenario = self.open_plan.plan, self.open_plan.scenario
        return layout_people_matrix(self.people, plan, self.theme, width, scenario=scenario, marks=self.marks)

    def letters(self, cell: Cell) -> str:
        """What somebody has in a row."""
        row = self.people.rows.get(cell.activity)
        return row.cells.get(PersonId(cell.column), "") if row else ""

    def source(self, cell: Cell) -> Cell | None:
        """The cell by role that a cell comes from: the person's role that has a letter in the row."""
        open_plan = self.open_plan
        words = MatrixWords(open_plan.plan, open_plan.scenario)
        board = board_of(open_plan.plan, open_plan.scenario)
        roles = dict.fromkeys(one.role for one in board.by_person.get(PersonId(cell.column), ()))
        held = [Cell(cell.activity, role) for role in roles if words.letters(Cell(cell.activity, role))]
        row = words.row(cell.activity)
        accountable = open_plan.scenario.accountable.get(cell.activity) == PersonId(cell.column)
        if accountable and row is not None:
            held = [Cell(cell.activity, role) for role in row.holders("A")] + held
        strongest = self.letters(cell)[:1]
        best = [one for one in held if strongest and strongest in words.letters(one)]
        return next(iter(best or held), None)

    def describe(self, cell: Cell) -> str:
        """A cell as it is read out: `Build the pipeline, Sofia Rossi: responsible as Data engineer`."""
        words, source = MatrixWords(self.open_plan.plan, self.open_plan.scenario), self.source(cell)
        by = f" as {words.role(RoleId(source.column))}" if source else ""
        meant = meaning(self.letters(cell), self.open_plan.scenario.settings.scheme)
        return f"{words.activity(cell.activity)}, {words.person(cell.column)}: {meant}{by}"

    def load_words(self, person: str) -> str:
        """`takes part in 12 of 36 activities: A 2 · R 5 · C 3 · I 2`, and in which way that is too much."""
        load = self.people.loads.get(PersonId(person))
        if load is None:
            return ""
        known = LETTERS_OF[self.open_plan.scenario.settings.scheme]
        letters = sorted(load.counts, key=lambda one: known.index(one) if one in known else len(known))
        counts = " · ".join(f"{letter} {load.counts[letter]}" for letter in letters if load.counts[letter])
        over = f" – {', '.join(load.over)}" if load.over_involved else ""
        return f"takes part in {load.rows_touched} of {load.rows} activities{': ' if counts else ''}{counts}{over}"

    def cell_name(self, cell: Cell) -> str:
        """A cell as it is read out."""
        return self.describe(cell)

    def cell_note(self, cell: Cell) -> str:
        """How much the person has to do."""
        words = MatrixWords(self.open_plan.plan, self.open_plan.scenario)
        return f"{words.person(cell.column)} {self.load_words(cell.column)}"

    def act(self) -> None:
        """Enter goes to the cell by role."""
        self.show_source()

    def open_menu(self) -> None:
        """Open the menu of the current cell."""
        place = at_current(self)
        if place is not None:
            self._open_menu(*place)

    def _open_menu(self, hit: Hit, at: QPoint) -> None:
        pop_up_if_any(people_menu(self, hit), at)

    def select_column(self, column: str) -> None:
        """Select all of a column."""
        if column in self.grid.column_of and self.grid.rows:
            self.select(self.selection.column(self.grid, column))

    def show_source(self) -> None:
        """Go to the cell by role behind the current one."""
        source = self.source(self.current) if self.current else None
        if source is not None:
            self.role_cell_wanted.emit(source)
        elif self.current is not None:
            self.message.emit("Nothing stands here: letters are written by role.")

    # --- events --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if hit.sign and (findings := findings_at(self.open_plan.result, hit)):
            self.finding_wanted.emit(findings[0])
        if hit.cell is not None:
            self.select(Selection().at(hit.cell), reveal=True)
        elif hit.part == "head" and hit.column and self.grid.rows:
            self.select_column(hit.column)
        elif hit.part == "title" and hit.activity and self.grid.columns:
            self.select(self.selection.row(self.grid, hit.activity))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        if hit.cell is not None:
            self.show_source()
        elif hit.part == "title" and hit.activity:
            self.activity_wanted.emit(hit.activity)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is under the pointer; asked for by key, of the current cell."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self.open_menu()
            return
        hit = self.hit(event.pos())
        if hit.cell is not None and hit.cell not in tuple(self.selection.cells(self.grid)):
            self.select(Selection().at(hit.cell))
        if hit.part != "none":
            self._open_menu(hit, event.globalPos())

    def event(self, event: QEvent) -> bool:
        # As in the matrix by role.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if deed_of(event.key(), event.modifiers()) in READING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = deed_of(event.key(), event.modifiers())
        if isinstance(deed, Step):
            self.select(self.selection.moved(self.grid, deed.down, deed.right, extend=deed.extend), reveal=True)
        elif deed is Do.CYCLE:
            self.show_source()
        elif deed in (Do.COPY, Do.COPY_WITH_HEADS):
            self.copy(heads=deed is Do.COPY_WITH_HEADS)
        elif deed is Do.SELECT_ALL and not self.grid.empty:
            self.select(self.selection.everything(self.grid))
        elif deed in (Do.SELECT_ROW, Do.SELECT_COLUMN):
            self.select(self.selection.widened("rows" if deed is Do.SELECT_ROW else "columns"))
        elif deed is Do.MENU:
            self.open_menu()
        elif deed in (Do.ZOOM_IN, Do.ZOOM_OUT, Do.ACTUAL_SIZE):
            {Do.ZOOM_IN: self.zoom_in, Do.ZOOM_OUT: self.zoom_out}.get(deed, lambda: self.zoom_to(1.0))()
        else:
            if event.text().isalpha() and len(event.text()) == 1 and not event.modifiers():
                self.message.emit("Letters are written by role: Enter goes there.")
            super().keyPressEvent(event)

    def copy(self, *, heads: bool = False) -> None:
        """What is selected to the clipboard."""
        span = self.selection.frame(self.grid)
        mime = copied(self.open_plan, self.grid, span, heads=heads or span is None, people=True)
        put(mime)

    def tip_words(self, hit: Hit) -> str:
        """What a tip says about a part of the matrix."""
        words = MatrixWords(self.open_plan.plan, self.open_plan.scenario)
        lines: list[str] = []
        if hit.cell is not None:
            lines = [self.describe(hit.cell)]
        elif hit.part == "head" and hit.column:
            lines = [f"{words.person(hit.column)} {self.load_words(hit.column)}"]
        elif hit.part == "title" and hit.activity:
            lines = [words.activity(hit.activity)]
        return "\n".join([*lines, *findings_words(findings_at(self.open_plan.result, hit), self.open_plan.plan)[:4]])

    def viewportEvent(self, event: QEvent) -> bool:
        return show_tip(event, lambda at: self.tip_words(self.hit(at)), self) or super().viewportEvent(event)
