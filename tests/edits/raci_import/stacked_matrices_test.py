"""Matrices under each other."""

from teamcanvas.edits.raci_import.matrix_area import find_matrix
from teamcanvas.model.catalogue import built_in_catalogue
from tests.edits.raci_import.tables import proposed, table


def _cells(*lines: str) -> dict[str, dict[str, str]]:
    proposal = proposed(*lines)
    return {
        row.text: {
            column.text: proposal.cells[row.place, column.place].letters
            for column in proposal.columns
            if (row.place, column.place) in proposal.cells and not column.left_out
        }
        for row in proposal.rows
    }


def letters_go_to_the_roles_of_their_own_heads_test() -> None:
    assert _cells("Task|Boss|Clerk", "Load|A|R", "Train|A|C", "||", "Task|Clerk|Boss", "Ship|R|A", "Watch|I|A") == {
        "Load": {"Boss": "A", "Clerk": "R"},
        "Train": {"Boss": "A", "Clerk": "C"},
        "Ship": {"Boss": "A", "Clerk": "R"},
        "Watch": {"Boss": "A", "Clerk": "I"},
    }


def other_roles_get_columns_of_their_own_test() -> None:
    cells = _cells("Task|Boss|Clerk", "Load|A|R", "Train|A|C", "Task|Boss|Buyer|Clerk", "Ship|A|R|I", "Watch|A|I|R")
    assert cells["Ship"] == {"Boss": "A", "Buyer": "R", "Clerk": "I"}
    assert cells["Load"] == {"Boss": "A", "Clerk": "R"}


def every_cell_knows_where_it_stands_in_the_file_test() -> None:
    proposal = proposed("Task|Boss|Clerk", "Load|A|R", "Train|A|C", "Task|Clerk|Boss", "Ship|Q|A", "Watch|I|A")
    assert [head.address for head in proposal.columns] == ["B1", "C1"]
    assert [(one.address, one.about) for one in proposal.problems if one.kind == "not_letters"] == [("B5", "Q")]


def columns_of_texts_stay_where_they_are_test() -> None:
    proposal = proposed(
        "Task|Boss|Clerk|Remarks", "Load|A|R|soon", "Train|A|C|late", "Task|Clerk|Boss|Remarks", "Ship|R|A|then"
    )
    assert [(head.text, head.left_out) for head in proposal.columns] == [
        ("Remarks", "texts"),
        ("Boss", ""),
        ("Clerk", ""),
    ]


def the_same_heads_everywhere_need_no_joining_test() -> None:
    area = find_matrix(table("Task|Boss|Clerk", "Load|A|R", "Task|Boss|Clerk", "Ship|A|R"), built_in_catalogue())
    assert area is not None
    assert area.rearranged is None
    assert area.head_rows == {0, 2}


def a_role_that_stands_twice_in_a_row_of_heads_keeps_both_columns_test() -> None:
    cells = _cells("Task|Boss|Boss", "Load|A|R", "Train|A|C", "Task|Boss|Clerk", "Ship|A|R")
    proposal = proposed("Task|Boss|Boss", "Load|A|R", "Train|A|C", "Task|Boss|Clerk", "Ship|A|R")
    assert [head.text for head in proposal.columns] == ["Boss", "Boss", "Clerk"]
    assert cells["Ship"]["Clerk"] == "R"
