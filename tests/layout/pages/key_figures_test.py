"""The figures on the title page."""

from teamcanvas.layout.pages.key_figures import KeyFigure, key_figures
from teamcanvas.model.plan import Plan
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.result import CheckResult
from tests.layout.pages.deck_sources import source_of
from tests.small_plans import small_plan, template


def figures(plan: Plan) -> list[tuple[str, str]]:
    source = source_of(plan)
    return [(one.number, one.words) for one in key_figures(source.board, source.result)]


def findings(*severities: Severity) -> KeyFigure:
    result = CheckResult(tuple(Finding("TC100", severity, ()) for severity in severities), ())
    return key_figures(source_of(small_plan()).board, result)[3]


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


def findings_are_shown_as_text_test() -> None:
    error, warning, note = Severity.ERROR, Severity.WARNING, Severity.INFO
    both = KeyFigure("3", "findings to settle: 2 errors and 1 warning", "error")
    assert findings(error, error, warning, note) == both
    assert findings(error) == KeyFigure("1", "error to settle", "error")
    assert findings(warning, warning) == KeyFigure("2", "warnings to settle", "warning")
    assert findings(note) == KeyFigure("0", "findings to settle, 1 note to read", "success")
    assert findings() == KeyFigure("0", "findings to settle", "success")
