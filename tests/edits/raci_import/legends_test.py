"""Legends of the letters, wherever they stand."""

import pytest

from teamcanvas.edits.raci_import.legends import without_legends
from tests.edits.raci_import.tables import table

MATRIX = ("Task|Boss|Clerk", "Load|R|A", "Train|A|C")


def _left(*lines: str) -> list[str]:
    return ["|".join(row).rstrip("|") for row in without_legends(table(*lines)).rows]


@pytest.mark.parametrize(
    "legend",
    [
        ("R|Responsible", "A|Accountable"),
        ("R = Responsible", "A = Accountable", "C = Consulted"),
        ("R|does the work", "A|answers for it", "C|is asked"),
        ("R|A|C", "Responsible|Accountable|Consulted"),
    ],
)
def a_legend_below_or_above_is_none_of_the_matrix_test(legend: tuple[str, ...]) -> None:
    assert _left(*MATRIX, "", *legend)[:3] == list(MATRIX)
    assert not any(_left(*MATRIX, "", *legend)[3:])
    assert _left(*legend, "", *MATRIX)[-3:] == list(MATRIX)
    assert not any(_left(*legend, "", *MATRIX)[:-3])


def a_legend_beside_may_begin_in_the_row_of_heads_test() -> None:
    lines = ("Task|Boss|Clerk||R|Responsible", "Load|R|A||A|Accountable", "Train|A|C||C|Consulted")
    assert _left(*lines) == list(MATRIX)


def cells_of_a_matrix_are_no_legend_test() -> None:
    for lines in (
        MATRIX,
        ("Task|R|A", "Load|Boss|Clerk", "Train|Clerk|Boss"),
        ("Task|R – responsible|A – accountable", "Load|Boss|Clerk", "Train|Clerk|Boss"),
        ("Task|Boss|Clerk", "Load|R|Responsible", "Train|A|Accountable"),
        ("Task|Boss|Clerk", "", "Load|A|I", "Train|A & R|I / A"),
        ("Task|Boss|Clerk", "Load|A|R (responsible)", "Train|C|A (accountable)", "Ship|R|C (consulted)"),
    ):
        assert _left(*lines) == list(lines)
