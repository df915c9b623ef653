"""The notices about names."""

from pathlib import Path

from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.preflight.names import name_notices
from teamcanvas.export.preflight.notice import Notice
from teamcanvas.layout.pages.deck_options import DeckOptions, Logo
from teamcanvas.rules.finding import Severity
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner Sofia")


def told(texts: str, options: ExportOptions, path: Path | None = None) -> list[Notice]:
    return list(name_notices(PLAN, outgoing(PLAN, "plan", options), texts, path))


def a_name_inside_another_word_is_not_reported_test() -> None:
    assert told("Sofia Rossini", ExportOptions()) == []
    (notice,) = told("Sofia\nRossi", ExportOptions())
    assert [str(subject) for subject in notice.subjects] == ["person:sofia"]


def a_name_in_a_drawn_logo_is_an_error_test() -> None:
    logo = Logo(b"<svg><text>Hanna Berg &amp; sons</text></svg>", "svg", 1, 1)
    first = told("", ExportOptions(DeckOptions(logo=logo), "initials"))[0]
    assert (first.kind, first.severity) == ("names-left", Severity.ERROR)


def rows_of_a_table_are_quoted_without_the_blanks_that_fill_them_test() -> None:
    first = told("| Review          | Hanna Berg   |\n| Hanna Berg      | R |", ExportOptions(anonymise="initials"))[0]
    assert first.title == "2 texts still have a real name in them"
    assert "“| Review | Hanna Berg |”" in first.message


def the_name_of_the_file_is_looked_at_test() -> None:
    options = ExportOptions(anonymise="initials")
    kinds = [notice.kind for notice in told("", options, Path("plan_Hanna_Berg.pdf"))]
    assert "file-name" in kinds
    assert "file-name" not in [notice.kind for notice in told("", options, Path("plan.pdf"))]
