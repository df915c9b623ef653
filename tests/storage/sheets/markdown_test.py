"""Tables of Markdown."""

import time
from contextlib import suppress
from pathlib import Path

import pytest

from teamcanvas.edits.raci_import.effects import effects_of
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.export.tables.markdown_text import markdown_bytes
from teamcanvas.export.tables.raci_table import people_table, role_table
from teamcanvas.storage.sheets.cells import SheetError
from teamcanvas.storage.sheets.markdown import markdown_tables
from teamcanvas.storage.sheets.text import sheets_of_text
from tests.small_plans import template


def _rows(text: str) -> list[list[str]]:
    (table,) = markdown_tables(text)
    width = max(column for _, column in table.texts) + 1
    height = max(row for row, _ in table.texts) + 1
    return [[table.texts.get((row, column), "") for column in range(width)] for row in range(height)]


def every_table_is_read_with_the_heading_over_it_test() -> None:
    text = (
        "# RACI\n\nText | with a bar\n\n| Activity | Data owner |\n| --- | :-: |\n| **Train** | A |\n\n"
        "**Legend:**\n\n| B |\n|---|\n\nLater\n-----\n\n| C | D |\n|---|---|\n| e | f |\n"
    )
    tables = markdown_tables(text)
    assert [table.heading for table in tables] == ["RACI", "Legend", "Later"]
    assert tables[0].texts == {(0, 0): "Activity", (0, 1): "Data owner", (1, 0): "Train", (1, 1): "A"}
    assert tables[2].texts[1, 1] == "f"


def a_table_right_under_another_one_is_its_own_test() -> None:
    first, second = markdown_tables("|a|b|\n|-|-|\n|c|d|\n|e|f|\n|-|-|\n|g|h|\n")
    assert (len(first.texts), second.texts[0, 0]) == (4, "e")


def bars_at_the_edges_may_be_missing_test() -> None:
    assert _rows("Activity | Owner\n--- | ---\nTrain | R\nTest |") == [
        ["Activity", "Owner"],
        ["Train", "R"],
        ["Test", ""],
    ]


def a_table_in_a_quotation_is_read_test() -> None:
    assert _rows("> | a | b |\n> |---|---|\n> | c | R |\n") == [["a", "b"], ["c", "R"]]


def what_is_escaped_is_meant_literally_test() -> None:
    assert _rows("| a\\|b | c\\*d\\* |\n|--|--|\n| x\\\\ | *y* |") == [["a|b", "c*d*"], ["x\\", "y"]]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("**A**, R", "A, R"),
        ("**A**/*R*", "A/R"),
        ("***R***", "R"),
        ("__A__ and _R_", "A and R"),
        ("`R`", "R"),
        ("[Data owner](https://example.org/a_b)", "Data owner"),
        ('[R](x "why")', "R"),
        ("A<br>R<br/>C", "A\nR\nC"),
        ("<b>R</b>", "R"),
        ("R &amp; A&nbsp;", "R & A"),
        ("R*", "R*"),
        ("A*, R*", "A*, R*"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("data_owner_id", "data_owner_id"),
        ("~~R~~", "~~R~~"),
        ("<Data engineer (R)>", "<Data engineer (R)>"),
        ("\\<b\\>R", "<b>R"),
        (":white_check_mark:", "✅"),
        ("\\&amp;", "&amp;"),
    ],
)
def what_is_markup_in_a_cell_is_taken_out_and_nothing_else_test(cell: str, text: str) -> None:
    assert _rows(f"| a | b |\n|---|---|\n| x | {cell} |")[1][1] == text


def heads_between_two_bars_are_those_of_jira_test() -> None:
    assert _rows("||Task||Owner||\n|Load|R|\n||Train||A|\n") == [["Task", "Owner"], ["Load", "R"], ["Train", "A"]]


def an_empty_first_cell_is_not_jira_test() -> None:
    assert _rows("|Task|a|b|\n|---|---|---|\n||R|A|\n")[1] == ["", "R", "A"]


@pytest.mark.parametrize("text", ["", "a|b\nc|d", "one line", "| a |\n| b |", "a,b\n---,---", "a | b\n---\nc | d"])
def other_text_is_no_markdown_table_test(text: str) -> None:
    assert markdown_tables(text) == []


@pytest.mark.parametrize(
    "text",
    [
        (Path(__file__).parent / "hostile" / "md_redos_spaces.md").read_text("utf-8"),
        "|a|\n|" + "-|" * 200_000 + "x",
        "| a |\n|---|\n" + "|" + "*" * 300_000 + "|\n",
        "| a |\n|---|\n" + "| " + "**a" * 100_000 + "|\n",
        "| a |\n|---|\n" + "| " + "[a](" * 100_000 + "|\n",
        "| a |\n|---|\n" + "| " + "\\" * 300_001 + "|\n",
        "||" + "a" * 300_000 + "\n|b|\n",
        ">" * 300_000 + "\n",
        "**" + "a*" * 150_000 + "\n",
        "# " + " #" * 150_000 + "\n",
    ],
    ids=range(10),
)
def a_text_that_was_made_to_hurt_is_read_in_time_test(text: str) -> None:
    # Ten seconds of computing time are no measure of speed: what is not linear takes minutes or days.
    begun = time.process_time()
    with suppress(SheetError):
        sheets_of_text(text)
    assert time.process_time() - begun < 10


def an_exported_matrix_is_imported_without_changes_test() -> None:
    plan = template("federated")
    scenario = plan.scenarios[0]
    text = markdown_bytes([role_table(plan, scenario.id), people_table(plan, scenario.id)]).decode()
    by_role, by_person = sheets_of_text(text)
    assert (by_role.name, by_person.name) == (
        role_table(plan, scenario.id).title,
        people_table(plan, scenario.id).title,
    )
    proposal = propose(by_role, plan, scenario)
    assert not proposal.problems
    assert not effects_of(plan, scenario.id, proposal).any
