"""A drill as text for a terminal."""

from pathlib import Path

import click

from teamcanvas.commands.drill_report import drill_report
from teamcanvas.commands.drill_text import as_text
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person, Plan
from tests.small_plans import small_plan, template

MLOPS = template("full-mlops-team")


def shown(plan: Plan, *absent: str) -> list[str]:
    away = [person.id for person in plan.people if person.name in absent]
    return click.unstyle(as_text(drill_report(Path("plan.teamcanvas"), plan, plan.scenarios[0].id, away))).splitlines()


def losses_come_first_then_findings_then_how_many_test() -> None:
    lines = shown(MLOPS, "Greta")
    assert lines[:6] == [
        "plan.teamcanvas  Full MLOps team with leadership triad · Plan",
        "  While Greta is away",
        "  error    Use Case Definition: No data owner in Use Case Definition",
        "  note     Confirm data ownership and access: Fatima is accountable instead",
        "  What the rules find then",
        "  error    TC102 No data owner in Use Case Definition",
    ]
    assert lines[6].startswith("                 Without one, nobody can judge")
    assert lines[-1] == "  1 error, 0 warnings, 0 notes more"


def removed_findings_are_counted_test() -> None:
    assert shown(MLOPS, "Fatima")[-1].endswith("more; 1 finding goes")


def absence_that_breaks_nothing_says_so_in_numbers_test() -> None:
    plan = small_plan("S1 data_owner Sofia")
    assert shown(plan, "Hanna Berg")[1:] == ["  While Hanna Berg is away", "  0 errors, 0 warnings, 0 notes more"]


def ranking_is_a_table_with_the_worst_loss_test() -> None:
    plan = small_plan("S2 data_scientist Sofia", "S1 data_owner Bo", people="Sofia Rossi, Bo, Ed")
    head, *rows = shown(plan)[1:]
    assert head == "  errors  warnings  notes  who is away"
    sofia, bo, ed = [row[27:] for row in rows]
    assert sofia.startswith("Sofia Rossi  Solution Development: Nobody is placed in Solution Development (and ")
    assert bo.startswith("Bo           Use Case Definition: Nobody is placed in Use Case Definition (and ")
    assert ed == "Ed           nothing loses its cover"
    assert rows[2].split()[:3] == ["0", "0", "0"]


def two_people_of_one_name_are_shown_with_their_ids_test() -> None:
    plan = small_plan("S1 data_owner Bo", people="Bo, Ed")
    plan = plan.replace(people=(*plan.people, Person(id=PersonId("p7"), name="Bo")))
    names = [row[27:35].rstrip() for row in shown(plan)[2:]]
    assert names == ["Bo (bo)", "Bo (p7)", "Ed"]


def plan_without_people_has_no_table_test() -> None:
    assert shown(small_plan(people=""))[1:] == ["  The plan has no people."]


def control_characters_in_names_are_escaped_test() -> None:
    plan = small_plan("S1 data_owner \x1b[2J", people="\x1b[2J, Ann")
    assert not any("\x1b" in line for line in (*shown(plan), *shown(plan, "\x1b[2J")))
