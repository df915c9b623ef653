"""A table on a slide is a table: rows, header cells, coloured letters, edges."""

import xml.etree.ElementTree as ET

from teamcanvas.export.pptx.table import drawn_table
from teamcanvas.export.pptx.table_grid import grid_of
from teamcanvas.export.pptx.xml import Numbers
from tests.export.pptx.parsed import A, P, parsed, place, the, words
from tests.export.pptx.tables import RULE, cell, chip, head, row, table


def drawn() -> ET.Element:
    grid = grid_of(
        table(
            row(0, head("Activity", 0), head("<b>Owner", 100), head("Lead", 160)),
            row(20, RULE, head("Frame the problem", 0, "row"), cell(*chip("A", 115)), cell(x=175)),
            row(40, RULE, head("Train", 0, "row"), cell(*chip("R", 115)), cell(*chip("C", 175))),
        ),
        0,
        0,
    )
    assert grid
    (frame,) = parsed(drawn_table(grid, Numbers(), "#fafafa"))
    return frame


def a_table_keeps_its_position_test() -> None:
    left, top, width, height = place(drawn())
    assert (left, top) == (0, 0)
    assert 190 <= width <= 200
    assert 50 < height < 65


def its_columns_are_as_wide_as_the_table_test() -> None:
    frame = drawn()
    widths = [int(column.get("w", "")) for column in frame.iter(f"{A}gridCol")]
    assert len(widths) == 3
    assert abs(sum(widths) - place(frame)[2] * 12_700) <= 3


def its_rows_and_cells_are_read_as_typed_test() -> None:
    rows = [[words(one) for one in each.iter(f"{A}tc")] for each in drawn().iter(f"{A}tr")]
    assert rows == [["Activity", "<b>Owner", "Lead"], ["Frame the problem", "A", ""], ["Train", "R", "C"]]


def its_first_row_and_column_are_heads_test() -> None:
    properties = the(drawn(), f"{A}tblPr")
    assert (properties.get("firstRow"), properties.get("firstCol")) == ("1", "1")


def letters_fill_their_cells_and_stand_in_the_middle_test() -> None:
    letter = next(one for one in drawn().iter(f"{A}tc") if words(one) == "R")
    fill = letter.find(f"{A}tcPr/{A}solidFill/{A}srgbClr")
    assert fill is not None
    assert fill.get("val") == "1D4ED8"
    assert the(letter, f"{A}pPr").get("algn") == "ctr"
    side = letter.find(f"{A}tcPr/{A}lnL/{A}solidFill/{A}srgbClr")
    assert side is not None
    assert side.get("val") == "FAFAFA"


def an_empty_cell_is_no_higher_than_its_row_test() -> None:
    empty = next(one for one in drawn().iter(f"{A}tc") if not words(one))
    assert the(empty, f"{A}endParaRPr").get("sz") == "100"


def a_table_has_an_alternative_text_with_its_columns_test() -> None:
    assert the(drawn(), f"{P}cNvPr").get("descr") == "Table of 2 rows; columns: Activity, <b>Owner, Lead"
