"""Own roles that count as roles of the catalogue."""

import pytest

from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.counting import counted_as, place_of, role_title, written_id
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.plan import Deputy, Placement
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.reasons import reasons
from teamcanvas.model.role import Role
from teamcanvas.rules.engine import check
from tests.own_roles import in_own_roles
from tests.small_plans import small_plan, template

PLANS = ("startup-trio", "delivery-team", "full-mlops-team", "federated")


def own(role: str, *counts_as: str, title: str = "Quant") -> Role:
    return Role(id=RoleId(role), title=title, counts_as=tuple(map(RoleId, counts_as)))


@pytest.mark.parametrize("name", PLANS)
def own_roles_are_judged_as_the_roles_that_they_count_as_test(name: str) -> None:
    plan = template(name)
    found, again = (check(one, one.scenarios[0].id) for one in (plan, in_own_roles(plan)))
    assert [(one.rule, one.severity, one.subjects) for one in again.findings] == [
        (one.rule, one.severity, one.subjects) for one in found.findings
    ]
    assert [topic.key for topic in again.topics.all] == [topic.key for topic in found.topics.all]


@pytest.mark.parametrize("name", PLANS)
def own_roles_have_the_letters_of_the_roles_that_they_count_as_test(name: str) -> None:
    plan = template(name)
    other = in_own_roles(plan)
    rows, again = (raci_of(one, one.scenarios[0]).rows for one in (plan, other))
    for activity, row in rows.items():
        letters = {role.removeprefix("own_"): cell for role, cell in again[activity].cells.items()}
        assert letters == dict(row.cells), activity
        assert [one.letter for one in reasons(other, other.scenarios[0], activity)] == [
            one.letter for one in reasons(plan, plan.scenarios[0], activity)
        ]


def a_role_that_counts_as_several_shares_its_fte_test() -> None:
    plan = small_plan("S2 lead Sofia 0.6").replace(roles=(own("lead", "tech_lead", "inside_out_lead"),))
    counted = counted_as(plan.scenarios[0], catalogue_of(plan))
    assert [(one.role, one.fte, written_id(one.id, {PlacementId("a1")})) for one in counted.placements] == [
        ("tech_lead", 0.3, "a1"),
        ("inside_out_lead", 0.3, "a1"),
    ]
    assert len({one.id for one in counted.placements}) == 2


def two_own_roles_of_one_person_are_one_place_test() -> None:
    roles = (own("quant", "data_scientist"), own("decider", "data_scientist", title="Decision scientist"))
    plan = small_plan("S2 quant Sofia 0.4", "S2 decider Sofia 0.2", "S2 quant Piotr 0.5").replace(roles=roles)
    counted = counted_as(plan.scenarios[0], catalogue_of(plan)).placements
    assert [(one.role, one.fte) for one in counted] == [("data_scientist", 0.6), ("data_scientist", 0.5)]
    assert not [one for one in check(plan, plan.scenarios[0].id).open if one.rule in {"TC001", "TC003"}]


def only_one_of_two_own_roles_is_accountable_test() -> None:
    roles = (own("quant", "data_owner"), own("decider", "data_owner", title="Decider"))
    plan = small_plan("S1 quant Sofia 0.4", "S1 decider Piotr 0.2").replace(roles=roles)
    for row in raci_of(plan, plan.scenarios[0]).rows.values():
        assert sum("A" in cell for cell in row.cells.values()) <= 1


def vacancies_and_unknown_people_stay_apart_test() -> None:
    plan = small_plan("S2 quant - 0.4", "S2 quant - 0.4").replace(roles=(own("quant", "data_scientist"),))
    assert len(counted_as(plan.scenarios[0], catalogue_of(plan)).placements) == 2


def deputies_stand_in_for_what_the_role_counts_as_test() -> None:
    plan = small_plan("S2 quant Sofia 0.4").replace(roles=(own("quant", "data_scientist"),))
    people = [person.id for person in plan.people]
    deputy = Deputy(person=people[0], role=RoleId("quant"), deputy=people[1])
    counted = counted_as(plan.scenarios[0].replace(deputies=(deputy,)), catalogue_of(plan))
    assert [one.role for one in counted.deputies] == ["data_scientist"]


@pytest.mark.parametrize("target", ["nobody_knows", "quant", "other"])
def a_role_that_counts_as_itself_or_what_is_unknown_counts_as_nothing_test(target: str) -> None:
    roles = (own("quant", target), own("other", "quant", title="Other"))
    plan = small_plan("S2 quant Sofia 0.4").replace(roles=roles)
    assert counted_as(plan.scenarios[0], catalogue_of(plan)).placements == plan.scenarios[0].placements
    assert check(plan, plan.scenarios[0].id).findings


def a_plan_without_own_roles_stays_the_same_object_test() -> None:
    plan = template("federated")
    assert counted_as(plan.scenarios[0], catalogue_of(plan)) is plan.scenarios[0]


def an_id_that_looks_like_a_share_is_taken_as_it_is_test() -> None:
    odd, plain = PlacementId("a~1"), PlacementId("a1")
    assert written_id(odd, {odd, PlacementId("a")}) == odd
    assert written_id(plain, {odd}) == plain
    assert place_of(Placement(id=odd, role=RoleId("tech_lead"), stage="solution-development")) == odd


def sentences_name_the_own_roles_test() -> None:
    roles = (own("quant", "data_scientist"), own("lead", "tech_lead", "inside_out_lead", title="Squad lead"))
    plan = small_plan("S2 quant Sofia 0.4", "S2 lead Piotr 0.5").replace(roles=roles)
    assert role_title(plan, RoleId("data_scientist")) == "Quant"
    assert role_title(plan, RoleId("tech_lead")) == "Squad lead (Tech lead)"
    assert role_title(plan, RoleId("data_engineer")) == "Data engineer"
    both = small_plan("S2 quant Sofia 0.4", "S2 data_scientist Piotr 0.5").replace(roles=roles)
    assert role_title(both, RoleId("data_scientist")) == "Data scientist"
