"""Rows of people as values."""

from teamcanvas.layout.pages.load_bar import FteLoad
from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.rules.engine import Checker
from teamcanvas.rules.finding import Severity
from teamcanvas.ui.people_view.rows import PersonRow, findings_by_person, matching, person_rows
from tests.small_plans import board_in, small_plan
from tests.ui.people_view.conftest import team_plan, with_person

PLAN = team_plan()


def rows() -> tuple[PersonRow, ...]:
    return person_rows(PLAN, PLAN.scenarios[0], {})


def found(wanted: str) -> list[str]:
    return [row.key for row in matching(rows(), wanted)]


def a_row_says_who_holds_what_where_and_how_much_test() -> None:
    sofia, piotr, hanna = rows()
    assert [[(one.title, one.badge, one.fte) for one in held] for held in sofia.held] == [
        [],
        [("Data engineer", "DA", "0.9")],
        [("MLOps engineer", "PL", "0.4")],
        [],
    ]
    assert sofia.load == FteLoad(1.3, 1.0)
    assert (sofia.team, piotr.team, hanna.team) == ("Platform crew", "", "Business")
    assert (sofia.away, piotr.away) == (False, True)
    assert (piotr.placed, hanna.placed) == (True, False)


def a_search_looks_at_names_titles_teams_and_roles_test() -> None:
    assert found("zajac") == ["piotr"]
    assert found("senior") == ["sofia"]
    assert found("business") == ["hanna"]
    assert found("mlops sofia") == ["sofia"]
    assert found("ross senior") == ["sofia"]
    assert found("") == ["sofia", "piotr", "hanna"]
    assert found("nobody") == []


def an_edit_of_other_parts_keeps_the_same_rows_test() -> None:
    findings: dict[PersonId, tuple[()]] = {}
    before = person_rows(PLAN, PLAN.scenarios[0], findings)
    renamed = PLAN.replace(title="Another title")
    assert person_rows(renamed, renamed.scenarios[0], findings) is before


def what_the_plan_does_not_know_is_shown_by_its_id_test() -> None:
    plan = with_person(
        small_plan("S1 ghost_role Sofia 0.5", "nowhere data_owner Sofia 0.2"), "sofia", team=TeamId("x9")
    )
    sofia = person_rows(plan, plan.scenarios[0], {})[0]
    assert sofia.team == "? x9"
    assert [one.badge for one in sofia.held[0]] == ["?"]
    assert sofia.load.planned == 0.7
    assert sofia.lines == 1


def a_person_has_the_worst_open_finding_about_them_test() -> None:
    plan = small_plan("S1 outside_in_lead Sofia 0.9", "S2 inside_out_lead Sofia 0.9", "S2 data_engineer Piotr 0.5")
    findings = findings_by_person(Checker().check(plan, "plan"), board_in(plan))
    sofia, piotr, _ = person_rows(plan, plan.scenarios[0], findings)
    assert sofia.severity is Severity.ERROR
    assert piotr.severity is not Severity.INFO
    assert findings[PersonId("sofia")][0].severity is Severity.ERROR
    assert all(one.severity is not Severity.INFO for about in findings.values() for one in about)
