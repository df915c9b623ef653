"""The initial proposal for a sheet: clear titles are matched, all others become questions."""

import pytest

from teamcanvas.edits.activities import remove_activity
from teamcanvas.edits.raci_import.heads import NewActivity
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.sheet import MergedRange
from teamcanvas.model.stage import Stage
from tests.edits.raci_import.tables import a_plan, proposed, table


def titles_and_aliases_are_matched_test() -> None:
    proposal = proposed("Task|Data owner|ETL engineer|DPO|data-scientist", "Deploy to production|A|R|C|I")
    assert [head.choice for head in proposal.columns] == [
        "data_owner",
        "data_engineer",
        "privacy_officer",
        "data_scientist",
    ]
    assert proposal.questions == 0


def what_stands_in_brackets_or_over_a_head_does_not_hide_it_test() -> None:
    proposal = proposed("|Data||", "Task|owner|Data engineer (Piotr)|DS (Data scientist)", "Deploy to production|A|R|C")
    assert [head.choice for head in proposal.columns] == ["data_owner", "data_engineer", "data_scientist"]


def ambiguous_titles_become_questions_test() -> None:
    proposal = proposed("Task|Product owner|Data engineer", "Deploy to production|A|R")
    (asked, _) = proposal.columns
    assert (asked.choice, asked.question) == (None, "ambiguous")
    assert asked.suggestions == ("outside_in_lead", "inside_out_lead")
    assert [(one.kind, one.address) for one in proposal.problems] == [("column_ambiguous", "B1")]


def a_sheet_with_only_exact_titles_is_not_ambiguous_test() -> None:
    ours = proposed("|Project manager|Data engineer", "Deploy to production|A|R")
    assert [head.choice for head in ours.columns] == ["project_manager", "data_engineer"]
    theirs = proposed("|Project manager|ETL engineer", "Deploy to production|A|R")
    assert theirs.columns[0].question == "ambiguous"


def a_second_column_of_the_same_role_becomes_a_question_test() -> None:
    proposal = proposed("Task|Data engineer|ETL engineer", "Deploy to production|A|R")
    assert [(head.choice, head.question) for head in proposal.columns] == [("data_engineer", ""), (None, "twice")]
    joined = proposal.with_column(1, proposal.columns[1].suggestions[0])
    assert list(joined.letters.values()) == [{"data_engineer": "AR"}]


def a_head_merged_over_two_columns_is_the_head_of_both_test() -> None:
    plan = a_plan()
    sheet = table(
        "Task|Data engineer||Data owner|",
        "Label the data|A|R|I|",
        "Deploy to production|R|C|A|",
        merged=(MergedRange(0, 1, 0, 2), MergedRange(0, 3, 0, 4)),
    )
    proposal = propose(sheet, plan, plan.scenarios[0])
    assert [(head.address, head.text, head.question) for head in proposal.columns] == [
        ("B1", "Data engineer", ""),
        ("C1", "Data engineer", "twice"),
        ("D1", "Data owner", ""),
    ]


def a_column_under_a_merged_heading_is_reported_even_without_letters_test() -> None:
    plan = a_plan()
    sheet = table(
        "Task|Data engineer||Data owner|",
        "Develop and train the model|A|x|R|",
        "Deploy to production|R|x|A|",
        merged=(MergedRange(0, 1, 0, 2), MergedRange(0, 3, 0, 4)),
    )
    proposal = propose(sheet, plan, plan.scenarios[0])
    assert [(head.address, head.question) for head in proposal.columns] == [("B1", ""), ("C1", "twice"), ("D1", "")]
    joined = proposal.with_column(1, proposal.columns[1].suggestions[0])
    assert [one.address for one in joined.problems if one.kind == "not_letters"] == ["C2", "C3"]


def a_column_of_letters_without_a_heading_is_reported_test() -> None:
    proposal = proposed("Task|Data owner||Data engineer", "Label the data|A|C|R", "Deploy to production|A|I|R")
    (problem,) = [one for one in proposal.problems if one.kind.startswith("column")]
    assert problem.text == "C1: The column has letters and no head. Left out until you say whose they are."


def the_rest_of_a_head_merged_over_two_rows_is_no_row_test() -> None:
    plan = a_plan()
    sheet = table(
        "|Data||",
        "Activity|Data engineer|Data owner|DPO",
        "|||",
        "Deploy to production|A|R|I",
        merged=(MergedRange(1, 0, 2, 0), MergedRange(1, 1, 2, 1), MergedRange(1, 2, 2, 2), MergedRange(0, 1, 0, 2)),
    )
    proposal = propose(sheet, plan, plan.scenarios[0])
    assert [head.address for head in proposal.rows] == ["A4"]
    assert proposal.problems == ()


def names_of_people_become_questions_with_their_roles_as_suggestions_test() -> None:
    proposal = proposed("Task|Sofia Rossi|Lawyer", "Deploy to production|A|R")
    assert [(head.question, head.suggestions) for head in proposal.columns] == [
        ("person", ("data_owner",)),
        ("unknown", ()),
    ]


def unknown_activities_are_new_where_the_sheet_says_their_stage_test() -> None:
    proposal = proposed(
        "Task|Data owner|Data engineer",
        "Write poems|A|R",
        "2 Solution Development||",
        "Write songs|A|R",
        "Deploy to producton|A|R",
        "write  songs|R|A",
    )
    assert [(head.choice, head.question) for head in proposal.rows] == [
        (None, "unknown"),
        (NewActivity("Write songs", Stage.SOLUTION_DEVELOPMENT), ""),
        (None, "unknown"),
        (None, "twice"),
    ]
    assert proposal.rows[2].suggestions[0] == "s3_deploy"


