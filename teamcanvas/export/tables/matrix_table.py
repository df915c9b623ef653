"""A matrix of letters as a table, by role or by person: with signs of edited rows, counts and a legend."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from teamcanvas.export.tables.letter_cells import (
    EDITED,
    cell_text,
    legend,
    letter_counts,
    letters_in_use,
    schemes_in_use,
)
from teamcanvas.export.tables.table import Table, TableColumn, TableRow
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage

ACTIVITY = "activity"
"""The key of the column with the activities' titles."""


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """One activity with its letters, in the order of the columns."""

    activity: Activity
    cells: tuple[str, ...]
    edited: bool


def matrix_table(
    name: str,
    title: str,
    plan: Plan,
    scenario: Scenario,
    holders: Sequence[TableColumn],
    lines: Iterable[MatrixLine],
    totals: Iterable[TableRow] = (),
) -> Table:
    """Activities by stage with the letters of the holders, the count of each letter per row and per column.

    Args:
        totals: further rows under those counts: a title and a cell for every holder.
    """
    in_use = schemes_in_use(raci_of(plan, scenario).rows.values(), scenario.settings.scheme)
    letters = letters_in_use(in_use)
    # As on the screen, stage by stage.
    ordered = sorted(lines, key=lambda line: tuple(Stage).index(line.activity.stage))
    edited = any(line.edited for line in ordered)
    marks = (TableColumn("edited", "Edited by hand", "mark"),) if edited else ()
    counts = tuple(TableColumn(f"count-{letter}", letter, "count") for letter in letters)

    def framed(first: str, mark: str, cells: Iterable[str | int], last: Iterable[str | int]) -> tuple[str | int, ...]:
        return (first, *((mark,) if edited else ()), *cells, *last)

    rows: list[TableRow] = []
    for line in ordered:
        shown = [cell_text(cell, letters) for cell in line.cells]
        texts = framed(line.activity.title, EDITED if line.edited else "", shown, letter_counts(line.cells, letters))
        rows.append(TableRow(line.activity.id, line.activity.stage.label, texts, line.edited))
    sums = [letter_counts((line.cells[index] for line in ordered), letters) for index in range(len(holders))]
    none = ("",) * len(letters)
    feet = [
        TableRow(f"count-{letter}", "", framed(f"Number of {letter}", "", (one[index] for one in sums), none))
        for index, letter in enumerate(letters)
    ]
    feet += [TableRow(row.key, "", framed(str(row.cells[0]), "", row.cells[1:], none)) for row in totals]
    return Table(
        name=name,
        title=title,
        subtitle=subtitle(plan, scenario),
        columns=(TableColumn(ACTIVITY, "Activity", "title"), *marks, *holders, *counts),
        rows=tuple(rows),
        totals=tuple(feet),
        legend=legend(in_use, edited=edited),
    )


def subtitle(plan: Plan, scenario: Scenario) -> str:
    """Plan, organisation, scenario and scheme."""
    parts = (plan.title, plan.organisation, scenario.title, scenario.settings.scheme)
    return " · ".join(part for part in parts if part.strip())
