"""Answers to several questions at once."""

from teamcanvas.edits.raci_import.answers import (
    as_new_activities,
    as_new_roles,
    have_stages,
    new_columns,
    new_rows,
    open_columns,
    open_rows,
    without_columns,
    without_rows,
)
from teamcanvas.edits.raci_import.heads import NewActivity, NewRole
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.model.stage import Stage
from tests.edits.raci_import.tables import proposed


def _asking() -> Proposal:
    return proposed(
        "Task|Product owner|Lawyer|Data engineer",
        "Phase 2: Testing|",
        "Plan it|A|R|C",
        "Plan it|A|R|C",
        "Party|",
        "Celebrate|A|R|I",
    )


def what_can_only_be_new_is_told_from_what_is_ambiguous_or_twice_test() -> None:
    proposal = _asking()
    assert (open_columns(proposal), new_columns(proposal)) == ([0, 1], [1])
    assert (open_rows(proposal), new_rows(proposal)) == ([0, 1, 2], [0, 2])


def new_activities_go_to_the_stage_of_their_section_or_to_a_chosen_one_test() -> None:
    proposal = _asking()
    assert have_stages(proposal, [0])
    assert not have_stages(proposal, [2])
    by_section = as_new_activities(proposal, [0, 2], None)
    assert by_section.rows[0].choice == NewActivity("Plan it", Stage.SOLUTION_DEVELOPMENT)
    assert by_section.rows[2].question == "unknown"
    chosen = as_new_activities(proposal, [0, 1, 2], Stage.SCALE_AND_ADOPT)
    assert [head.choice for head in chosen.rows] == [
        NewActivity(title, Stage.SCALE_AND_ADOPT) for title in ("Plan it", "Plan it (2)", "Celebrate")
    ]


def several_are_new_or_left_out_test() -> None:
    proposal = as_new_roles(_asking(), [0, 1])
    assert [head.choice for head in proposal.columns[:2]] == [
        NewRole("Product owner", proposal.columns[0].family),
        NewRole("Lawyer", "governance"),
    ]
    left = without_rows(without_columns(proposal, [0, 1]), [0, 1, 2])
    assert left.questions == 0
    assert not left.letters
