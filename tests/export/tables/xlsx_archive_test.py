"""What a workbook says of itself: its title, and nothing of anybody."""

import io
import zipfile

from openpyxl import Workbook, load_workbook

from teamcanvas.export.tables.xlsx_archive import archived


def _book() -> Workbook:
    book = Workbook()
    book.properties.title = "Churn model"
    book.properties.creator = "somebody"
    return book


def it_names_neither_people_nor_times_test() -> None:
    read = load_workbook(io.BytesIO(archived(_book()))).properties
    assert (read.title, read.lastModifiedBy) == ("Churn model", None)
    assert (read.created.year, read.modified.year) == (1980, 1980)


def its_files_name_no_program_and_are_of_the_same_time_test() -> None:
    with zipfile.ZipFile(io.BytesIO(archived(_book()))) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"creator" not in archive.read("docProps/core.xml")
        assert b"openpyxl" not in b"".join(map(archive.read, archive.namelist())).lower()


def equal_workbooks_are_equal_files_test() -> None:
    assert archived(_book()) == archived(_book())
