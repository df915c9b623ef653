"""Fixes that form or complete teams."""

from teamcanvas.edits.organisation import add_team
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.rules.fix import Fix
from teamcanvas.rules.shapes.teaming import completing, with_team
from tests.small_plans import small_plan

SOFIA = PersonId("sofia")


def people_leave_their_team_for_the_new_one_test() -> None:
    plan = with_team(small_plan(), "Old", "core", [SOFIA], SequentialIds())
    plan = with_team(plan, "Platform team", "central", [SOFIA, PersonId("hanna")], SequentialIds())
    assert [(team.id, team.name, team.kind) for team in plan.teams] == [
        ("t01", "Old", "core"),
        ("t02", "Platform team", "central"),
    ]
    assert [person.team for person in plan.people] == ["t02", None, "t02"]


def name_that_is_taken_gets_a_number_test() -> None:
    plan = add_team(add_team(small_plan(), "platform TEAM", SequentialIds()), "Platform team 2", SequentialIds())
    assert with_team(plan, "Platform team", "central", [], SequentialIds()).teams[-1].name == "Platform team 3"


def _offers(*people: str) -> list[tuple[PersonId, Fix]]:
    return [(PersonId(person), Fix(f"Ask {person}", lambda plan: plan)) for person in people]


def one_gap_has_an_offer_of_each_of_several_people_test() -> None:
    assert [fix.title for fix in completing([_offers("ada", "bo")])] == ["Ask ada", "Ask bo"]


def two_gaps_are_closed_by_two_people_test() -> None:
    (fix,) = completing([_offers("ada", "bo"), _offers("ada", "cyd")])
    assert fix.title == "Ask ada and ask cyd"
    assert list(completing([_offers("ada"), _offers("ada")])) == []
    assert list(completing([_offers("ada"), []])) == []
