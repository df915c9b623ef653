"""Columns of letters with names of roles in the cells."""

import pytest

from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.edits.raci_import.rearranged import Rearranged
from teamcanvas.edits.raci_import.roles_in_cells import roles_as_columns
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.sheet import MergedRange, Sheet
from tests.edits.raci_import.tables import a_plan, proposed, table


def _of(*lines: str) -> Rearranged | None:
    return roles_as_columns(table(*lines), built_in_catalogue())


def every_role_gets_a_column_of_letters_test() -> None:
    found = _of("Task|R|A|C", "Write it|Data engineer, Lawyer|Tech lead|-", "Test it|Tech lead||Lawyer")
    assert found is not None
    assert (found.head_row, found.letters_from, found.columns) == (0, 1, (4, 5, 6))
    assert [row[4:] for row in found.sheet.rows] == [
        ("Data engineer", "Lawyer", "Tech lead"),
        ("R", "R", "A"),
        ("", "C", "R"),
    ]
    assert found.sheet.rows[1][:4] == ("Write it", "", "", "")
    assert (found.origins[0, 5], found.origins[2, 5]) == (((1, 1),), ((2, 3),))


@pytest.mark.parametrize(
    "heads",
    [
        "Responsible|Accountable|Consulted|Informed",
        "R (Responsible)|A – Accountable|C: consulted|I = Informed",
        "responsible|Approver|c|INFORM",
        "Driver|Approver|Contributors|Informed",
        "R|A|S|V",
        "R|A|Sg|O",
    ],
)
def letters_in_headings_have_many_forms_test(heads: str) -> None:
    assert _of(f"No|Task|{heads}|Remarks", "1|Write it|Lawyer|Tech lead|Poet|Cook|soon") is not None


def a_role_under_two_letters_has_both_test() -> None:
    proposal = proposed("Task|R|A/C", "Deploy to production|Data engineer|Tech lead and Data engineer")
    assert proposal.letters == {ActivityId("s3_deploy"): {"data_engineer": "ARC", "tech_lead": "AC"}}


@pytest.mark.parametrize(
    "lines",
    [
        ("Task|Data owner|Data engineer", "Write it|A|R", "Test it|I|R"),
        ("Task|Data owner|Data engineer|A|R", "Write it|A|R|1|1", "Test it|I|R|0|1"),
        ("Task|PO|Lawyer|A|R", "Write it|A|R|one of|both of"),
        ("Task|R|A|C|I", "Write it|x||x|", "Test it||x||x"),
        ("Task|R|A|C|I", "Write it|R|A|C|I", "Test it|C|R|A|I"),
        ("Task|R|A|Lawyer", "Write it|Data engineer|Tech lead|A"),
        ("Task|R|R", "Write it|Data engineer|Tech lead"),
        ("Task|R|Status", "Write it|Data engineer|done"),
        ("R|A|C|I", "Data engineer|Tech lead|Lawyer|Poet"),
        ("Role|R|A|C", "Data engineer|Write it|Test it|Ship it"),
        ("|R|A|C", "Data engineer|Write it|Test it|Ship it"),
        ("|R|A|C", "Lawyer|Deploy to production|Respond to incidents|Train"),
        ("Letter|R|A|C|I", "Meaning|Responsible|Accountable|Consulted|Informed"),
        ("Key|R|A|C", "is|does it|decides|helps", "Task|Data owner|DPO|Tech lead", "Write it|A|R|C", "Test it|A|R|C"),
        ("Task|R|A", "|Data engineer|Tech lead"),
        ("Task|R|A",),
        ("", "|"),
    ],
)
def other_sheets_are_left_alone_test(lines: tuple[str, ...]) -> None:
    assert _of(*lines) is None


def prose_is_left_alone_test() -> None:
    assert _of("Task|R|A", *(f"Task {row}|somebody{row}|whoever{row}" for row in range(200))) is None


def a_transposed_legend_is_left_alone_test() -> None:
    legend = table("Letter|Meaning", "R|Does the work", "A|Answers for it", "C|Is asked before").turn()
    assert roles_as_columns(legend, built_in_catalogue()) is None


