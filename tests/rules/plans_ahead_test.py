"""Trainings and vacancies cover nothing, but what they will end is a note."""

import pytest

from teamcanvas.edits.people import add_people, plan_learning, set_skills
from teamcanvas.edits.placements import place_person, place_role, remove_placement
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, PersonId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import check, facts_of
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.plans_ahead import open_places, trained_people
from teamcanvas.rules.topics.needs import NeedState
from tests.rules.advice.teams import ADVICE, advice_plan
from tests.rules.random_plans import random_plan
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_scientist Sofia 0.5", "S2 data_engineer Piotr 0.5", "S3 mlops_engineer Hanna 0.5")


def _found(plan: Plan, rule: str) -> Finding:
    return next(one for one in check(plan, "plan").findings if one.rule == rule)


def vacancy_makes_a_lack_a_note_of_its_own_kind_test() -> None:
    before = _found(PLAN, "TC102")
    plan = place_role(PLAN, "plan", RoleId("data_owner"), Stage.USE_CASE_DEFINITION, SequentialIds())
    after = _found(plan, "TC102")
    assert (before.severity, before.planned) == (Severity.ERROR, False)
    assert (after.severity, after.planned, after.key) == (Severity.INFO, True, before.key)
    assert len(open_places(after)) == 1
    assert explain(after, plan).title == "Planned: Data owner in Use Case Definition"
    (need,) = [one for one in check(plan, "plan").topics.needs if one.rule == "TC102"]
    assert need.state is NeedState.PLANNED


def vacancy_elsewhere_changes_nothing_test() -> None:
    plan = place_role(PLAN, "plan", RoleId("data_owner"), Stage.SCALE_AND_ADOPT, SequentialIds())
    assert not _found(plan, "TC102").planned


@pytest.mark.parametrize(("until", "planned"), [("2027-03", True), ("2027-03-31", True), ("", False)])
def only_a_training_with_a_date_is_a_plan_test(until: str, planned: bool) -> None:
    plan = plan_learning(PLAN, PersonId("piotr"), ["statistics", "data-pipelines", "sql"], until)
    mine = [one for one in check(plan, "plan").findings if one.rule == "TC705" and ("person", "piotr") in one.subjects]
    assert [one.planned for one in mine] == [planned]
    assert [list(trained_people(one)) for one in mine] == [["piotr"] if planned else []]
    if planned:
        title = explain(mine[0], plan).title
        assert title.startswith("Planned: Piotr Zając learns data pipelines, SQL and statistics by 2027-03")


@pytest.mark.parametrize("number", range(15))
def letters_that_would_fall_to_the_one_who_is_hired_plan_no_other_role_test(number: int) -> None:
    """Of any team: a vacancy leaves what is missing of roles of other families as it is."""
    plan = advice_plan(ADVICE[number]) if number < len(ADVICE) else random_plan(number)
    (scenario, *_) = plan.scenarios
    facts = facts_of(plan, scenario.id)
    roles, rows = facts.catalogue.roles, facts.rows
    before = [one for one in check(plan, scenario.id).findings if one.rule in ("TC811", "TC812")]
    for hired in ("inside_out_lead", "platform_owner", "business_stakeholder", "security_lead"):
        wider = place_role(plan, scenario.id, RoleId(hired), Stage.SOLUTION_DEVELOPMENT, SequentialIds())
        after = {one.key: one for one in check(wider, scenario.id).findings}
        for finding in before:
            row = rows[next(ActivityId(one.id) for one in finding.subjects if one.kind == "activity")]
            letters = {role: cell for role, cell in row.activity.letters.items() if {"A", "R"} & set(cell)}
            near = {roles[role].family for role in letters if role in roles}
            if not row.edited and roles[RoleId(hired)].family not in near and RoleId(hired) not in letters:
                left = after[finding.key]
                assert (left.severity, left.planned) == (finding.severity, finding.planned)


@pytest.mark.parametrize("number", range(15))
def filling_a_vacancy_brings_no_error_back_test(number: int) -> None:
    """Of any team, for the only place of a stage: what the stage lacks is said as long as nobody is there."""
    plan = advice_plan(ADVICE[number]) if number < len(ADVICE) else random_plan(number)
    (scenario, *_) = plan.scenarios
    ids, stage = SequentialIds(), tuple(Stage)[number % 3]
    for one in scenario.placements:
        if one.stage == stage:
            plan = remove_placement(plan, scenario.id, one.id)
    able = built_in_catalogue().roles[RoleId("business_stakeholder")]
    vacant = place_role(plan, scenario.id, able.id, stage, ids)
    vacant = add_people(vacant, ["Zita"], ids)
    zita = vacant.people[-1].id
    vacant = set_skills(vacant, zita, able.skills)
    filled = place_person(vacant, scenario.id, zita, able.id, stage, ids)

    def errors(plan: Plan) -> set[object]:
        found = check(plan, scenario.id).findings
        return {one.key for one in found if one.severity is Severity.ERROR and one.rule.startswith("TC1")}

    assert errors(filled) <= errors(vacant)
