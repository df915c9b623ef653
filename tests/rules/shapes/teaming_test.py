"""Teams that fixes make."""

from teamcanvas.edits.organisation import add_team
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.rules.shapes.teaming import with_team
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