def a_column_of_stages_counts_test() -> None:
    lines = ("Phase|Task|Data owner", "Use Case Definition|Write poems|A", "|Sing|A", "Scale and Adopt|Dance|R")
    assert [head.stage for head in proposed(*lines).rows] == [
        Stage.USE_CASE_DEFINITION,
        Stage.USE_CASE_DEFINITION,
        Stage.SCALE_AND_ADOPT,
    ]


def a_phase_of_another_project_is_asked_for_with_a_suggestion_test() -> None:
    proposal = proposed("Phase|Task|Data owner", "Phase 1|Write poems|A", "|Sing|A", "Phase 3|Dance|R")
    assert [(one.title, one.stage, one.suggestion) for one in proposal.sections] == [
        ("Phase 1", None, Stage.USE_CASE_DEFINITION),
        ("Phase 3", None, Stage.SCALE_AND_ADOPT),
    ]
    assert [(head.section, head.question) for head in proposal.rows] == [(0, "unknown"), (0, "unknown"), (1, "unknown")]


def sums_legends_and_repeated_heads_are_no_rows_test() -> None:
    proposal = proposed(
        "Task|Data owner|Data engineer",
        "Deploy to production|A|R",
        "|Data owner|Data engineer",
        "Task|Data owner|Data engineer",
        "Respond to incidents|I|R",
        "Total|2|2",
        "Legend||",
        "R|Responsible|",
        "A = accountable||",
    )
    assert [head.address for head in proposal.rows] == ["A2", "A5"]
    assert proposal.problems == ()


def sums_without_a_result_are_no_row_test() -> None:
    sheet = table(
        "Task|Data owner|Data engineer",
        "Discovery||",
        "Dance|A|R",
        "Total A||1",
        "Total cost of ownership|A|",
        formulas={(3, 1): 'COUNTIF(B2:B3,"A")'},
    )
    plan = a_plan()
    proposal = propose(sheet, plan, plan.scenarios[0])
    assert [head.address for head in proposal.rows] == ["A3", "A5"]
    assert not [one for one in proposal.problems if one.kind == "formula"]


def cells_that_cannot_be_parsed_are_listed_with_their_address_test() -> None:
    sheet = table(
        "Task|Data owner|Data engineer|Data scientist",
        "Deploy to production|?|R (lead)|r, x",
        "Deploy it|||",
        "Discovery|||",
        "|A||",
        "Respond to incidents|A||I",
        "Nothing yet|||",
        merged=(MergedRange(5, 1, 5, 2),),
        formulas={(5, 2): "LOOKUP(1)"},
    )
    plan = a_plan()
    proposal = propose(sheet, plan, plan.scenarios[0])
    assert [(one.kind, one.address) for one in proposal.problems] == [
        ("no_letters", "A3"),
        ("no_title", "A5"),
        ("no_letters", "A7"),
        ("not_letters", "B2"),
        ("remark", "C2"),
        ("not_letters", "D2"),
        ("merged", "B6"),
        ("formula", "C6"),
    ]
    # What stands over letters and has none is a heading.
    assert [section.title for section in proposal.sections] == ["Discovery"]
    assert proposal.letters[ActivityId("s3_deploy")] == {"data_engineer": "R", "data_scientist": "R"}


def a_sheet_without_a_matrix_says_so_test() -> None:
    proposal = proposed("a|b", "c|d")
    assert (proposal.area, [one.kind for one in proposal.problems]) == (None, ["no_matrix"])


def a_transposed_matrix_keeps_its_addresses_test() -> None:
    proposal = proposed("Role|Deploy to production|Respond to incidents", "Data owner|A|?", "Data engineer|R|R")
    assert [head.address for head in proposal.columns] == ["A2", "A3"]
    assert [head.address for head in proposal.rows] == ["B1", "C1"]
    assert [one.address for one in proposal.problems] == ["C2"]


@pytest.mark.parametrize(
    ("own", "letters", "candidates"),
    [
        ("RACI", "A|S", ("RASCI", "RACI-VS")),
        ("RACI", "A|V", ("RACI-VS",)),
        ("RACI", "A|D", ("DACI", "RAPID")),
        ("CAIRO", "A|S", ("RASCI", "RACI-VS")),
        ("CAIRO", "A|R", ()),
    ],
)
def letters_of_another_scheme_are_asked_for_and_nothing_changes_before_test(
    own: Scheme, letters: str, candidates: tuple[Scheme, ...]
) -> None:
    plan = change_settings(a_plan(), "plan", scheme=own)
    proposal = proposed("Task|Data owner|Data engineer", f"Deploy to production|{letters}", plan=plan)
    assert (proposal.scheme, proposal.target, proposal.candidates) == (own, own, candidates)


@pytest.mark.parametrize(
    ("own", "letters", "chosen", "afterwards"),
    [("RACI", "A|S", "RASCI", "RASCI"), ("RACI", "A|D", "DACI", "RACI"), ("CAIRO", "A|S", "RASCI", "CAIRO")],
)
def the_plan_keeps_its_scheme_where_something_would_be_lost_test(
    own: Scheme, letters: str, chosen: Scheme, afterwards: Scheme
) -> None:
    plan = change_settings(a_plan(), "plan", scheme=own)
    proposal = proposed("Task|Data owner|Data engineer", f"Deploy to production|{letters}", plan=plan)
    assert proposal.with_scheme(chosen).target == afterwards


def a_removed_activity_is_known_test() -> None:
    plan = remove_activity(a_plan(), ActivityId("s3_deploy"))
    assert proposed("Task|Data owner", "Deploy to production|A", plan=plan).rows[0].choice == "s3_deploy"
