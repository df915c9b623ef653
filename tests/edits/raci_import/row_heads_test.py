"""What rows are taken for."""

from teamcanvas.edits.activities import add_activity
from teamcanvas.edits.raci_import.heads import NewActivity
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.stage import Stage
from tests.edits.raci_import.tables import a_plan, proposed


def rows_of_one_title_are_told_apart_by_their_sections_test() -> None:
    proposal = proposed("Task|Boss", "Build|", "Plan it|A", "Load|A", "Run|", "Plan it|R")
    assert [head.title for head in proposal.rows] == ["Plan it (Build)", "Load", "Plan it (Run)"]
    assert {head.question for head in proposal.rows} == {"unknown"}


def a_second_one_in_the_same_section_is_asked_test() -> None:
    proposal = proposed("Task|Boss", "Scale and Adopt|", "Plan it|A", "plan  IT|R", "Plan it|C")
    assert [(head.title, head.question) for head in proposal.rows] == [
        ("Plan it", ""),
        ("plan  IT (2)".replace("  ", " "), "twice"),
        ("Plan it (3)", "twice"),
    ]


def a_row_that_was_told_apart_is_known_when_it_comes_again_test() -> None:
    plan = add_activity(a_plan(), "Plan it (Run)", Stage.SCALE_AND_ADOPT, SequentialIds())
    proposal = proposed("Task|Boss", "Build|", "Plan it|A", "Run|", "Plan it|R", plan=plan)
    assert [head.question for head in proposal.rows] == ["unknown", ""]
    assert proposal.rows[1].choice == plan.activities[0].id


def a_stage_of_ours_makes_new_activities_without_asking_test() -> None:
    proposal = proposed("Task|Boss", "Scale and Adopt|", "Celebrate a lot|A")
    assert proposal.rows[0].choice == NewActivity("Celebrate a lot", Stage.SCALE_AND_ADOPT)
