"""Small files as people really have them, each of a kind of its own: what they say is what comes in."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from teamcanvas.edits.raci_import.heads import NewActivity, NewRole
from teamcanvas.edits.raci_import.importing import imported
from teamcanvas.edits.raci_import.likeliest import likeliest_first
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.stage import Stage
from teamcanvas.storage.sheets.sheets import read_sheets
from tests.small_plans import template

CASES = Path(__file__).parent / "cases"
PLAN = template("delivery-team")
Rows = Mapping[str, str]
"""Titles of activities and their letters: `R C A`, a dot where a role has none."""


def _sheets(name: str) -> tuple[Sheet, ...]:
    return likeliest_first(read_sheets(CASES / name), catalogue_of(PLAN))


def _proposed(name: str, *, hidden: bool = False) -> Proposal:
    return propose(_sheets(name)[0], PLAN, PLAN.scenarios[0], hidden=hidden)


def _all_new(proposal: Proposal) -> Proposal:
    """Every head that is asked for is something new."""
    for number, column in enumerate(proposal.columns):
        if column.question:
            proposal = proposal.with_column(number, NewRole(column.title, column.family))
    for number, row in enumerate(proposal.rows):
        if row.question:
            proposal = proposal.with_row(number, NewActivity(row.title, Stage.SOLUTION_DEVELOPMENT))
    return proposal


def _came_in(proposal: Proposal) -> Rows:
    """The letters of the sheet as they stand in the plan afterwards."""
    scenario = PLAN.scenarios[0].id
    done = imported(PLAN, scenario, _all_new(proposal), SequentialIds())
    catalogue = catalogue_of(done.plan)
    cells = done.plan.scenario(scenario).raci
    return {
        catalogue.activities[activity].title: " ".join(
            cells.get(activity, {}).get(done.roles[role], ".") for role in done.roles
        )
        for activity in done.activities.values()
    }


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        (
            "legend_first.md",
            {"Collect the samples": "R C I", "Train the first model": "C AR I", "Sign the contract": "I C A"},
        ),
        ("table_in_a_web_page.html", {"Load the data": "AR C I", "Train the model": "C AR I"}),
        ("cyrillic_letters.csv", {"Load the data": "R C I", "Train the model": "C R A", "Sign off": "I C A"}),
        ("paste_me_markdown.txt", {"Load data": "R A", "Train it": "R C"}),
        ("people_over_roles.csv", {"Load the data": "R C I", "Train the model": "C R A", "Sign off": "I C A"}),
        ("name_and_role_in_head.csv", {"Load the data": "R C I", "Train the model": "C R A"}),
        (
            "same_task_in_two_phases.csv",
            {
                "Plan the tests (Phase one)": "R C A",
                "Run the tests (Phase one)": "R . I",
                "Plan the tests (Phase two)": "I AR .",
                "Run the tests (Phase two)": ". R A",
            },
        ),
        (
            "unknown_letter_beside_known.csv",
            {"Load the data": "R C A I", "Train the model": "C R A I", "Sign off": "I C A I"},
        ),
        (
            "activities_named_like_roles.csv",
            {"Client": "A R I", "Tester": "I A R", "Sponsor": "C A R", "Delivery": "R A C"},
        ),
        (
            "raci_with_a_driver.csv",
            {"Load the data": "R C A .", "Train the model": "C R A .", "Sign off": "I R A ."},
        ),
        (
            "clipboard_heads_multiline.tsv",
            {"Define the problem": "I A R", "Build the data pipeline": "I C AR"},
        ),
        (
            "raci_hidden_row_col.xlsx",
            {
                "Frame the business problem": "I A R",
                "Decide go / no-go": "A R C",
                "Design the solution architecture": "A I C",
            },
        ),
    ],
)
def every_letter_comes_in_as_it_is_test(name: str, rows: Rows) -> None:
    assert _came_in(_proposed(name)) == rows


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("cyrillic_letters.csv", ["C2 look_alike С", "B3 look_alike С", "D3 look_alike А"]),
        ("people_over_roles.csv", ["A2 names_row Ada Example, Ben Beispiel, Grace Sample"]),
        (
            "name_and_role_in_head.csv",
            ["B1 beside_role Ada Example", "C1 beside_role Ben Beispiel", "D1 beside_role Grace Sample"],
        ),
        (
            "unknown_letter_beside_known.csv",
            [f"{address} not_letters Q" for address in ("B2", "D2", "B3", "D3", "B4", "D4")],
        ),
        ("raci_with_a_driver.csv", ["E2 not_letters D", "E3 not_letters D", "E4 not_letters D"]),
        ("clipboard_heads_multiline.tsv", ["C3 remark (weekly)"]),
        (
            "raci_hidden_row_col.xlsx",
            ["A3 hidden_row Identify data requirements", "D1 hidden_column Data engineer"],
        ),
    ],
)
def what_does_not_come_in_is_listed_with_its_address_test(name: str, said: list[str]) -> None:
    problems = _all_new(_proposed(name)).problems
    assert [f"{one.address} {one.kind} {one.about}" for one in problems] == said


def a_code_page_is_recognised_test(tmp_path: Path) -> None:
    text = "Activity;Właściciel żądań;Data engineer\nOkreślić potrzeby;A;R\nTrain the model;C;A/R\n"
    (tmp_path / "polish.csv").write_bytes(text.encode("cp1250"))
    (sheet,) = read_sheets(tmp_path / "polish.csv")
    proposal = propose(sheet, PLAN, PLAN.scenarios[0])
    assert _came_in(proposal) == {"Określić potrzeby": "A R", "Train the model": "C AR"}
    assert _all_new(proposal).columns[0].choice == NewRole("Właściciel żądań")


def the_sheet_that_is_a_matrix_stands_before_the_others_test() -> None:
    first, second = _sheets("legend_first.md")
    assert (first.width, second.width) == (4, 2)


def a_scheme_is_asked_for_and_what_would_become_of_the_letters_is_known_test() -> None:
    proposal = _proposed("raci_with_a_driver.csv")
    assert (proposal.scheme, proposal.candidates) == ("RACI", ("DACI", "RAPID"))
    as_daci = _came_in(proposal.with_scheme("DACI"))
    assert as_daci == {"Load the data": "R C A R", "Train the model": "C R A R", "Sign off": "I R A R"}


def a_direction_that_is_no_more_than_a_guess_is_said_to_be_one_test() -> None:
    area = _proposed("activities_named_like_roles.csv").area
    assert area is not None
    assert area.doubtful


def hidden_rows_and_columns_come_along_where_that_is_wanted_test() -> None:
    assert _came_in(_proposed("raci_hidden_row_col.xlsx", hidden=True)) == {
        "Frame the business problem": "I A C R",
        "Identify data requirements": "I C AR C",
        "Decide go / no-go": "A R C C",
        "Design the solution architecture": "A I R C",
    }
