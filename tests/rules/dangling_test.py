"""Dangling references outside placements."""

from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.plan import Ceremony
from teamcanvas.rules.dangling import dangling
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Subject
from tests.small_plans import small_plan

GHOST = PersonId("ghost")


def plan_without_any_has_none_test() -> None:
    assert list(dangling(facts_of(small_plan("S9 wizard Ghost"), "plan"))) == []


def dangling_references_of_one_place_are_listed_once_test() -> None:
    plan = small_plan()
    meetings = (
        Ceremony(kind="review", people=(GHOST, PersonId("sofia"), GHOST)),
        Ceremony(kind="review", team=TeamId("t9"), people=(GHOST,)),
    )
    plan = plan.replace(scenarios=(plan.scenarios[0].replace(ceremonies=meetings),))
    (one,) = dangling(facts_of(plan, "plan"))
    assert (one.subject, one.where) == (Subject("setting", "ceremonies.review"), "A review")
    assert one.unknown == ("the person “ghost”", "the team “t9”")


def dangling_reference_of_a_person_is_about_that_person_test() -> None:
    plan = small_plan()
    sofia, *others = plan.people
    (one,) = dangling(facts_of(plan.replace(people=(sofia.replace(reports_to=GHOST), *others)), "plan"))
    assert one.subject == one.where == Subject("person", "sofia")
