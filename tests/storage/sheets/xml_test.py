"""The cells of a sheet, in all the ways in which programs write them."""

import pytest

from teamcanvas.model.sheet import Area, Sheet
from teamcanvas.storage.sheets import xml as sheet_xml
from teamcanvas.storage.sheets.xml import CellParser, DoctypeError, RelationParser, StringParser, WorkbookParser

SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _sheet(rows: str, *strings: str, after: str = "") -> Sheet:
    parser = CellParser(strings)
    parser.feed(f"<worksheet {SPACE}><sheetData>{rows}</sheetData>{after}</worksheet>".encode())
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
    assert sheet.merged == (Area(0, 1, 1, 3),)


def a_cell_far_away_costs_nothing_test() -> None:
    sheet = _sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')
    assert (sheet.rows, sheet.cut) == ((("1",),), True)


def reading_ends_after_the_last_row_that_is_kept_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_xml, "MOST_ROWS", 2)
    parser = CellParser(())
    parser.feed(b"<worksheet><sheetData>" + b"<row><c><v>1</v></c></row>" * 3)
    assert parser.has_enough
    sheet = parser.sheet("S", hidden=False)
    assert (sheet.height, sheet.cut) == (2, True)


def what_is_read_aloud_is_no_part_of_a_text_test() -> None:
    parser = StringParser()
    parser.feed(b"<sst><si><t>A</t><rPh><t>aloud</t></rPh></si><si><r><t>B</t></r><r><t>C</t></r></si><si/></sst>")
    assert parser.strings == ["A", "BC", ""]


def sheets_and_parts_are_listed_test() -> None:
    workbook, relations = WorkbookParser(), RelationParser()
    workbook.feed(b'<w xmlns:r="x"><sheet name="RACI" r:id="r1"/><sheet name="X" r:id="r2" state="veryHidden"/></w>')
    relations.feed(b'<r><Relationship Id="a" Type="http://x/worksheet" Target="t"/>')
    relations.feed(b'<Relationship Id="b" Type="x/link" Target="http://x" TargetMode="External"/></r>')
    assert [(one.name, one.relation, one.hidden) for one in workbook.sheets] == [
        ("RACI", "r1", False),
        ("X", "r2", True),
    ]
    assert [(one.id, one.kind, one.target) for one in relations.relations] == [("a", "worksheet", "t")]


def declared_entities_are_refused_test() -> None:
    with pytest.raises(DoctypeError):
        StringParser().feed(b'<!DOCTYPE s [<!ENTITY a "b">]><sst/>')
