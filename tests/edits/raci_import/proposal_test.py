"""Answers to the questions of a proposal."""

from teamcanvas.edits.raci_import.heads import NewActivity, NewRole
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.stage import Stage
from tests.edits.raci_import.tables import proposed

DEPLOY = ActivityId("s3_deploy")


def _asking() -> Proposal:
    return proposed("Task|Lawyer|Data engineer", "Write poems|A|R", "Deploy to production|C|x")


def unanswered_headings_are_left_out_test() -> None:
    proposal = _asking()
    assert proposal.questions == 2
    assert proposal.letters == {DEPLOY: {}}
    poems = NewActivity("Write poems", Stage.SCALE_AND_ADOPT)
    answered = proposal.with_column(0, NewRole("Lawyer")).with_row(0, poems)
    assert answered.questions == 0
    assert answered.letters == {
        poems: {NewRole("Lawyer"): "A", "data_engineer": "R"},
        DEPLOY: {NewRole("Lawyer"): "C"},
    }
    assert proposal.questions == 2


def headings_left_out_give_no_letters_and_no_problems_test() -> None:
    proposal = _asking().with_column(1, None).with_row(0, None).with_column(0, RoleId("tech_lead"))
    assert proposal.letters == {DEPLOY: {"tech_lead": "C"}}
    assert proposal.problems == ()


def a_cell_that_cannot_be_parsed_is_listed_test() -> None:
    assert _asking().unread == {(DEPLOY, "data_engineer")}


def rows_of_the_same_activity_are_joined_when_the_user_says_so_test() -> None:
    proposal = proposed("Task|Data engineer", "Deploy to production|A", "deploy to production|R")
    assert proposal.letters == {DEPLOY: {"data_engineer": "A"}}
    assert proposal.with_row(1, DEPLOY).letters == {DEPLOY: {"data_engineer": "AR"}}


def the_same_new_title_in_two_stages_is_two_activities_test() -> None:
    proposal = proposed("Task|Data engineer", "Use case definition|", "Review|A", "Scale and adopt|", "Review|R")
    assert len(proposal.letters) == 2


def letters_are_read_in_the_scheme_that_is_chosen_test() -> None:
    proposal = proposed("Task|Data engineer", "Deploy to production|S")
    assert (proposal.candidates, proposal.letters) == (("RASCI", "RACI-VS"), {DEPLOY: {}})
    assert [one.kind for one in proposal.problems] == ["not_letters"]
    assert proposal.with_scheme("RASCI").letters == {DEPLOY: {"data_engineer": "S"}}
    assert proposal.with_scheme("RACI-VS").letters == {DEPLOY: {"data_engineer": "Sg"}}
    assert proposal.with_scheme("RACI").candidates == ()


def a_section_is_answered_once_for_all_its_rows_test() -> None:
    proposal = proposed(
        "Task|Data engineer", "Testing|", "Plan it|A", "Do it|R", "Deploy to production|C", "Shipping|", "Send it|R"
    )
    assert [section.title for section in proposal.sections] == ["Testing", "Shipping"]
    proposal = proposal.with_row(1, None).with_section(0, Stage.SOLUTION_DEVELOPMENT)
    assert [head.choice for head in proposal.rows] == [
        NewActivity("Plan it", Stage.SOLUTION_DEVELOPMENT),
        None,
        DEPLOY,
        None,
    ]
    moved = proposal.with_section(0, Stage.SCALE_AND_ADOPT)
    assert moved.rows[0].choice == NewActivity("Plan it", Stage.SCALE_AND_ADOPT)
    assert moved.rows[3].question == "unknown"


def rows_of_one_title_are_two_activities_or_asked_and_never_joined_unasked_test() -> None:
    proposal = proposed("Task|Data engineer", "Plan it|A", "Plan it|R", "Testing|", "Plan it|C")
    assert [head.question for head in proposal.rows] == ["unknown", "twice", "unknown"]
    for number, head in enumerate(proposal.rows):
        proposal = proposal.with_row(number, NewActivity(head.title, Stage.SCALE_AND_ADOPT))
    assert [key.title for key in proposal.letters if isinstance(key, NewActivity)] == [
        "Plan it",
        "Plan it (2)",
        "Plan it (Testing)",
    ]


def columns_of_one_title_are_two_roles_or_asked_and_never_joined_unasked_test() -> None:
    proposal = proposed("|Team A|Team B||", "Task|Lawyer|Lawyer|Data owner|Data owner", "Plan it|A|R|C|I")
    assert [head.question for head in proposal.columns] == ["unknown", "unknown", "", "twice"]
    for number, head in enumerate(proposal.columns):
        if head.question:
            proposal = proposal.with_column(number, NewRole(head.title))
    assert [role.title if isinstance(role, NewRole) else role for role in proposal.roles] == [
        "Lawyer (Team A)",
        "Lawyer (Team B)",
        "data_owner",
        "Data owner (2)",
    ]


def an_activity_of_the_plan_that_is_there_twice_is_a_title_of_its_own_when_it_is_new_test() -> None:
    proposal = proposed("Task|Data engineer", "Deploy to production|A", "Testing|", "Deploy to production|R")
    assert (proposal.rows[1].question, proposal.rows[1].title) == ("twice", "Deploy to production (Testing)")


def without_columns_there_are_no_letters_test() -> None:
    proposal = _asking().with_column(0, None).with_column(1, None)
    assert proposal.letters == {}
