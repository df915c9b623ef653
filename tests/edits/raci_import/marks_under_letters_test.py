"""Sheets with roles over columns of letters and marks in the cells."""

import pytest

from teamcanvas.edits.raci_import.importing import import_raci
from teamcanvas.edits.raci_import.marks_under_letters import marks_as_letters
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.edits.raci_import.rearranged import Rearranged
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, SequentialIds
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.sheet import MergedRange
from tests.edits.raci_import.tables import a_plan, proposed, table

HEADS = ("Task|Data engineer|||Lawyer||", "|R|A|C|R|A|C")


def _of(*lines: str) -> Rearranged | None:
    return marks_as_letters(table(*lines), built_in_catalogue())


def marks_become_letters_in_the_first_column_of_their_role_test() -> None:
    found = _of(*HEADS, "Write it|x|X||||✓", "Test it|||yes|1|-|no")
    assert found is not None
    assert (found.head_row, found.columns) == (0, (1, 4))
    assert found.sheet.rows == (
        ("Task", "Data engineer", "", "", "Lawyer", "", ""),
        ("", "", "", "", "", "", ""),
        ("Write it", "R A", "", "", "C", "", ""),
        ("Test it", "C", "", "", "R", "", ""),
    )
    assert found.origins[2, 1] == ((2, 1), (2, 2))


@pytest.mark.parametrize("mark", ["x", "X", "✓", "✔", "✔\ufe0f", "1", "yes", "TRUE", "R"])
def marks_are_made_in_many_ways_test(mark: str) -> None:
    found = _of(*HEADS, f"Write it|{mark}|||||")
    assert found is not None
    assert found.sheet.text(2, 1) == "R"


@pytest.mark.parametrize(
    "heads",
    [
        ("Task|Data engineer|||Lawyer||", "|R|A|C|R|A|C"),
        ("|Data engineer|||Lawyer||", "Task|R|A|C|R|A|C"),
        ("Task|Data engineer|Data engineer|Data engineer|Lawyer|Lawyer|Lawyer", "|R|A|C|R|A|C"),
        ("Task|Data engineer||Poet|Lawyer||Remarks", "|Responsible|A|A|Consulted|I|"),
        ("Task|Data engineer|||Lawyer||||", "|R|A||R|A|C|I|"),
    ],
)
def heads_are_written_in_many_ways_test(heads: tuple[str, str]) -> None:
    found = _of(*heads, "Write it|x||||x|")
    assert found is not None
    assert found.sheet.text(0, 0) == "Task"
    assert [found.sheet.text(0, column) for column in found.columns][::2][:1] == ["Data engineer"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Task|Data owner|Data engineer", "Write it|A|R", "Test it|I|R"),
        ("Task|Data engineer||Data owner|", "Label the data|A|R|I|", "Deploy to production|R|C|A|"),
        ("Task|Data engineer||Data owner|", "|A|R|I|C", "Deploy to production|R|C|A|I", "Test it|C|A|R|R"),
        ("Task|Data owner|Data engineer|Poet", "|A|R|C", "Write it|x|x|x"),
        ("Task|Data owner||Lawyer", "|R|R|A", "Write it|x||x"),
        ("Task|Data engineer||Poet", "|R|A|", "Write it|x||C"),
        ("Task|Data engineer||Data owner", "|R|A|", "Write it|x||"),
        ("Deploy to production|Data engineer||", "Respond to incidents|R|A|C", "Dance|x||x"),
        ("Task|R|A|C|I", "|R|A|C|I", "Write it|x|||"),
        (*HEADS, "Write it||||||"),
        HEADS,
        ("",),
    ],
)
def other_sheets_are_left_alone_test(lines: tuple[str, ...]) -> None:
    assert _of(*lines) is None


def what_is_no_mark_is_listed_with_its_cell_and_clears_nothing_test() -> None:
    sheet = table(
        "Task|Data engineer|||DPO||",
        "|R|A|C|R|A|C",
        "Deploy to production|x|maybe||C||",
        "Respond to incidents||ok||||✗",
        merged=(MergedRange(0, 1, 0, 3), MergedRange(0, 4, 0, 6)),
        formulas={(3, 5): "LOOKUP(1)"},
    )
    plan = a_plan()
    before = raci_of(plan, plan.scenarios[0]).rows[ActivityId("s3_incident")].cells
    proposal = propose(sheet, plan, plan.scenarios[0])
    assert [(one.kind, one.address, one.about) for one in proposal.problems] == [
        ("not_mark", "C3", "maybe"),
        ("not_mark", "E3", "C"),
        ("not_mark", "C4", "ok"),
        ("not_mark", "G4", "✗"),
        ("formula", "F4", "LOOKUP(1)"),
    ]
    assert proposal.letters[ActivityId("s3_deploy")] == {"data_engineer": "R"}
    after = raci_of(import_raci(plan, "plan", proposal.with_others_kept(True), SequentialIds()), plan.scenarios[0])
    assert after.rows[ActivityId("s3_incident")].cells == before


def unknown_headings_become_questions_test() -> None:
    proposal = proposed("Task|Product owner||Lawyer||ETL engineer|", "|R|A|R|A|R|A", "Deploy to production|x|||x|x|")
    assert [(head.address, head.question) for head in proposal.columns] == [
        ("B1", "ambiguous"),
        ("D1", "unknown"),
        ("F1", ""),
    ]


def families_over_the_heads_are_read_test() -> None:
    plan = a_plan()
    sheet = table(
        "|Governance and responsible AI|||",
        "Task|Lawyer||Poet|",
        "|R|A|R|A",
        "Deploy to production|x|||x",
        merged=(MergedRange(0, 1, 0, 4), MergedRange(1, 0, 2, 0), MergedRange(1, 1, 1, 2), MergedRange(1, 3, 1, 4)),
    )
    proposal = propose(sheet, plan, plan.scenarios[0])
    assert proposal.area is not None
    assert [proposal.area.over_head(head.place) for head in proposal.columns] == ["Governance and responsible AI"] * 2
    assert [head.address for head in proposal.rows] == ["A4"]


def counts_and_repeated_heads_are_no_marks_test() -> None:
    proposal = proposed(*HEADS, "Deploy to production|x||||x|", *HEADS, "Dance|x|||||", "Total|2|1|0|0|1|0")
    assert [head.address for head in proposal.rows] == ["A3", "A6"]


def a_transposed_sheet_keeps_its_addresses_test() -> None:
    proposal = proposed("Task||Deploy to production|Respond to incidents", "DPO|R|x|", "|A||x", "Lawyer|R||?", "|A|x|")
    assert proposal.area is not None
    assert proposal.area.written.turned
    assert [head.address for head in proposal.columns] == ["A2", "A4"]
    assert [head.address for head in proposal.rows] == ["C1", "D1"]
    assert [(one.kind, one.address) for one in proposal.problems] == [("column_unknown", "A4"), ("not_mark", "D4")]


def letters_under_a_role_that_is_there_twice_are_no_columns_of_letters_test() -> None:
    proposal = proposed("||Sponsor|Sponsor|Clerk", "A1|Train it|A|Consulted|C", "A2|Report to the board|A||C")
    assert [head.text for head in proposal.rows] == ["Train it", "Report to the board"]
