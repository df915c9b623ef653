"""Tables of other programs are read; other files are refused."""

import os
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from teamcanvas.storage.sheets.sheets import LARGEST, SheetError, read_sheets, sheets_of_text


def _refusal(path: Path) -> str:
    with pytest.raises(SheetError) as refused:
        read_sheets(path)
    said = str(refused.value)
    assert "\n" not in said
    return said


def file_types_are_detected_by_content_test(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["Activity", "Data owner"])
    workbook.save(tmp_path / "raci.csv")
    (tmp_path / "raci.xlsx").write_text("Activity;Data owner\n", "utf-8")
    read = [read_sheets(tmp_path / name)[0].rows for name in ("raci.csv", "raci.xlsx")]
    assert read == [(("Activity", "Data owner"),)] * 2


def hidden_sheets_come_last_and_empty_ones_not_at_all_test(tmp_path: Path) -> None:
    workbook = Workbook()
    for title, state in (("Lists", "hidden"), ("Nothing", "visible"), ("RACI", "visible")):
        sheet = workbook.create_sheet(title)
        sheet.sheet_state = state
        if title != "Nothing":
            sheet["B2"] = title
    workbook.save(tmp_path / "raci.xlsx")
    assert [(sheet.name, sheet.hidden) for sheet in read_sheets(tmp_path / "raci.xlsx")] == [
        ("RACI", False),
        ("Lists", True),
    ]


def a_workbook_with_a_password_says_so_test(tmp_path: Path) -> None:
    path = tmp_path / "secret.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le"))
    assert "protected with a password" in _refusal(path)


def an_old_workbook_says_so_test(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "Workbook".encode("utf-16-le"))
    assert "XLS" in _refusal(path)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"\n ; ;\n", "empty"),
        (b"%PDF-1.7\n", "PDF"),
        (b"<html><p>No table</p></html>", "web page"),
        (b"{\\rtf1 some text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no table"),
        (b"PK\x03\x04 and then nothing", "damaged"),
    ],
)
def what_is_no_table_is_refused_with_a_message_test(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    assert word in _refusal(path)


def a_file_over_the_limit_is_refused_unread_test(tmp_path: Path) -> None:
    path = tmp_path / "huge.xlsx"
    with path.open("wb") as file:
        os.truncate(file.fileno(), LARGEST + 1)
    assert "too large" in _refusal(path)


def a_folder_or_nothing_is_refused_test(tmp_path: Path) -> None:
    assert "not a file" in _refusal(tmp_path)
    assert "cannot be opened" in _refusal(tmp_path / "missing.xlsx")


def what_is_pasted_is_a_sheet_as_well_test() -> None:
    assert sheets_of_text("a\tb\r\nc\td\r\n")[0].rows == (("a", "b"), ("c", "d"))
