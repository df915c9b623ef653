"""Blocks of a table: selected cells, with or without heads."""

from tests.export.tables.sample_tables import small_table


def a_block_has_the_letters_of_its_rows_and_columns_test() -> None:
    block = small_table().block(["s3", "s1"], ["tech_lead"], headed=False)
    assert [row.cells for row in block.rows] == [("R",), ("I",)]
    assert [column.key for column in block.columns] == ["tech_lead"]
    assert not block.headed


def a_block_with_heads_names_its_rows_test() -> None:
    block = small_table().block(["s3"], ["tech_lead", "data_owner"])
    assert [row.cells for row in block.rows] == [("Deploy", "R", "")]
    assert block.headed
    assert block.totals == ()


def all_rows_and_columns_are_a_block_too_test() -> None:
    block = small_table().block(headed=False)
    assert [row.cells for row in block.rows] == [("A/R", "I"), ("", "R")]


def what_is_not_there_is_left_out_test() -> None:
    block = small_table().block(["nowhere", "s1"], ["nobody"], headed=False)
    assert [row.cells for row in block.rows] == [()]
