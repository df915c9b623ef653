"""The tooltips of the matrix, as plain text."""

from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.findings import findings_at
from teamcanvas.ui.raci.geometry import MatrixHit
from teamcanvas.ui.raci.reasons import gap_words, reason_words, row_words
from teamcanvas.ui.raci.words import MatrixWords, findings_words

MOST_FINDINGS = 4


def tooltip_words(open_plan: OpenPlan, hit: MatrixHit, *, signs: bool = True) -> str:
    """The tooltip of a place, in lines; empty if there is none. It names findings only where signs are shown."""
    plan, scenario = open_plan.plan, open_plan.scenario
    words = MatrixWords(plan, scenario)
    lines: list[str] = []
    if hit.cell is not None:
        lines = [words.cell(hit.cell), *cell_lines(open_plan, hit.cell)]
    elif hit.part == "title" and hit.activity:
        row = words.row(hit.activity)
        lines = [
            words.activity(hit.activity),
            row.activity.summary if row else "",
            *row_words(plan, scenario, hit.activity),
        ]
    elif hit.part == "head" and hit.column:
        counts = words.counts(hit.column)
        letters = [
            f"{letter} {counts[letter]}" for letter in LETTERS_OF[scenario.settings.scheme] if counts.get(letter)
        ]
        lines = [words.role(hit.column), words.holders(hit.column), " · ".join(letters)]
    found = findings_words(findings_at(open_plan.result, hit), plan) if signs else ()
    return "\n".join(line for line in (*lines, *found[:MOST_FINDINGS]) if line)


def cell_lines(open_plan: OpenPlan, cell: Cell) -> tuple[str, ...]:
    """Why a cell has its letters, the gaps behind them, and the holders of the role."""
    plan, scenario = open_plan.plan, open_plan.scenario
    words = MatrixWords(plan, scenario)
    holders = f"{words.role(cell.column)}: {words.holders(cell.column)}"
    lines = (reason_words(plan, scenario, cell), gap_words(plan, scenario, cell), holders)
    return tuple(line for line in lines if line)
