"""The absence drill: its result, and that the plan is not changed."""

import pytest
from hypothesis import given, settings

from teamcanvas.edits.absence import set_absent
from teamcanvas.edits.acceptance import accept
from teamcanvas.edits.deputies import name_deputy
from teamcanvas.edits.placements import remove_placement
from teamcanvas.edits.profile import set_profile
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.comparison import compare
from teamcanvas.rules.drill.drill import Drill, DrillResult, drill, rank_everybody
from teamcanvas.rules.engine import check
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.shipped_profiles import profile_named
from tests.example_counts import example_count
from tests.plans import plans
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template

TRIO = template("startup-trio")
MLOPS = template("full-mlops-team")


HANNA, PIOTR = PersonId("hanna"), PersonId("piotr")
CREW = small_plan(
    "S1 business_stakeholder Sofia 0.5",
    "S2 data_scientist Piotr 0.5",
    "S2 ml_engineer Hanna 1",
    "S3 data_scientist Piotr 0.5",
)


def without_deputies(plan: Plan) -> Plan:
    """The plan without any."""
    return plan.replace(scenarios=tuple(one.replace(deputies=()) for one in plan.scenarios))


def without(plan: Plan, *names: str) -> DrillResult:
    return drill(plan, plan.scenarios[0].id, people(plan, *names))


def people(plan: Plan, *names: str) -> list[PersonId]:
    return [person.id for name in names for person in plan.people if person.name == name]


def comes(plan: Plan, *names: str) -> list[str]:
    return [explain(finding, plan).title for finding in without(plan, *names).comparison.added]


def goes(plan: Plan, *names: str) -> list[str]:
    return [explain(finding, plan).title for finding in without(plan, *names).comparison.cleared]


def roles_of_one_person_are_missing_in_their_absence_test() -> None:
    assert comes(MLOPS, "Greta") == ["No data owner in Use Case Definition"]


def roles_of_several_people_are_missing_only_when_all_are_absent_test() -> None:
    assert "No data scientist in Solution Development" not in comes(TRIO, "Jonas")
    assert "No data scientist in Solution Development" not in comes(TRIO, "Mei")
    assert "No data scientist in Solution Development" in comes(TRIO, "Jonas", "Mei")


def findings_about_absent_people_go_test() -> None:
    assert "Meghan is planned at 1.2 FTE" in goes(example("N1"), "Meghan")


def absent_people_are_not_reported_as_unplaced_test() -> None:
    """TC004 is about people without a placement; for absent people that is expected."""
    assert [title for title in comes(TRIO, "Jonas") if "Jonas" in title] == []


def it_is_the_check_of_a_board_without_their_placements_test() -> None:
    plan, reduced = MLOPS, MLOPS
    fatima = people(MLOPS, "Fatima")
    for placement in without(plan, "Fatima").left_empty:
        reduced = remove_placement(reduced, plan.scenarios[0].id, placement)
    expected = compare(check(plan, plan.scenarios[0].id), check(reduced, plan.scenarios[0].id))
    alone = {Subject("person", fatima[0])}
    found = without(plan, "Fatima").comparison
    assert found.added == tuple(one for one in expected.added if set(one.subjects) != alone)
    assert found.cleared == expected.cleared


def placements_left_empty_are_those_of_the_absent_test() -> None:
    plan = small_plan("S1 data_owner Sofia", "S2 data_scientist Piotr", "S3 data_owner Sofia", "S3 evangelist -")
    assert without(plan, "Sofia Rossi").left_empty == ("a1", "a3")


def absence_of_unplaced_people_loses_nothing_test() -> None:
    result = without(small_plan("S1 data_owner Sofia"), "Piotr Zając")
    assert (result.left_empty, result.losses, result.counts) == ((), (), (0, 0, 0))
    assert result.comparison.added == result.comparison.cleared == ()


def nobody_away_changes_nothing_test() -> None:
    assert without(MLOPS).losses == ()


def person_named_twice_is_absent_once_test() -> None:
    assert without(MLOPS, "Greta", "Greta") == without(MLOPS, "Greta")


def people_who_are_not_in_the_plan_are_refused_test() -> None:
    with pytest.raises(KeyError):
        drill(TRIO, "plan", [PersonId("ghost")])


