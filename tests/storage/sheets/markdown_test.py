"""Tables of Markdown."""

import pytest

from teamcanvas.edits.raci_import.effects import effects_of
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.export.tables.markdown_text import markdown_bytes
from teamcanvas.export.tables.raci_table import role_table
from teamcanvas.storage.sheets.markdown import markdown_table
from teamcanvas.storage.sheets.text import sheet_of_text
from tests.small_plans import template


def the_first_table_is_read_without_what_stands_around_it_test() -> None:
    text = (
        "# RACI\n\nText | with a bar\n\n| Activity | Data owner |\n| --- | :-: |\n| **Train** | A |\n\n| B |\n|---|\n"
    )
    assert markdown_table(text) == [["Activity", "Data owner"], ["Train", "A"]]


def bars_at_the_edges_may_be_missing_test() -> None:
    assert markdown_table("Activity | Owner\n--- | ---\nTrain | R\nTest |") == [
        ["Activity", "Owner"],
        ["Train", "R"],
        ["Test"],
    ]


def what_is_escaped_is_meant_literally_test() -> None:
    assert markdown_table("| a\\|b | c\\*d\\* |\n|--|--|\n| x\\\\ | *y* |") == [["a|b", "c*d*"], ["x\\", "y"]]


@pytest.mark.parametrize("text", ["", "a|b\nc|d", "one line", "| a |\n| b |", "a,b\n---,---", "a | b\n---\nc | d"])
def other_text_is_no_markdown_table_test(text: str) -> None:
    assert markdown_table(text) is None


def a_matrix_that_was_written_comes_back_and_changes_nothing_test() -> None:
    plan = template("federated")
    scenario = plan.scenarios[0]
    sheet = sheet_of_text(markdown_bytes([role_table(plan, scenario.id)]).decode())
    proposal = propose(sheet, plan, scenario)
    assert not proposal.problems
    assert not effects_of(plan, scenario.id, proposal).any
