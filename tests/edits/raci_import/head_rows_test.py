"""Rows of heads."""

from teamcanvas.edits.raci_import.head_rows import HeadRows, find_heads
from teamcanvas.model.catalogue import built_in_catalogue
from tests.edits.raci_import.tables import table

CATALOGUE = built_in_catalogue()


def _rows(*lines: str) -> tuple[list[int], list[int]]:
    """The rows of heads and those of names."""
    sheet = table(*lines)
    head_row = find_heads(sheet, CATALOGUE)
    assert head_row is not None
    found = HeadRows(sheet, head_row, 0, range(1, sheet.width), CATALOGUE)
    return found.rows, list(found.names_rows())


def an_activity_that_is_called_like_a_role_is_no_head_test() -> None:
    assert find_heads(table("|Boss|Clerk|Buyer", "Tester|I|A|R", "Sponsor|C|A|R"), CATALOGUE) == 0


def initials_of_roles_are_heads_test() -> None:
    assert find_heads(table("|SA|CI|SC|A", "Load|R|R|C|I", "Train|A|R|C|I"), CATALOGUE) == 0


def heads_are_found_once_more_in_another_order_or_with_other_roles_test() -> None:
    first = ("Task|Boss|Clerk", "Load|A|R", "Train|A|R")
    assert _rows(*first, "Task|Boss|Clerk", "Ship|A|R")[0] == [0, 3]
    assert _rows(*first, "Task|Clerk|Boss", "Ship|A|R")[0] == [0, 3]
    assert _rows(*first, "Task|Buyer|Seller", "Ship|A|R")[0] == [0, 3]
    assert _rows(*first, "", "Data|Data owner|Buyer", "Ship|A|R")[0] == [0, 4]
    assert _rows(*first, "Later||", "|Buyer|Seller", "Ship|A|R")[0] == [0, 4]


def remarks_in_cells_are_no_heads_test() -> None:
    assert _rows("Task|Boss|Clerk", "Load|A|R", "Train|see above|later", "Ship|A|R")[0] == [0]


def groups_over_the_heads_are_none_test() -> None:
    assert _rows("|Bosses|Workers", "Task|Data owner|Clerk", "Load|A|R")[0] == [1]


def names_stand_right_under_heads_test() -> None:
    assert _rows("Task|Boss|Clerk", "|Ada Example|Ben", "Load|A|R") == ([0], [1])
    assert _rows("Task|Boss|Clerk", "Name|AB|CD", "Load|A|R") == ([0], [1])
    assert _rows("Task|Boss|Clerk", "Load|A|R", "|Ada|Ben", "Ship|A|R")[1] == []
    assert _rows("Task|Boss|Clerk", "Who|A|R", "Ship|A|R")[1] == []
