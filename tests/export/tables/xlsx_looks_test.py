"""How cells of a workbook look."""

from openpyxl import Workbook
from openpyxl.cell.cell import Cell

from teamcanvas.export.tables.table import LegendEntry, TableColumn
from teamcanvas.export.tables.xlsx_looks import Looks
from teamcanvas.layout.drawing.theme import load_theme

THEME = load_theme("paper")
LOOKS = Looks(THEME)


def a_cell() -> Cell:
    cell = Workbook().create_sheet().cell(1, 1)
    assert isinstance(cell, Cell)
    return cell


def a_head_has_the_edge_of_its_family_test() -> None:
    cell = a_cell()
    LOOKS.head(cell, TableColumn("data_owner", "Data owner", "letters", "data"), upright=False)
    assert cell.border.bottom.color.rgb == f"FF{THEME.family('data').edge[1:].upper()}"
    assert cell.alignment.textRotation == 90


def a_count_of_none_is_a_dot_and_still_a_number_test() -> None:
    cell = a_cell()
    LOOKS.cell(cell, TableColumn("count-A", "A", "count"), "0")
    assert cell.number_format == '0;-0;"·"'


def the_legend_stands_in_one_line_test() -> None:
    text = LOOKS.legend([LegendEntry("A", "accountable"), LegendEntry("R", "responsible")])
    assert str(text).split() == ["A", "accountable", "R", "responsible"]


def a_line_over_the_totals_is_as_dark_as_text_test() -> None:
    cell = a_cell()
    LOOKS.line(cell)
    assert cell.border.bottom.color.rgb == f"FF{THEME.colours.text[1:].upper()}"
