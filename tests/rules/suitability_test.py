"""Candidates for a placement: skills, capacity and the effect on findings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.edits.people import set_capacity, set_skills
from teamcanvas.edits.profile import set_profile
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.role import Role
from teamcanvas.model.stage import Stage
from teamcanvas.rules.comparison import compare
from teamcanvas.rules.engine import check
from teamcanvas.rules.suitability import Candidate, candidates
from tests.example_counts import example_count
from tests.plans import A_ROLE, plans
from tests.small_plans import placed, small_plan

S1, S2 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT
OWNER, SCIENTIST = RoleId("data_owner"), RoleId("data_scientist")


def found(plan: Plan, role: RoleId = OWNER, stage: Stage = S1, *, most: int = 12) -> tuple[Candidate, ...]:
    return candidates(plan, "plan", role, stage, SequentialIds(), most=most)


def names(plan: Plan, role: RoleId = OWNER, stage: Stage = S1) -> list[str]:
    return [one.person for one in found(plan, role, stage)]


def skilled(plan: Plan, **skills: list[str]) -> Plan:
    for person, theirs in skills.items():
        plan = set_skills(plan, PersonId(person), theirs)
    return plan


def best_fit_comes_first_then_most_time_then_name_test() -> None:
    plan = small_plan("S2 qa_engineer Cyd 0.5", people="Zoe A, Bo A, Ada A, Cyd A, Eve A")
    plan = skilled(plan, zoe=["data-governance", "domain-knowledge"], bo=["domain-knowledge"], cyd=["domain-knowledge"])
    assert names(plan) == ["zoe", "bo", "cyd", "ada", "eve"]


def candidate_lists_matched_and_missing_skills_test() -> None:
    (zoe,) = found(skilled(small_plan(people="Zoe A"), zoe=["cooking", "domain-knowledge", "data-governance"]))
    assert set(zoe.matched) == {"domain-knowledge", "data-governance"}
    assert "cooking" not in zoe.matched + zoe.missing
    assert zoe.fit == len(zoe.matched) / (len(zoe.matched) + len(zoe.missing))


def free_capacity_is_that_before_the_placement_test() -> None:
    (ada,) = found(set_capacity(small_plan("S2 qa_engineer Ada 0.5", people="Ada A"), PersonId("ada"), 0.8))
    assert ada.free == pytest.approx(0.3)


def people_on_the_card_without_time_or_known_to_lack_all_skills_are_left_out_test() -> None:
    plan = small_plan("S1 data_owner Ada 0.2", "S2 qa_engineer Bo 1.0", people="Ada A, Bo A, Cyd A, Dan A")
    assert names(skilled(plan, cyd=["sql"])) == ["dan"]


def people_with_a_conflicting_role_are_left_out_test() -> None:
    plan = small_plan("S1 outside_in_lead Ada 0.2", people="Ada A, Bo A")
    assert names(plan, RoleId("inside_out_lead")) == ["bo"]


def placing_fills_the_vacancy_with_its_fte_test() -> None:
    plan = small_plan("S1 data_owner - 0.3", people="Ada A")
    (ada,) = found(plan)
    assert placed(ada.placing.edit(plan)) == ["S1 data_owner Ada 0.3"]
    assert ada.placing.title == "Place Ada A as Data owner in Use Case Definition"


def one_of_several_vacancies_can_be_meant_test() -> None:
    plan = small_plan("S1 data_owner - 0.3", "S1 data_owner - 0.7", people="Ada A")
    (ada,) = candidates(plan, "plan", OWNER, S1, SequentialIds(), vacancy=PlacementId("a2"))
    assert placed(ada.placing.edit(plan)) == ["S1 data_owner - 0.3", "S1 data_owner Ada 0.7"]


def placing_adds_a_placement_for_a_missing_role_test() -> None:
    plan = small_plan("S2 data_scientist Bo 0.5", people="Ada A, Bo A")
    ada = found(plan)[0]
    assert placed(ada.placing.edit(plan)) == ["S2 data_scientist Bo 0.5", "S1 data_owner Ada 0.5"]


def person_with_little_capacity_gives_the_rest_of_it_test() -> None:
    plan = small_plan("S1 data_owner - 0.5", "S2 qa_engineer Ada 0.8", people="Ada A")
    (ada,) = found(plan)
    assert placed(ada.placing.edit(plan))[0] == "S1 data_owner Ada 0.2"


def findings_that_go_and_come_are_those_of_the_check_test() -> None:
    plan = small_plan("S1 data_owner - 0.5", "S2 data_scientist Piotr 0.5")
    for candidate in found(plan):
        after = candidate.placing.edit(plan)
        assert candidate.comparison == compare(check(plan, "plan"), check(after, "plan"))
        assert "TC006" in {finding.rule for finding in candidate.comparison.cleared}


def candidates_are_judged_with_the_profile_of_the_plan_test() -> None:
    plan = set_profile(small_plan("S2 data_scientist Piotr 0.5"), "plan", "startup")
    candidate = found(plan)[0]
    assert candidate.comparison == compare(check(plan, "plan"), check(candidate.placing.edit(plan), "plan"))


def list_ends_after_as_many_as_are_wanted_test() -> None:
    plan = small_plan(people=", ".join(f"N{number} A" for number in range(10, 40)))
    assert len(found(plan)) == 12
    assert [one.person for one in found(plan, most=2)] == ["n10", "n11"]


def nobody_can_take_a_role_that_does_not_exist_test() -> None:
    assert found(small_plan("S1 wizard -"), RoleId("wizard")) == ()


def unknown_scenario_and_vacancy_are_refused_test() -> None:
    with pytest.raises(KeyError):
        candidates(small_plan(), "gone", OWNER, S1, SequentialIds())
    with pytest.raises(KeyError):
        candidates(small_plan(), "plan", OWNER, S1, SequentialIds(), vacancy=PlacementId("gone"))


@given(plans(), A_ROLE, st.sampled_from(Stage))
@settings(max_examples=example_count(30))
def every_candidate_of_any_plan_can_be_placed_test(plan: Plan, role: str, stage: Stage) -> None:
    scenario = plan.scenarios[0]
    for candidate in candidates(plan, scenario.id, RoleId(role), stage, SequentialIds()):
        after = candidate.placing.edit(plan).scenario(scenario.id)
        held = [one for one in after.placements if (one.person, one.role, one.stage) == (candidate.person, role, stage)]
        assert len(held) == 1
        assert 0 < held[0].fte <= 1


def people_on_the_card_of_an_own_role_are_left_out_test() -> None:
    own = Role(id=RoleId("own"), title="Quant", counts_as=(SCIENTIST,))
    plan = small_plan("S2 own Sofia 0.4", "S2 own - 0.2").replace(roles=(own,))
    known = {person.id: person.name for person in plan.people}
    assert {known[one.person] for one in found(plan, own.id, S2)} == {"Piotr Zając", "Hanna Berg"}
    for one in found(plan, own.id, S2):
        filled = one.placing.edit(plan).scenarios[0].placements[1]
        assert (filled.role, filled.person) == ("own", one.person)
