"""Edits of the matrix, each committed as one undo step."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from teamcanvas.edits.activities import move_activity
from teamcanvas.edits.raci import follow_board_again, set_cells
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.plural import counted
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell, toggled
from teamcanvas.ui.raci.selection import Grid, Selection
from teamcanvas.ui.raci.words import MatrixWords
from teamcanvas.ui.widgets.attempt import Say, attempt
from teamcanvas.ui.widgets.plain import shown

Letters = Mapping[Cell, str]


class MatrixChanges:
    """Commits edits to the matrix of the current scenario."""

    def __init__(self, open_plan: OpenPlan, say: Say) -> None:
        self._open_plan = open_plan
        self._say = say

    @property
    def words(self) -> MatrixWords:
        """The current matrix in words."""
        return MatrixWords(self._open_plan.plan, self._open_plan.scenario)

    def write(self, letters: Letters, verb: str = "Set") -> bool:
        """Write letters into cells, whose rows no longer follow the board; cells with equal letters are skipped."""
        words = self.words
        different = {cell: wanted for cell, wanted in letters.items() if words.letters(cell) != wanted}
        if not different:
            return False
        cells = {(cell.activity, cell.role): wanted for cell, wanted in different.items()}
        edit = partial(set_cells, scenario_id=self._open_plan.scenario_id, cells=cells)
        first = next(iter(different))
        if len(different) == 1:
            title = f"{verb} {shown(words.role(first.column), 40)} in “{shown(words.activity(first.activity), 40)}”"
        else:
            title = f"{verb} {counted(len(different), 'cell')}"
        return self._try(title, edit, merge=f"cells {sorted(cells)}")

    def put(self, cells: Iterable[Cell], letters: str) -> bool:
        """Write the same letters into all of these cells."""
        return self.write(dict.fromkeys(cells, letters), "Set" if letters else "Clear")

    def toggle(self, cells: Iterable[Cell], letter: str) -> bool:
        """Add a letter to these cells, or remove it if all of them have it."""
        words = self.words
        held = {cell: words.letters(cell) for cell in cells}
        everywhere = all(letter in letters for letters in held.values())
        return self.write(
            {cell: toggled(now, letter) if (letter in now) == everywhere else now for cell, now in held.items()}
        )

    def fill(self, selection: Selection, grid: Grid, *, down: bool) -> bool:
        """Copy the first row of each selected block into its other rows, or its first column into the others.

        A single cell is filled from the cell above it, or before it.
        """
        words, letters = self.words, dict[Cell, str]()
        for span in selection.spans(grid):
            top, left = span.top, span.left
            if down and span.top == span.bottom:
                top = max(span.top - 1, 0)
            if not down and span.left == span.right:
                left = max(span.left - 1, 0)
            for row in range(span.top, span.bottom + 1):
                for column in range(span.left, span.right + 1):
                    source = (top, column) if down else (row, left)
                    taken = words.letters(Cell(grid.rows[source[0]], grid.columns[source[1]]))
                    letters[Cell(grid.rows[row], grid.columns[column])] = taken
        return self.write(letters, "Fill")

    def follow(self, activities: Iterable[ActivityId]) -> bool:
        """Drop the edited letters of rows, which then follow the board again."""
        rows, words = tuple(activities), self.words
        edited = [activity for activity in rows if words.edited(activity)]
        if not edited:
            return False
        edit = partial(follow_board_again, scenario_id=self._open_plan.scenario_id, activities=edited)
        what = f"“{shown(words.activity(edited[0]), 40)}”" if len(edited) == 1 else counted(len(edited), "row")
        return self._try(f"Follow the board in {what}", edit)

    def move(self, activity: ActivityId, stage: Stage, before: ActivityId | None) -> bool:
        """Move a row before another one, or to the end of a stage."""
        edit = partial(move_activity, activity=activity, stage=stage, before=before)
        return self._try(f"Move “{shown(self.words.activity(activity), 40)}”", edit)

    def cell(self, activity: ActivityId, role: RoleId, letters: str) -> bool:
        """Letters into one cell."""
        return self.write({Cell(activity, role): letters})

    def _try(self, title: str, edit: Callable[[Plan], Plan], merge: str | None = None) -> bool:
        return attempt(self._open_plan, title, edit, self._say, merge=merge)
