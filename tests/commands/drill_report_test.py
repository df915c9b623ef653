"""The report of a drill."""

from pathlib import Path

import pytest

from teamcanvas.commands.drill_report import DrillReport, drill_report
from teamcanvas.rules.drill.drill import drill, rank_everybody
from tests.small_plans import small_plan, template

MLOPS = template("full-mlops-team")
GRETA = next(person.id for person in MLOPS.people if person.name == "Greta")


def report(*absent: str) -> DrillReport:
    away = [person.id for person in MLOPS.people if person.name in absent]
    return drill_report(Path("plan.teamcanvas"), MLOPS, MLOPS.scenarios[0].id, away)


def findings_and_losses_are_those_of_the_drill_test() -> None:
    result = drill(MLOPS, MLOPS.scenarios[0].id, [GRETA])
    (tried,) = report("Greta").drills
    assert [one.rule for one in tried.added] == [one.rule for one in result.comparison.added]
    assert [one.subject.id for one in tried.losses] == [one.subject.id for one in result.losses]
    assert tried.counts == result.counts
    assert [(one.id, one.name) for one in tried.absent] == [(GRETA, "Greta")]
    assert not report("Greta").ranking


def everybody_is_ranked_the_most_missed_first_test() -> None:
    ranked = rank_everybody(MLOPS, MLOPS.scenarios[0].id)
    assert [one.absent[0].id for one in report().drills] == [result.absent[0] for result in ranked]
    assert report().ranking


def remaining_holders_of_a_letter_are_named_test() -> None:
    (tried,) = report("Greta").drills
    (row,) = [loss for loss in tried.losses if loss.subject.kind == "activity"]
    assert row.subject.name == "Confirm data ownership and access"
    assert {letter: [one.name for one in people] for letter, people in row.letters.items()} == {"A": ["Fatima"]}


def no_fix_is_proposed_for_what_is_wrong_only_while_somebody_is_away_test() -> None:
    assert all(finding.fixes == () for drill in report("Greta").drills for finding in drill.added)


@pytest.mark.parametrize(("severity", "reached"), [("error", False), ("warning", True), ("info", True)])
def the_worst_added_severity_is_reached_test(severity: str, reached: bool) -> None:
    assert report("Bram").reaches(severity) is reached


def plan_without_people_has_nobody_to_rank_test() -> None:
    assert drill_report(Path("x"), small_plan(people=""), "plan", []).drills == ()
