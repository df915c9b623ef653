"""Candidates for a role: their order, and who is left out."""

from collections.abc import Mapping, Sequence

import pytest

from teamcanvas.edits.people import set_capacity, set_skills
from teamcanvas.model.ids import PersonId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import best_people, could_take, fits, on_card, placing, spare
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS
from tests.small_plans import placed, small_plan, titled

OWNER = RoleId("data_owner")
S1 = Stage.USE_CASE_DEFINITION


def _context(plan: Plan, forbidden: Sequence[str] = ()) -> FixContext:
    finding = Finding("TC102", Severity.ERROR, ())
    facts = facts_of(plan, "plan")
    return FixContext(finding, facts, NO_PARAMS, "plan", SequentialIds(), lambda person, _: person in forbidden)


def _skilled(plan: Plan, skills: Mapping[str, Sequence[str]]) -> Plan:
    for person, mine in skills.items():
        plan = set_skills(plan, PersonId(person), mine)
    return plan


def _names(plan: Plan, *roles: str, fte: float = 0.1, forbidden: Sequence[str] = ()) -> list[str]:
    wanted = tuple(map(RoleId, roles)) or (OWNER,)
    return [fix.title.split()[1] for fix in placing(_context(plan, forbidden), wanted, S1, fte)]


def best_fit_comes_first_then_most_time_then_name_test() -> None:
    plan = _skilled(
        small_plan("S2 qa_engineer Cyd 0.5", people="Zoe A, Bo A, Ada A, Cyd A"),
        {"zoe": ["data-governance", "domain-knowledge"], "bo": ["domain-knowledge"], "cyd": ["domain-knowledge"]},
    )
    plan = titled(plan, "Data owner")
    assert _names(plan) == ["Zoe", "Bo", "Cyd"]
    assert _names(_skilled(plan, {"zoe": [], "bo": [], "cyd": []})) == ["Ada", "Bo", "Zoe"]


def only_people_who_are_known_to_fit_are_proposed_test() -> None:
    """Without skills it is not known; half of them is not enough without one that the role must have."""
    plan = _skilled(
        small_plan(people="Ada A, Bo A, Cyd A, Dan A"),
        {"ada": ["sql"], "cyd": ["domain-knowledge"], "dan": ["data-governance"]},
    )
    assert [person for person in plan.people if fits(_context(plan), person.id, OWNER)] == [plan.people[3]]
    assert _names(plan) == ["Dan"]


def place_elsewhere_or_a_job_title_is_enough_test() -> None:
    plan = small_plan("S3 data_owner Ada 0.1", people="Ada A, Bo A, Cyd A")
    plan = titled(titled(plan, " Information OWNER", "bo"), "Owner", "cyd")
    assert _names(plan) == ["Bo", "Ada"]


def people_without_time_are_left_out_test() -> None:
    plan = titled(small_plan("S2 qa_engineer Ada 0.98", "S2 qa_engineer Bo 0.95", people="Ada A, Bo A"), "Data owner")
    assert _names(plan) == ["Bo"]
    assert _names(plan, fte=0.02) == ["Bo", "Ada"]
    assert not could_take(_context(plan), PersonId("ada"), OWNER, 0.05)


def people_on_the_card_are_left_out_even_if_they_do_not_count_test() -> None:
    plan = titled(small_plan("S1 data_owner Ada 7", people="Ada A, Bo A"), "Data owner")
    assert on_card(_context(plan), PersonId("ada"), OWNER, S1)
    assert not on_card(_context(plan), PersonId("ada"), OWNER, Stage.SCALE_AND_ADOPT)
    assert _names(plan) == ["Bo"]


def people_whose_placement_a_rule_forbids_are_left_out_test() -> None:
    assert _names(titled(small_plan(people="Ada A, Bo A"), "Data owner"), forbidden=["ada"]) == ["Bo"]


def each_person_is_offered_the_role_that_suits_best_test() -> None:
    plan = titled(small_plan(people="Ada A, Bo A"), "Platform owner", "ada")
    plan = _skilled(plan, {"ada": ["cloud"], "bo": ["architecture", "cloud"]})
    titles = [
        fix.title for fix in placing(_context(plan), (RoleId("platform_owner"), RoleId("solution_architect")), S1, 0.1)
    ]
    assert titles == [
        "Place Bo A as Solution architect in Use Case Definition",
        "Place Ada A as Platform owner in Use Case Definition",
    ]


def vacant_role_goes_before_other_suitable_roles_test() -> None:
    plan = small_plan("S1 solution_architect - 0.3", people="Ada A")
    plan = _skilled(titled(plan, "Solution architect"), {"ada": ["cloud"]})
    (fix,) = placing(_context(plan), (RoleId("platform_owner"), RoleId("solution_architect")), S1, 0.1)
    assert placed(fix.edit(plan)) == ["S1 solution_architect Ada 0.3"]


def person_gives_their_free_capacity_test() -> None:
    plan = set_capacity(
        titled(small_plan("S2 qa_engineer Ada 0.333", people="Ada A"), "Data owner"), PersonId("ada"), 0.4
    )
    (fix,) = placing(_context(plan), (OWNER,), S1, 0.5)
    assert placed(fix.edit(plan)) == ["S2 qa_engineer Ada 0.333", "S1 data_owner Ada 0.06"]


@pytest.mark.parametrize(("wanted", "given"), [(0.5, 0.3), (0.3, 0.3), (0.1, 0.1)])
def spare_fte_is_in_hundredths_test(wanted: float, given: float) -> None:
    plan = small_plan("S2 qa_engineer Ada 0.1", "S3 qa_engineer Ada 0.6", people="Ada A")
    assert spare(_context(plan), PersonId("ada"), wanted) == given


def best_people_are_chosen_among_those_allowed_test() -> None:
    plan = small_plan(people="Ada A, Bo A, Cyd A, Dan A")
    assert best_people(_context(plan), OWNER, lambda person: person != "bo", 2) == ("ada", "cyd")


def unknown_roles_are_not_offered_test() -> None:
    assert _names(small_plan(people="Ada A"), "wizard") == []
