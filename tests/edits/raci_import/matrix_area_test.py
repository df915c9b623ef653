"""The matrix is located anywhere in a sheet."""

import pytest

from teamcanvas.edits.raci_import.matrix_area import MatrixArea, find_matrix
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.sheet import MergedRange, Sheet
from teamcanvas.storage.sheets.text import sheets_of_text


def _sheet(*lines: str, merged: tuple[MergedRange, ...] = ()) -> Sheet:
    (sheet,) = sheets_of_text("\n".join(line.replace("|", "\t") for line in lines))
    return Sheet(sheet.name, sheet.rows, merged)


def _find(*lines: str, merged: tuple[MergedRange, ...] = ()) -> MatrixArea:
    area = find_matrix(_sheet(*lines, merged=merged), built_in_catalogue())
    assert area is not None
    return area


def a_plain_matrix_is_found_test() -> None:
    area = _find("|Data owner|Data engineer", "Train the model|I|R", "Label the data|A|R")
    assert (area.head_row, area.title_column, area.columns, area.section_column) == (0, 0, (1, 2), None)
    assert [area.head(column) for column in area.columns] == ["Data owner", "Data engineer"]


def a_title_numbers_and_stages_before_it_do_not_hide_it_test() -> None:
    area = _find(
        "RACI of the programme",
        "Version 3|R responsible",
        "||||",
        "No|Stage|Activity|Data owner|Lawyer|Remarks",
        "1|Use Case Definition|Find the data|A|C|see the minutes of May",
        "2|Solution Development|Write the code|I||later",
        "3|Solution Development|Train it|A|R|",
    )
    assert (area.head_row, area.title_column, area.columns, area.section_column) == (3, 2, (3, 4), 1)


def heads_in_two_rows_and_merged_are_read_test() -> None:
    area = _find(
        "Activity|Data & science||Sponsor",
        "|Data owner|Data engineer|",
        "Find the data|A|R|I",
        merged=(MergedRange(0, 0, 1, 0), MergedRange(0, 1, 0, 2), MergedRange(0, 3, 1, 3)),
    )
    assert area.head_row == 1
    assert [(area.head(one), area.over_head(one)) for one in area.columns] == [
        ("Data owner", "Data & science"),
        ("Data engineer", "Data & science"),
        ("Sponsor", "Sponsor"),
    ]


def unknown_roles_are_columns_by_their_letters_test() -> None:
    area = _find("Task|PO|Lawyer|Hours", "Write it|R|A|12", "Test it|A/R||3", "Ship it|I|?|1")
    assert area.columns == (1, 2)


def a_role_without_any_letter_is_a_column_too_test() -> None:
    assert _find("Task|Data owner|Data engineer|Empty", "Write it||R|", "Test it||A|").columns == (1, 2)


def counts_after_the_letters_are_no_roles_test() -> None:
    area = _find("Task|Data owner|Data engineer|A|R", "Write it|A|R|1|1", "Test it|I|R|0|1")
    assert area.columns == (1, 2)


def empty_columns_in_between_are_skipped_test() -> None:
    area = _find("|Task||Data owner||Data engineer", "|Write it||A||R", "|Test it||I||R")
    assert (area.title_column, area.columns) == (1, (3, 5))


def a_matrix_with_roles_as_rows_is_transposed_if_titles_are_known_test() -> None:
    area = _find(
        "Role|Deploy to production|Respond to incidents",
        "Data owner|A|I",
        "Data engineer|R|R",
    )
    assert area.sheet.turned
    assert [area.head(column) for column in area.columns] == ["Data owner", "Data engineer"]
    assert area.sheet.address(area.head_row, area.columns[0]) == "A2"


@pytest.mark.parametrize(
    "lines",
    [
        ("Project Phoenix|Phase", "|Role|AI|Sign off|AI|Train it", "|Tech lead|C|I|I|A", "|Board|R|A|C|C"),
        (
            "ID||1|2||ID|3|4",
            "Who|2. Build|Kick-off|Tester|Phase 2: Testing|Who|Plan the tests|AI",
            "Data owner||R|А||PM|C|R",
            "Vendor||I|R||Vendor||C",
            "PM||R|R||Data owner|C|",
        ),
    ],
)
def activities_that_read_like_letters_do_not_hide_a_matrix_with_roles_as_rows_test(lines: tuple[str, ...]) -> None:
    area = _find(*lines)
    assert area.sheet.turned
    assert "AI" in {area.title(row) for row in range(area.head_row + 1, area.sheet.height)}


def letters_without_a_head_are_a_column_test() -> None:
    area = _find("Task|Data owner|", "Write it|A|R", "Test it|I|R")
    assert area.columns == (1, 2)
    assert area.head(2) == ""


def a_legend_beside_the_matrix_is_no_column_test() -> None:
    area = _find("Task|Data owner", "Write it|A", "Test it|I", "||", "||R|Responsible", "||A|Accountable")
    assert area.columns == (1,)


def without_a_matrix_none_is_found_test() -> None:
    for lines in (["a|b", "c|d"], ["R|A", "C|I"], [""]):
        assert find_matrix(_sheet(*lines), built_in_catalogue()) is None


def the_user_may_choose_where_it_is_test() -> None:
    sheet = _sheet("Why|Data owner|Task", "because|A|Write it", "why not|R|Test it")
    area = find_matrix(sheet, built_in_catalogue(), turned=False, head_row=0, title_column=2)
    assert area is not None
    assert (area.title_column, area.columns) == (2, (1,))
