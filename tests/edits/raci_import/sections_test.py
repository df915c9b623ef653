"""Sections of a matrix."""

from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.model.sheet import MergedRange
from teamcanvas.model.stage import Stage
from tests.edits.raci_import.tables import a_plan, proposed, table


def _sections(*lines: str, merged: tuple[MergedRange, ...] = ()) -> list[tuple[str, str | None]]:
    """Each row with its section."""
    plan = a_plan()
    proposal = propose(table(*lines, merged=merged), plan, plan.scenarios[0])
    titles = [section.title for section in proposal.sections]
    return [(head.text, None if head.section is None else titles[head.section]) for head in proposal.rows]


def headings_over_rows_are_sections_test() -> None:
    assert _sections("Task|Boss", "Kick it off|A", "Build||", "Load|A", "Train|A", "Run|", "Ship|A") == [
        ("Kick it off", None),
        ("Load", "Build"),
        ("Train", "Build"),
        ("Ship", "Run"),
    ]


def a_heading_under_a_heading_is_told_with_it_test() -> None:
    lines = ("Task|Boss", "Phase 2|", "Testing|", "Plan|A", "Training|", "Plan|A", "Phase 3|", "Plan|A")
    assert [section for _, section in _sections(*lines)] == ["Phase 2 / Testing", "Phase 2 / Training", "Phase 3"]


def an_activity_without_letters_is_filled_as_the_others_are_and_no_heading_test() -> None:
    lines = ("No|Task|Boss", "1|Load|A", "2|Wait|", "3|Train|A", "|Run|", "4|Ship|A")
    assert _sections(*lines) == [("Load", None), ("Train", None), ("Ship", "Run")]
    assert [one.address for one in proposed(*lines).problems if one.kind == "no_letters"] == ["B3"]


def a_heading_may_have_a_number_that_goes_on_under_it_test() -> None:
    lines = ("No|Task|Boss", "1|Build|", "1.1|Load|A", "1.2|Train|A", "2.|Run|", "2.1|Ship|A")
    assert _sections(*lines) == [("Load", "Build"), ("Train", "Build"), ("Ship", "Run")]


def a_column_of_sections_goes_on_where_it_is_empty_test() -> None:
    lines = ("Phase|Task|Boss", "Build|Load|A", "|Train|A", "Run|Ship|A", "Build|Mend|A")
    assert [section for _, section in _sections(*lines)] == ["Build", "Build", "Run", "Build"]


def a_heading_in_merged_cells_is_one_test() -> None:
    lines = ("No|Task|Boss", "1|Load|A", "Run||", "2|Ship|A", "3|Watch|A")
    assert _sections(*lines, merged=(MergedRange(2, 0, 2, 2),))[1:] == [("Ship", "Run"), ("Watch", "Run")]


def a_stage_of_ours_is_certain_and_others_are_suggested_test() -> None:
    proposal = proposed("Task|Boss", "Scale and Adopt|", "Ship|A", "Phase 1|", "Find|A", "Other things|", "Play|A")
    assert [(one.address, one.stage, one.suggestion) for one in proposal.sections] == [
        ("A2", Stage.SCALE_AND_ADOPT, Stage.SCALE_AND_ADOPT),
        ("A4", None, Stage.USE_CASE_DEFINITION),
        ("A6", None, None),
    ]
