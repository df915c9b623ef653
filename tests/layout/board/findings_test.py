"""Where a finding is shown on the board."""

import pytest

from teamcanvas.layout.board.findings import findings_on_board, placements_of
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Finding, Severity, Subject
from tests.small_plans import board_in, small_plan

BOARD = board_in(
    small_plan(
        "S1 tech_lead Sofia", "S2 tech_lead Sofia", "S2 tech_lead Piotr", "S1 data_owner Hanna", "S1 data_owner -"
    )
)


@pytest.mark.parametrize(
    ("subjects", "placements"),
    [
        ("placement:a4", "a4"),
        ("person:sofia", "a1 a2"),
        ("person:sofia person:hanna", "a1 a2 a4"),
        ("person:sofia stage:solution-development", "a2"),
        ("role:tech_lead", "a1 a2 a3"),
        ("role:tech_lead person:piotr", "a3"),
        ("role:tech_lead stage:use-case-definition", "a1"),
        ("activity:s1_go role:tech_lead", ""),
        ("stage:scale-and-adopt", ""),
        ("capability:data-science person:sofia", "a1 a2"),
        ("placement:gone", ""),
    ],
)
def a_finding_is_shown_on_the_placements_it_is_about_test(subjects: str, placements: str) -> None:
    chosen = tuple(Subject(kind, one) for kind, one in (text.split(":") for text in subjects.split()))  # pyright: ignore[reportArgumentType] - kinds are typed by hand above
    assert [one.id for one in placements_of(BOARD, chosen)] == placements.split()


def a_finding_of_a_stage_without_placements_is_shown_at_its_head_test() -> None:
    missing = Finding("TC102", Severity.ERROR, (Subject("stage", "scale-and-adopt"), Subject("role", "human_overseer")))
    found = findings_on_board(BOARD, (missing,))
    assert found.stages == {Stage.SCALE_AND_ADOPT: Severity.ERROR}
    assert not found.cards


def the_worst_of_several_is_shown_test() -> None:
    findings = [
        Finding(f"TC{n}", severity, (Subject("person", "piotr"),)) for n, severity in enumerate(reversed(Severity))
    ]
    found = findings_on_board(BOARD, findings)
    assert found.chips == {"a3": Severity.ERROR}


def notes_are_not_shown_on_the_board_test() -> None:
    subjects = (Subject("person", "piotr"), Subject("stage", "solution-development"))
    found = findings_on_board(BOARD, [Finding("TC1", Severity.INFO, subjects)])
    assert not found.cards
    assert not found.chips
    assert not found.stages
