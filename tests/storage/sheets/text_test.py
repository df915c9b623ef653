"""Tables that are text."""

import pytest

from teamcanvas.model.sheet import Sheet
from teamcanvas.storage.sheets.cells import MOST_ROWS, SheetError
from teamcanvas.storage.sheets.text import sheets_of_bytes, sheets_of_text

ROWS = (("Activity", "Führung; Data"), ("Label, then train", "A/R"))


def _only(text: str) -> Sheet:
    (sheet,) = sheets_of_text(text)
    return sheet


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def encoding_and_separator_are_detected_test(encoding: str, separator: str) -> None:
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in ROWS)
    (sheet,) = sheets_of_bytes(text.encode(encoding), "S", "file.csv")
    assert sheet.rows == ROWS


def an_encoding_is_kept_with_the_sheet_and_can_be_another_one_test() -> None:
    data = "Zadanie;Właściciel\nUczyć;R\n".encode("cp1250")
    (found,), (chosen,) = sheets_of_bytes(data, "S", "x"), sheets_of_bytes(data, "S", "x", "cp1252")
    assert (found.encoding, found.text(0, 1)) == ("cp1250", "Właściciel")
    assert (chosen.encoding, chosen.text(0, 1)) == ("cp1252", "W³aœciciel")


def what_was_guarded_against_spreadsheets_is_as_it_was_meant_test() -> None:
    assert _only("'=1+1;'-\nd's;R").rows == (("=1+1", "-"), ("d's", "R"))


def a_declared_separator_is_believed_test() -> None:
    assert _only("sep=;\na,b;c\n").rows == (("a,b", "c"),)


def breaks_and_quotes_in_cells_are_read_test() -> None:
    assert _only('"two\nlines"\t"a ""b"""\nx\ty').rows == (("two lines", 'a "b"'), ("x", "y"))


def titles_above_and_empty_lines_do_not_mislead_test() -> None:
    text = "RACI, phase 2, draft\n\nActivity;Data owner;Data engineer\nLabel, sort;A;R\nTrain;I;R\n"
    assert _only(text).rows[2:] == (
        ("Activity", "Data owner", "Data engineer"),
        ("Label, sort", "A", "R"),
        ("Train", "I", "R"),
    )


def a_single_column_and_nothing_are_tables_test() -> None:
    assert _only("a\nb\n").rows == (("a",), ("b",))
    assert _only("").rows == ()


def rows_without_end_are_cut_and_said_to_be_test() -> None:
    sheet = _only("a;b\n" * (MOST_ROWS + 1))
    assert (sheet.height, sheet.cut) == (MOST_ROWS, True)


def a_cell_without_end_is_refused_or_cut_but_never_kept_test() -> None:
    assert _only("a;b\n" + "x" * 50_000 + ";R\n").rows[1][1] == "R"


def each_table_of_a_text_is_a_sheet_under_its_heading_test() -> None:
    text = (
        "# Plan\n\n## Build\n\n| Task | Owner |\n|---|---|\n| Load | R |\n\n<h3>Run</h3>\n"
        "<table><tr><td>Task</td><td>Owner</td></tr><tr><td>Watch</td><td>A</td></tr></table>\n"
    )
    assert [(sheet.name, sheet.rows[1]) for sheet in sheets_of_text(text)] == [
        ("Build", ("Load", "R")),
        ("Run", ("Watch", "A")),
    ]


def tables_of_one_heading_or_none_are_told_apart_by_a_number_test() -> None:
    table = "| a | b |\n|---|---|\n| c | d |\n\n"
    assert [sheet.name for sheet in sheets_of_text(table * 2)] == ["Table 1", "Table 2"]
    assert [sheet.name for sheet in sheets_of_text("# Who\n\n" + table * 2)] == ["Who 1", "Who 2"]
    assert [sheet.name for sheet in sheets_of_text(table, "raci")] == ["raci"]


def a_cell_that_speaks_of_html_is_a_text_test() -> None:
    assert _only("Task;Owner\nWrite <table> by hand;R\n").rows[1] == ("Write <table> by hand", "R")


def a_page_without_a_table_says_so_test() -> None:
    with pytest.raises(SheetError, match="without a table"):
        sheets_of_text("<html><body>RACI</body></html>")