def unknown_names_become_questions_with_their_first_cell_test() -> None:
    proposal = proposed(
        "Task|R|A|I",
        "Deploy to production|Data engineer|Lawyer|Product owner",
        "Respond to incidents|lawyer / ETL engineer|Sofia Rossi|",
    )
    assert [(head.address, head.text, head.question) for head in proposal.columns] == [
        ("B2", "Data engineer", ""),
        ("C2", "Lawyer", "unknown"),
        ("D2", "Product owner", "ambiguous"),
        ("B3", "ETL engineer", "twice"),
        ("C3", "Sofia Rossi", "person"),
    ]
    assert [(one.kind, one.address) for one in proposal.problems] == [
        ("column_unknown", "C2"),
        ("column_ambiguous", "D2"),
        ("column_twice", "B3"),
        ("column_person", "C3"),
    ]


def what_is_no_name_is_listed_and_the_letters_in_the_plan_are_kept_test() -> None:
    sheet = table(
        "Task|R|A|C",
        "Deploy to production|Data engineer, ?|DPO|",
        "Respond to incidents|Data engineer|R|",
        "Approve production release|DPO||SME",
        merged=(MergedRange(3, 1, 3, 2),),
        formulas={(1, 3): "LOOKUP(1)"},
    )
    plan = a_plan()
    proposal = propose(sheet, plan, plan.scenarios[0])
    assert [(one.kind, one.address, one.about) for one in proposal.problems] == [
        ("not_role", "B2", "?"),
        ("formula", "D2", "LOOKUP(1)"),
        ("not_role", "C3", "R"),
        ("merged", "B4", "DPO"),
    ]
    assert proposal.unread >= {(ActivityId("s3_incident"), role) for role in proposal.roles if role != "data_engineer"}


def sums_and_repeated_heads_are_no_rows_test() -> None:
    proposal = proposed("Task|R|A", "Deploy to production|DPO|SME", "Task|R|A", "Dance|SME|DPO", "Total|2|2")
    assert [head.address for head in proposal.rows] == ["A2", "A4"]
    assert [one.kind for one in proposal.problems] == ["row_unknown"]


def heads_above_numbers_and_stages_do_not_hide_it_test() -> None:
    proposal = proposed(
        "RACI of the programme",
        "",
        "Ref|Stage|Activity|R|A",
        "A1|Solution Development|Write songs|DPO|SME",
        "A2||Deploy to production|SME|DPO",
    )
    roles = [head.choice for head in proposal.columns if not head.left_out]
    assert roles == ["privacy_officer", "subject_matter_expert"]
    assert [head.address for head in proposal.rows] == ["C4", "C5"]
    assert proposal.questions == 0


def a_transposed_sheet_keeps_its_addresses_test() -> None:
    proposal = proposed("Task|Deploy to production|Respond to incidents", "R|Data engineer|?, DPO", "A|SME|Lawyer")
    assert proposal.area is not None
    assert proposal.area.written.turned
    assert [head.address for head in proposal.columns] == ["B2", "B3", "C2", "C3"]
    assert [(one.kind, one.address) for one in proposal.problems] == [("column_unknown", "C3"), ("not_role", "C2")]


def lines_of_a_cell_are_names_test() -> None:
    sheet = Sheet("S", (("Task", "R", "A"), ("Write it", "DPO SME", "Lawyer")), lines={(1, 1): ("DPO", "SME")})
    found = roles_as_columns(sheet, built_in_catalogue())
    assert found is not None
    assert found.sheet.rows[0][3:] == ("DPO", "SME", "Lawyer")


def initials_of_roles_are_names_and_no_letters_test() -> None:
    proposal = proposed("Task|R|A|C|I", "Load|PS|SC|CO, PO|DS", "Train|BA, SC|PS|SA|AI", "Sign|PM|PS|CO|DS")
    assert {head.text for head in proposal.columns} == {"PS", "SC", "CO", "PO", "DS", "BA", "SA", "AI", "PM"}
    (first, *_) = proposal.rows
    read = {head.text: proposal.cells[first.place, head.place].letters for head in proposal.columns[:5]}
    assert read == {"PS": "R", "SC": "A", "CO": "C", "PO": "C", "DS": "I"}


def an_activity_with_letters_between_the_same_heads_is_no_row_of_heads_test() -> None:
    proposal = proposed("Task|Boss|Clerk", "Load|A|R", "Task|Boss|Clerk", "Ship|A|R")
    assert [head.text for head in proposal.rows] == ["Load", "Ship"]


def letters_in_brackets_behind_a_name_say_nothing_new_test() -> None:
    proposal = proposed(
        "Task|Responsible|Accountable", "Load|<Data engineer (R)>|<Sponsor (A)>", "Train|Clerk (R)|Boss (C)"
    )
    assert [head.text for head in proposal.columns] == ["Data engineer", "Sponsor", "Clerk", "Boss (C)"]
