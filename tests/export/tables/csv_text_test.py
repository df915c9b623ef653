"""CSV and TSV as other programs read them, without formulas."""

import csv
import io

import pytest

from teamcanvas.export.tables.csv_text import csv_bytes, matrix_csv, matrix_tsv, tsv_bytes
from teamcanvas.export.tables.legal_text import legal
from teamcanvas.storage.formula_guard import unguarded
from tests.export.tables.sample_tables import HOSTILE, small_table


def a_file_has_one_head_and_a_row_an_activity_test() -> None:
    assert matrix_csv(small_table()) == (
        "Stage,Activity,Data owner,Tech lead\r\n"
        "Use Case Definition,Frame the problem,A/R,I\r\n"
        "Scale and Adopt,Deploy,,R\r\n"
    )


def semicolons_separate_where_the_comma_is_the_decimal_sign_test() -> None:
    written = csv_bytes(small_table(title="Frame; the, problem"), ";").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written, newline=""), delimiter=";"))
    assert rows[0] == ["Stage", "Activity", "Data owner", "Tech lead"]
    assert rows[1][1] == "Frame; the, problem"


def files_begin_with_a_byte_order_mark_test() -> None:
    assert csv_bytes(small_table()).startswith(b"\xef\xbb\xbfStage,Activity")
    assert tsv_bytes(small_table()).startswith(b"\xef\xbb\xbfStage\tActivity")


def the_clipboard_has_no_mark_and_plain_line_ends_test() -> None:
    assert matrix_tsv(small_table()).splitlines()[0] == "Stage\tActivity\tData owner\tTech lead"
    assert "\r" not in matrix_tsv(small_table())


def a_block_without_heads_is_its_cells_test() -> None:
    assert matrix_tsv(small_table().block(headed=False)) == "A/R\tI\n\tR\n"


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("separator", [",", "\t"])
def typed_text_is_data_and_survives_a_round_trip_test(text: str, separator: str) -> None:
    table = small_table(title=text, head=text, cell=text)
    written = matrix_csv(table) if separator == "," else matrix_tsv(table)
    heads, first, _ = csv.reader(io.StringIO(written, newline=""), delimiter=separator)
    for cell in (heads[2], first[1], first[2]):
        assert unguarded(cell) == legal(text)
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
