"""Tables that are text."""

import pytest

from teamcanvas.storage.sheets.cells import MOST_ROWS
from teamcanvas.storage.sheets.text import sheet_of_bytes, sheet_of_text

ROWS = (("Activity", "Führung; Data"), ("Label, then train", "A/R"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def encoding_and_separator_are_found_out_test(encoding: str, separator: str) -> None:
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in ROWS)
    assert sheet_of_bytes(text.encode(encoding), "S", "file.csv").rows == ROWS


def bytes_that_windows_does_not_know_are_letters_too_test() -> None:
    assert sheet_of_bytes(b"a;b\nc\x81;d\xe9\n", "S", "file.csv").rows[1][1] == "dé"


def what_was_guarded_against_spreadsheets_is_as_it_was_meant_test() -> None:
    assert sheet_of_text("'=1+1;'-\nd's;R").rows == (("=1+1", "-"), ("d's", "R"))


def a_declared_separator_is_believed_test() -> None:
    assert sheet_of_text("sep=;\na,b;c\n").rows == (("a,b", "c"),)


def breaks_and_quotes_in_cells_are_read_test() -> None:
    assert sheet_of_text('"two\nlines"\t"a ""b"""\nx\ty').rows == (("two lines", 'a "b"'), ("x", "y"))


def titles_above_and_empty_lines_do_not_mislead_test() -> None:
    text = "RACI, phase 2, draft\n\nActivity;Data owner;Data engineer\nLabel, sort;A;R\nTrain;I;R\n"
    assert sheet_of_text(text).rows[2:] == (
        ("Activity", "Data owner", "Data engineer"),
        ("Label, sort", "A", "R"),
        ("Train", "I", "R"),
    )


def a_single_column_and_nothing_are_tables_test() -> None:
    assert sheet_of_text("a\nb\n").rows == (("a",), ("b",))
    assert sheet_of_text("").rows == ()


def rows_without_end_are_cut_and_said_to_be_test() -> None:
    sheet = sheet_of_text("a;b\n" * (MOST_ROWS + 1))
    assert (sheet.height, sheet.cut) == (MOST_ROWS, True)


def a_cell_without_end_is_refused_or_cut_but_never_kept_test() -> None:
    assert sheet_of_text("a;b\n" + "x" * 50_000 + ";R\n").rows[1][1] == "R"
