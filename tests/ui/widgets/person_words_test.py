"""What the details say about people."""

from teamcanvas.edits.people import set_skills
from teamcanvas.edits.reporting import set_reports_to
from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.ui.widgets.person_words import GONE, known_skills, loop_words, person_choices, team_choices
from tests.small_plans import small_plan

SOFIA, PIOTR, HANNA = PersonId("sofia"), PersonId("piotr"), PersonId("hanna")
PLAN = small_plan()


def everybody_but_one_can_be_chosen_by_name_test() -> None:
    choices = person_choices(PLAN, "Nobody", but=SOFIA)
    assert dict(choices) == {None: "Nobody", HANNA: "Hanna Berg", PIOTR: "Piotr Zając"}
    assert person_choices(PLAN, "Nobody", also=PersonId("gone"))["gone"] == GONE
    assert SOFIA in person_choices(PLAN, "Nobody", but=SOFIA, also=SOFIA)


def a_team_that_is_gone_is_still_what_the_file_says_test() -> None:
    assert dict(team_choices(PLAN)) == {None: "No team"}
    assert team_choices(PLAN, TeamId("gone"))["gone"] == "A team that is not in the plan"


def skills_are_those_of_roles_and_of_people_test() -> None:
    assert "knitting" not in known_skills(PLAN)
    known = known_skills(set_skills(PLAN, SOFIA, ["knitting"]))
    assert {"knitting", "sql"} <= set(known)
    assert list(known) == sorted(known)


def a_loop_is_reported_for_its_members_only_test() -> None:
    plan = set_reports_to(set_reports_to(PLAN, SOFIA, PIOTR), PIOTR, SOFIA)
    plan = set_reports_to(plan, HANNA, SOFIA)
    assert loop_words(plan, plan.people[0]) == "A loop: Sofia Rossi → Piotr Zając → Sofia Rossi."
    assert loop_words(plan, plan.people[2]) == "", "she reports to a loop, and is in none"
    alone = plan.people[0].replace(reports_to=SOFIA)
    assert loop_words(plan.replace(people=(alone, *plan.people[1:])), alone) == "Sofia Rossi reports to themselves."
