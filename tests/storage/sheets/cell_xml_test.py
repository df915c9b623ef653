"""The cells of a sheet, in all the ways in which programs write them."""

import pytest

from teamcanvas.model.sheet import MergedRange, Sheet
from teamcanvas.storage.sheets import cell_xml
from teamcanvas.storage.sheets.cell_xml import CellParser
from teamcanvas.storage.sheets.xml import HostileXmlError

SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _sheet(rows: str, *strings: str, before: str = "", after: str = "") -> Sheet:
    parser = CellParser(strings)
    parser.feed(f"<worksheet {SPACE}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>".encode())
    parser.end()
    return parser.sheet("S", hidden=False)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c r="A1" t="s"><v>1</v></c>', "Data owner"),
        ('<c r="A1" t="s"><v>99</v></c>', None),
        ('<c r="A1" t="inlineStr"><is><r><t>Data </t></r><r><t>owner</t></r></is></c>', "Data owner"),
        ('<c r="A1" t="str"><f>B1&amp;""</f><v>R</v></c>', "R"),
        ('<c r="A1" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"),
        ('<c r="A1"><v>3.0</v></c>', "3"),
        ('<c r="A1" t="str"><v>a_x000D_b</v></c>', "a b"),
        ("<c><v>7</v></c>", "7"),
    ],
)
def a_cell_of_any_kind_has_a_text_test(cell: str, text: str | None) -> None:
    sheet = _sheet(f"<row>{cell}</row>", "no", "Data owner")
    assert sheet.rows == (((text,),) if text else ())


def cells_that_do_not_say_where_they_are_follow_each_other_test() -> None:
    sheet = _sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c r='C4'><v>3</v></c><c><v>4</v></c></row>")
    assert sheet.rows == (("1", "2", "", ""), ("",) * 4, ("",) * 4, ("", "", "3", "4"))


def a_formula_that_nobody_calculated_is_told_with_its_place_test() -> None:
    sheet = _sheet('<row r="1"><c r="B1"><f>VLOOKUP(A1,X,2)</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c></row>')
    assert sheet.formulas == {(0, 1): "VLOOKUP(A1,X,2)"}
    assert sheet.rows == (("", ""),)


def merged_cells_are_known_test() -> None:
    sheet = _sheet('<row r="1"><c r="B1"><v>1</v></c></row>', after='<mergeCells><mergeCell ref="B1:D2"/></mergeCells>')
    assert sheet.merged == (MergedRange(0, 1, 1, 3),)


def a_cell_far_away_costs_nothing_test() -> None:
    sheet = _sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')
    assert (sheet.rows, sheet.cut) == ((("1",),), True)


def reading_ends_after_the_last_row_that_is_kept_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cell_xml, "MOST_ROWS", 2)
    parser = CellParser(())
    parser.feed(b"<worksheet><sheetData>" + b"<row><c><v>1</v></c></row>" * 3)
    assert parser.has_enough
    sheet = parser.sheet("S", hidden=False)
    assert (sheet.height, sheet.cut) == (2, True)


def hidden_rows_and_columns_are_known_test() -> None:
    columns = (
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/><col min="7" max="16384" hidden="true"/></cols>'
    )
    row = '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row hidden="0"><c r="A3"><v>1</v></c></row>'
    sheet = _sheet(row, before=columns)
    assert sheet.hidden_rows == {1}
    assert {1, 2, 6} <= sheet.hidden_columns
    assert sheet.hidden_columns.isdisjoint({0, 3, 4, 5})
    assert sheet.turn().hidden_columns == {1}


def a_cell_outside_of_any_row_is_in_the_first_test() -> None:
    parser = CellParser(())
    parser.feed(b"<worksheet><c><v>1</v></c></worksheet>")
    assert parser.sheet("S", hidden=False).rows == (("1",),)


@pytest.mark.parametrize("number", ["-5", "0", "x", "9" * 5_000])
def a_row_of_an_impossible_number_is_damage_test(number: str) -> None:
    with pytest.raises(ValueError, match="row"):
        _sheet(f'<row r="{number}"><c><v>1</v></c></row>')


def elements_nested_without_end_are_refused_test() -> None:
    with pytest.raises(HostileXmlError, match="nested"):
        CellParser(()).feed(b"<x>" * 10_000)
