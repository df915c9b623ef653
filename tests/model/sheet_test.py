"""Addresses of cells."""

import pytest

from teamcanvas.model.sheet import MergedRange, Sheet, SheetPart, cell_place, column_name


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def columns_are_called_as_in_spreadsheets_test(column: int, name: str) -> None:
    assert column_name(column) == name


def a_cell_has_text_and_address_test() -> None:
    sheet = Sheet("S", (("a", "b"), ("c", "d")))
    assert (sheet.text(1, 0), sheet.address(1, 0)) == ("c", "A2")
    assert sheet.text(2, 0) == sheet.text(0, 5) == sheet.text(-1, 0) == ""


def a_transposed_sheet_keeps_the_addresses_of_the_file_test() -> None:
    sheet = Sheet("S", (("a", "b", "c"), ("d", "e", "f")), (MergedRange(0, 1, 0, 2),), {(1, 2): "X1"})
    turned = sheet.turn()
    assert turned.rows == (("a", "d"), ("b", "e"), ("c", "f"))
    assert turned.area(2, 0) == MergedRange(1, 0, 2, 0)
    assert turned.formulas == {(2, 1): "X1"}
    assert turned.address(2, 1) == sheet.address(1, 2) == "C2"
    assert turned.turn() == sheet


@pytest.mark.parametrize(("address", "place"), [("A1", (0, 0)), ("$d$7", (6, 3)), ("AB10", (9, 27))])
def an_address_is_parsed_test(address: str, place: tuple[int, int]) -> None:
    assert cell_place(address) == place
    assert Sheet("S", ()).place(address) == place
    assert Sheet("S", (), turned=True).place(address) == place[::-1]


@pytest.mark.parametrize("address", ["", "7", "A0", "A-1", "ABCD1"])
def what_is_no_address_is_refused_test(address: str) -> None:
    with pytest.raises(ValueError, match="no address"):
        cell_place(address)


def a_joined_sheet_names_its_parts_in_addresses_test() -> None:
    sheet = Sheet(
        "All", (("Build", ""), ("a", "b"), ("Run", ""), ("c", "d")), parts=(SheetPart("Build", 1), SheetPart("Run", 3))
    )
    assert [sheet.address(row, 1) for row in range(4)] == ["Build", "Build!B1", "Run", "Run!B1"]
    assert [sheet.place(address) for address in ("Build!B1", "Run", "Run!A1")] == [(1, 1), (2, 0), (3, 0)]
    assert sheet.turn().address(1, 3) == "Run!B1"
    assert sheet.turn().place("Run!B1") == (1, 3)
