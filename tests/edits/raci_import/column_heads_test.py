"""What columns are taken for."""

from teamcanvas.edits.raci_import.heads import NewRole
from teamcanvas.edits.raci_import.propose import propose
from tests.edits.raci_import.tables import a_plan, proposed, table


def every_column_is_listed_with_the_reason_why_it_is_left_out_test() -> None:
    proposal = proposed(
        "No|Task|Data owner|Hours|Boss|Remarks|Spare",
        "1|Deploy to production|A|3|R|see the minutes|",
        "2|Respond to incidents|I|4|A|R|",
    )
    assert [(head.address, head.left_out, head.question) for head in proposal.columns] == [
        ("A1", "numbers", ""),
        ("C1", "", ""),
        ("D1", "numbers", ""),
        ("E1", "", "unknown"),
        ("F1", "texts", ""),
        ("G1", "empty", ""),
    ]
    assert "F1 column_left_out Remarks" in [f"{one.address} {one.kind} {one.about}" for one in proposal.problems]


def a_column_that_is_left_out_can_be_made_a_role_test() -> None:
    proposal = proposed("Task|Data owner|Remarks", "Deploy to production|A|see A", "Respond to incidents|A|R")
    remarks = proposal.with_column(1, NewRole("Remarks"))
    assert [letters.get(NewRole("Remarks"), "") for letters in remarks.letters.values()] == ["", "R"]
    assert [one.kind for one in remarks.problems] == ["not_letters"]


def a_second_matrix_beside_the_first_is_not_mixed_into_it_test() -> None:
    proposal = proposed("Task|Data owner|Boss||Task|Clerk|Buyer", "Load|A|R||Send|R|A", "Train|A|R||Run|C|A")
    assert [head.left_out for head in proposal.columns] == ["", "", "texts", "beside", "beside"]
    assert [one.kind for one in proposal.problems if one.kind.startswith("column")][-2:] == ["column_beside"] * 2


def signs_of_a_placeholder_and_letters_behind_it_are_no_part_of_a_title_test() -> None:
    proposal = proposed("Task|<Data engineer (R)>|[Boss]|{{Tech Lead}}|Clerk (Sales)", "Deploy to production|R|A|C|I")
    assert [(head.title, head.choice) for head in proposal.columns] == [
        ("Data engineer", "data_engineer"),
        ("Boss", None),
        ("Tech Lead", "tech_lead"),
        ("Clerk (Sales)", None),
    ]


def the_family_of_a_new_role_is_that_of_its_title_or_of_the_group_over_it_test() -> None:
    proposal = proposed("|Data & science|", "Task|Clerk|IT Security Team", "Deploy to production|A|R")
    assert [head.family for head in proposal.columns] == ["data", "governance"]


def names_beside_roles_and_under_them_are_said_not_to_come_test() -> None:
    plan = a_plan()
    sheet = table(
        "Task|Data engineer (Piotr)|DS (Data scientist)|Data owner",
        "|Ada Example|Ben Beispiel|A.S De Silva",
        "Deploy to production|R|A|C",
    )
    proposal = propose(sheet, plan, plan.scenarios[0])
    assert [(one.kind, one.address, one.about) for one in proposal.problems] == [
        ("beside_role", "B1", "Piotr"),
        ("names_row", "A2", "Ada Example, Ben Beispiel, A.S De Silva"),
    ]
    assert [head.address for head in proposal.rows] == ["A3"]
