"""The matrix by person: the letters that the roles on the board give each person, and their load. It is read-only."""

from PySide6.QtCore import Signal

from teamcanvas.layout.matrix.matrix import MatrixLayout
from teamcanvas.layout.matrix.people import layout_people_matrix
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.raci.people import PeopleMatrix, people_matrix
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.cells import Cell, meaning
from teamcanvas.ui.raci.clipboard import copied_table, put
from teamcanvas.ui.raci.findings import findings_at
from teamcanvas.ui.raci.geometry import MatrixHit
from teamcanvas.ui.raci.words import MatrixWords, findings_words


class PersonMatrix(MatrixCanvas):
    """The matrix by person of the current scenario; it handles no events."""

    role_cell_wanted = Signal(object)
    """The `Cell` by role from which the letters of a cell come."""
    person_wanted = Signal(str)
    """A person to be shown on the board."""

    @property
    def people(self) -> PeopleMatrix:
        """The matrix by person of the current plan."""
        return people_matrix(self.open_plan.plan, self.open_plan.scenario)

    def make_layout(self, width: float) -> MatrixLayout:
        """The layout for a width in points."""
        plan, scenario = self.open_plan.plan, self.open_plan.scenario
        return layout_people_matrix(self.people, plan, self.theme, width, scenario=scenario, marks=self.marks)

    def letters(self, cell: Cell) -> str:
        """The letters of a person in a row."""
        row = self.people.rows.get(cell.activity)
        return row.cells.get(PersonId(cell.column), "") if row else ""

    def source(self, cell: Cell) -> Cell | None:
        """The cell by role from which a cell's letters come: that of the person's role with a letter in the row."""
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
        """The accessible name of a cell: `Build the pipeline, Sofia Rossi: responsible as Data engineer`."""
        words, source = MatrixWords(self.open_plan.plan, self.open_plan.scenario), self.source(cell)
        by = f" as {words.role(RoleId(source.column))}" if source else ""
        meant = meaning(self.letters(cell), self.open_plan.scenario.settings.scheme)
        return f"{words.activity(cell.activity)}, {words.person(cell.column)}: {meant}{by}"

    def load_words(self, person: str) -> str:
        """`takes part in 12 of 36 activities: A 2 · R 5 · C 3 · I 2`, and which limits that exceeds."""
        load = self.people.loads.get(PersonId(person))
        if load is None:
            return ""
        known = LETTERS_OF[self.open_plan.scenario.settings.scheme]
        letters = sorted(load.counts, key=lambda one: known.index(one) if one in known else len(known))
        counts = " · ".join(f"{letter} {load.counts[letter]}" for letter in letters if load.counts[letter])
        over = f" – {', '.join(load.over)}" if load.over_involved else ""
        return f"takes part in {load.rows_touched} of {load.rows} activities{': ' if counts else ''}{counts}{over}"

    def cell_name(self, cell: Cell) -> str:
        """The accessible name of a cell."""
        return self.describe(cell)

    def cell_note(self, cell: Cell) -> str:
        """The accessible description of a cell: the load of the person."""
        words = MatrixWords(self.open_plan.plan, self.open_plan.scenario)
        return f"{words.person(cell.column)} {self.load_words(cell.column)}"

    def act(self) -> None:
        """Go to the cell by role, which is what Enter does."""
        self.show_source()

    def select_column(self, column: str) -> None:
        """Select a column."""
        if column in self.grid.column_of and self.grid.rows:
            self.select(self.selection.column(self.grid, column))

    def show_source(self) -> None:
        """Emit the cell by role from which the current cell's letters come."""
        source = self.source(self.current) if self.current else None
        if source is not None:
            self.role_cell_wanted.emit(source)
        elif self.current is not None:
            self.message.emit("Nothing stands here: letters are written by role.")

    def copy(self, *, heads: bool = False) -> None:
        """Copy the selected cells to the clipboard."""
        span = self.selection.frame(self.grid)
        mime = copied_table(self.open_plan, self.grid, span, heads=heads or span is None, people=True)
        put(mime)

    def tooltip_words(self, hit: MatrixHit) -> str:
        """The tooltip of a part of the matrix."""
        words = MatrixWords(self.open_plan.plan, self.open_plan.scenario)
        lines: list[str] = []
        if hit.cell is not None:
            lines = [self.describe(hit.cell)]
        elif hit.part == "head" and hit.column:
            lines = [f"{words.person(hit.column)} {self.load_words(hit.column)}"]
        elif hit.part == "title" and hit.activity:
            lines = [words.activity(hit.activity)]
        found = findings_at(self.open_plan.result, hit) if self.signs else ()
        return "\n".join([*lines, *findings_words(found, self.open_plan.plan)[:4]])
