"""The figures on the title page."""

from teamcanvas.layout.pages.key_figures import KeyFigure, key_figures
from teamcanvas.model.plan import Plan
from teamcanvas.rules.counts import Counts
from tests.layout.pages.deck_sources import source_of
from tests.small_plans import small_plan, template


def figures(plan: Plan) -> list[tuple[str, str]]:
    source = source_of(plan)
    return [
        (one.number, one.words)
        for one in key_figures(source.board, source.result.topics.counts, len(source.result.accepted))
    ]


def topics(errors: int = 0, warnings: int = 0, notes: int = 0, accepted: int = 0) -> KeyFigure:
    return key_figures(source_of(small_plan()).board, Counts(errors, warnings, notes), accepted)[3]


def people_fte_and_stages_are_counted_test() -> None:
    shown = figures(small_plan("S1 data_owner Sofia 0.5", "S2 tech_lead Sofia 0.25", "S2 data_engineer - 1.0"))
    assert shown[:3] == [
        ("1", "person on the board, 2 not placed"),
        ("0.75", "FTE planned, 1.0 vacant"),
        ("2 of 3", "stages have people, 2 roles held"),
    ]


def a_full_team_has_nothing_to_add_test() -> None:
    assert figures(template("full-mlops-team"))[:2] == [("15", "people on the board"), ("12.84", "FTE planned")]


def an_empty_board_counts_nothing_test() -> None:
    assert figures(small_plan(people=""))[:3] == [
        ("0", "people on the board"),
        ("0.0", "FTE planned"),
        ("0 of 3", "stages have people, 0 roles held"),
    ]


def open_topics_are_shown_by_severity_test() -> None:
    assert topics(2, 1, 1) == KeyFigure("3", "topics to settle: 2 errors and 1 warning", "error")
    assert topics(1) == KeyFigure("1", "error to settle", "error")
    assert topics(0, 2) == KeyFigure("2", "warnings to settle", "warning")
    assert topics(0, 0, 1) == KeyFigure("0", "topics to settle, 1 note to read", "success")
    assert topics(0, 0, 0, 1) == KeyFigure("0", "topics to settle, 1 finding accepted", "success")
    assert topics() == KeyFigure("0", "topics to settle", "success")
