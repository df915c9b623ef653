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


def what_stops_comes_first_then_losses_then_findings_then_how_many_test() -> None:
    lines = shown(MLOPS, "Greta")
    assert lines[:8] == [
        "plan.teamcanvas  Full MLOps team with leadership triad · Plan",
        "  While Greta is away",
        "  Stops: data and domain knowledge",
        "  error    Use Case Definition: No data owner in Use Case Definition",
        "  error    Data and domain knowledge: nobody is left",
        "  note     Confirm data ownership and access: Fatima is accountable instead",
        "  What the rules find then",
        "  error    TC102 No data owner in Use Case Definition",
    ]
    assert lines[8].startswith("                 Models run already, so their data was agreed on")
    assert lines[-1] == "  1 error, 0 warnings, 0 notes more; 1 finding goes"


def removed_findings_are_counted_test() -> None:
    assert shown(MLOPS, "Fatima")[-1].endswith("more; 1 finding goes")


def absence_that_breaks_nothing_says_so_in_numbers_test() -> None:
    plan = small_plan("S1 data_owner Sofia")
    assert shown(plan, "Hanna Berg")[1:] == [
        "  While Hanna Berg is away",
        "  Nothing stops",
        "  0 errors, 0 warnings, 0 notes more",
    ]


def ranking_is_a_table_with_what_stops_first_and_findings_last_test() -> None:
    plan = small_plan("S2 data_scientist Sofia", "S1 data_owner Bo", people="Sofia Rossi, Bo, Ed")
    head, sofia, bo, ed = shown(plan)[1:]
    assert head == "  away         what stops · findings"
    assert sofia.startswith("  Sofia Rossi  stops: Solution Development and data science; ")
    assert bo.startswith("  Bo           stops: Use Case Definition as well as data and domain knowledge")
    assert " · " in bo
    assert bo.endswith(" notes")
    assert ed == "  Ed           nothing stops · 0 errors, 0 warnings, 0 notes"


def team_is_named_where_teams_are_looked_at_one_by_one_test() -> None:
    federated = template("federated")
    assert "  Stops: ML engineering in Credit domain" in shown(federated, "Pavel")
    assert "  error    ML engineering in Credit domain: nobody is left" in shown(federated, "Pavel")


def two_people_of_one_name_are_shown_with_their_ids_test() -> None:
    plan = small_plan("S1 data_owner Bo", people="Bo, Ed")
    plan = plan.replace(people=(*plan.people, Person(id=PersonId("p7"), name="Bo")))
    names = [row[2:10].rstrip() for row in shown(plan)[2:]]
    assert names == ["Bo (bo)", "Bo (p7)", "Ed"]


def plan_without_people_has_no_table_test() -> None:
    assert shown(small_plan(people=""))[1:] == ["  The plan has no people."]


def control_characters_in_names_are_escaped_test() -> None:
    plan = small_plan("S1 data_owner \x1b[2J", people="\x1b[2J, Ann")
    assert not any("\x1b" in line for line in (*shown(plan), *shown(plan, "\x1b[2J")))
