"""Makes a proposal from a sheet: matches columns to roles and rows to activities."""

from functools import partial

from teamcanvas.edits.raci_import.cell_letters import schemes_in
from teamcanvas.edits.raci_import.column_heads import (
    column_heads,
    in_our_words,
    literally,
    people_in_heads,
    roles_of_people,
)
from teamcanvas.edits.raci_import.hidden_cells import hidden_problems, without_hidden
from teamcanvas.edits.raci_import.matrix_area import find_matrix
from teamcanvas.edits.raci_import.outside import letters_outside
from teamcanvas.edits.raci_import.problems import Problem
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.edits.raci_import.row_heads import RowReader
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.sheet import Sheet


def propose(
    sheet: Sheet,
    plan: Plan,
    scenario: Scenario,
    *,
    turned: bool | None = None,
    head_row: int | None = None,
    title_column: int | None = None,
    hidden: bool = False,
) -> Proposal:
    """The initial proposal for a sheet. Ambiguous headings become questions, and are not guessed.

    Args:
        sheet: the sheet.
        plan: the plan whose titles are matched, those of removed activities included.
        scenario: the scenario whose scheme and people are used.
        turned: roles are the rows; None detects it.
        head_row: the row of headings, if the user chose it; counted after transposing.
        title_column: the column of activities, if the user chose it.
        hidden: whether hidden rows and columns are included.
    """
    # With removed activities: the import may restore them.
    catalogue = catalogue_of(plan.replace(removed_activities=()))
    own = scenario.settings.scheme
    shown = sheet if hidden else without_hidden(sheet)
    left_out = () if hidden else tuple(hidden_problems(sheet))
    area = find_matrix(shown, catalogue, turned=turned, head_row=head_row, title_column=title_column)
    if area is None:
        return Proposal(sheet, None, (), (), (), (*left_out, Problem("no_matrix", "")), own, own)
    columns = column_heads(area, catalogue, roles_of_people(plan, scenario))
    rows = RowReader(area, catalogue)
    if in_our_words(columns, rows.heads, catalogue):
        columns = tuple(map(partial(literally, catalogue), columns))
    texts = (
        area.sheet.text(row.place, column.place) for row in rows.heads for column in columns if not column.left_out
    )
    aside = (
        *left_out,
        *rows.skipped,
        *people_in_heads(area, columns, catalogue),
        *letters_outside(area, columns, rows.heads, rows.skipped),
    )
    return Proposal(sheet, area, columns, rows.heads, rows.sections, aside, own, own, candidates=schemes_in(texts, own))
