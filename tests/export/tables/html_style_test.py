"""How cells of HTML look."""

import pytest

from teamcanvas.export.tables.html_style import cell_style, head_style, letter_of
from teamcanvas.export.tables.table import TableColumn
from teamcanvas.layout.drawing.theme import load_theme

THEME = load_theme("paper")


@pytest.mark.parametrize(("cell", "letter"), [("A/R", "A"), ("Sg", "Sg"), ("", ""), ("x", "x")])
def the_first_letter_gives_the_colours_test(cell: str, letter: str) -> None:
    assert letter_of(cell) == letter


def a_letter_has_the_colours_of_the_theme_test() -> None:
    column = TableColumn("data_owner", "Data owner", "letters", "data")
    assert THEME.letter("R").fill in cell_style("R", column, THEME)
    assert THEME.letter("R").fill not in cell_style("", column, THEME)


def a_head_has_the_edge_of_its_family_test() -> None:
    column = TableColumn("data_owner", "Data owner", "letters", "data")
    assert f"border-bottom:3px solid {THEME.family('data').edge}" in head_style(column, THEME)


def a_head_with_a_warning_has_another_colour_test() -> None:
    column = TableColumn("sofia", "Sofia Rossi", "letters", warning=True)
    assert THEME.severities["warning"].text in head_style(column, THEME)
