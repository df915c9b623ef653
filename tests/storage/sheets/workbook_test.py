"""Workbooks as archives: whole, broken, hostile."""

import tracemalloc
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from teamcanvas.storage.sheets import workbook as sheet_workbook
from teamcanvas.storage.sheets.cells import ReadingStoppedError, SheetError
from teamcanvas.storage.sheets.workbook import read_workbook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    for number in range(200):
        sheet.append([f"Activity {number}", "R", number])
    target = tmp_path / "raci.xlsx"
    workbook.save(target)
    return target


def _refusal(path: Path) -> str:
    with pytest.raises(SheetError) as refused:
        read_workbook(path)
    return str(refused.value)


def _with_part(path: Path, part: str, content: bytes | None) -> Path:
    """The workbook with a part replaced, or left out."""
    changed = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        if content is not None:
            new.writestr(part, content)
    return changed


def a_workbook_is_read_test(path: Path) -> None:
    (sheet,) = read_workbook(path)
    assert (sheet.name, sheet.height, sheet.rows[199]) == ("Sheet", 200, ("Activity 199", "R", "199"))


def a_workbook_that_breaks_off_is_damaged_test(path: Path) -> None:
    whole = path.read_bytes()
    for kept in (len(whole) // 3, len(whole) // 2, len(whole) - 10):
        path.write_bytes(whole[:kept])
        assert "damaged" in _refusal(path)


def changed_bytes_are_damage_test(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
    whole = bytearray(path.read_bytes())
    whole[start + 100 : start + 300] = bytes(200)
    path.write_bytes(whole)
    assert "damaged" in _refusal(path)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels"])
def a_part_that_is_missing_or_garbled_is_damage_test(path: Path, part: str) -> None:
    assert "damaged" in _refusal(_with_part(path, part, None))
    assert "damaged" in _refusal(_with_part(path, part, b"<worksheet><sheetData><row"))


def broken_styles_do_not_matter_test(path: Path) -> None:
    assert read_workbook(_with_part(path, "xl/styles.xml", b"<broken"))[0].height == 200


def an_xml_bomb_is_not_expanded_test(path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml"):
        assert "attacks" in _refusal(_with_part(path, part, bomb))


def elements_nested_without_end_are_refused_at_once_test(path: Path) -> None:
    assert "nested" in _refusal(_with_part(path, "xl/worksheets/sheet1.xml", b"<x>" * 1_000_000))


def a_part_packed_with_damage_is_damage_in_every_way_of_packing_test(path: Path) -> None:
    for way in (zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, zipfile.ZIP_DEFLATED):
        broken = path.with_name(f"packed-{way}.xlsx")
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(broken, "w", way) as new:
            for name in old.namelist():
                new.writestr(name, old.read(name))
        with zipfile.ZipFile(broken) as archive:
            start = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
        assert read_workbook(broken)[0].height == 200
        whole = bytearray(broken.read_bytes())
        whole[start + 90 : start + 200] = bytes(range(110))
        broken.write_bytes(whole)
        assert "damaged" in _refusal(broken)


def a_kind_is_told_by_the_first_bytes_of_its_part_test(path: Path) -> None:
    big = path.with_name("big.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(big, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        with new.open("mimetype", "w", force_zip64=True) as part:
            for _ in range(200):
                part.write(bytes(1_000_000))
    tracemalloc.start()
    try:
        assert read_workbook(big)[0].height == 200
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


def an_archive_that_unpacks_to_too_much_is_refused_test(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_workbook, "MOST_UNPACKED", 10_000_000)
    bomb = _with_part(path, "xl/worksheets/sheet1.xml", b"<worksheet>" + b" " * 12_000_000 + b"</worksheet>")
    assert bomb.stat().st_size < 100_000
    assert "unpacks to more than 10 MB" in _refusal(bomb)


@pytest.mark.parametrize(
    ("part", "content", "word"),
    [
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet", "another office program"),
        ("xl/workbook.bin", b"", "XLSB"),
        ("word/x.xml", b"<x/>", "without a workbook"),
        ("word/document.xml", b"<x/>", "paste it"),
        ("ppt/presentation.xml", b"<x/>", "presentation"),
    ],
)
def archives_of_other_kinds_say_what_to_do_test(tmp_path: Path, part: str, content: bytes, word: str) -> None:
    path = tmp_path / "other.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, content)
    assert word in _refusal(path)


def reading_reports_progress_and_can_be_cancelled_test(path: Path) -> None:
    told: list[float] = []
    read_workbook(path, lambda done: told.append(done) or True)
    assert told == sorted(told)
    assert 0 < told[-1] <= 1
    with pytest.raises(ReadingStoppedError):
        read_workbook(path, lambda _done: False)