def unknown_scenario_is_refused_test() -> None:
    with pytest.raises(KeyError):
        drill(TRIO, "gone", [])


def profile_of_the_plan_holds_unless_another_is_asked_for_test() -> None:
    strict = set_profile(TRIO, "plan", "strict")
    jonas = people(TRIO, "Jonas")
    assert drill(strict, "plan", jonas) == drill(TRIO, "plan", jonas, profile_named("strict"))
    assert drill(strict, "plan", jonas) != drill(TRIO, "plan", jonas)


def accepted_findings_are_not_new_errors_test() -> None:
    sid = MLOPS.scenarios[0].id
    first = without(MLOPS, "Greta").comparison.added[0]
    known = accept(MLOPS, sid, acceptance_of(first, "Her deputy starts in May."))
    assert first not in without(known, "Greta").comparison.added
    assert len(comes(known, "Greta")) == len(comes(MLOPS, "Greta")) - 1


def absences_of_the_scenario_are_ignored_test() -> None:
    sid = MLOPS.scenarios[0].id
    imagining = set_absent(MLOPS, sid, people(MLOPS, "Fatima"))
    assert without(imagining, "Greta") == without(MLOPS, "Greta")


@given(plans())
@settings(max_examples=example_count(20))
def any_plan_can_be_drilled_and_stays_as_it_is_test(plan: Plan) -> None:
    before = plan.model_copy(deep=True)
    for scenario in plan.scenarios:
        ranked = rank_everybody(plan, scenario.id)
        assert sorted(result.absent for result in ranked) == sorted((person.id,) for person in plan.people)
        for result in ranked:
            assert drill(plan, scenario.id, result.absent) == result
        together = Drill(plan, scenario.id).without(person.id for person in plan.people)
        assert len(together.left_empty) == sum(
            any(one.person == person.id for person in plan.people) for one in scenario.placements
        )
    assert plan == before


def people_without_whom_most_stops_come_first_test() -> None:
    """Sorted by stages, capabilities, rows without R, rows without A; then errors, warnings, name."""
    for plan in (TRIO, MLOPS, example("N1")):
        names = {person.id: person.name for person in plan.people}
        ranked = rank_everybody(plan, plan.scenarios[0].id)
        order = [
            (*(-number for number in (*one.stops.numbers, *one.counts[:2])), names[one.absent[0]].casefold())
            for one in ranked
        ]
        assert order == sorted(order)


def person_who_runs_it_all_is_missed_more_than_the_product_owner_test() -> None:
    """N1: with Bo away, twice as many errors are found, all of one kind; without Meghan, three crafts stop."""
    plan = example("N1")
    meghan, bo, *_ = rank_everybody(plan, plan.scenarios[0].id)
    assert (meghan.absent, bo.absent) == ((people(plan, "Meghan")[0],), (people(plan, "Bo")[0],))
    assert meghan.stops.numbers[:2] == (0, 3)
    assert meghan.counts.error < bo.counts.error


def deputy_who_is_there_keeps_it_going_test() -> None:
    plan = name_deputy(CREW, "plan", HANNA, [RoleId("ml_engineer")], PIOTR)
    alone, stood_in = without(CREW, "Hanna Berg"), without(plan, "Hanna Berg")
    assert [loss.subject.id for loss in alone.stops.capabilities] == ["ml-engineering"]
    assert not stood_in.stops.anything
    assert alone.left_empty == stood_in.left_empty
    # His time and roles are planned without the week in which he stands in.
    assert not [one for one in stood_in.comparison.added if one.rule in ("TC202", "TC302")]
    assert without(plan, "Hanna Berg", "Piotr Zając").stops.capabilities


def absence_is_looked_at_in_each_team_of_a_federation_test() -> None:
    """Two data scientists, one in each domain: as one team they cover each other."""
    plan = template("federated")
    single = change_settings(plan, "plan", configuration="single-team")
    pavel = without(plan, "Pavel").stops
    assert [(loss.subject.id, loss.team) for loss in pavel.capabilities] == [("ml-engineering", "credit")]
    teo = without(without_deputies(plan), "Teo").stops
    assert [(loss.subject.id, loss.team) for loss in teo.capabilities] == [("data-science", "credit")]
    assert not without(without_deputies(single), "Teo").stops.anything
