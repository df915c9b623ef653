"""Findings in topics: each in exactly one, under the cause that they follow from."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from teamcanvas.edits.people import set_skills
from teamcanvas.edits.placements import set_fte
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import Checker, CheckResult, check, facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.topics.causes import FOLLOWING, causes_of
from teamcanvas.rules.topics.kinds import claim_on
from teamcanvas.rules.topics.topic import Topic
from tests.example_counts import example_count
from tests.plans import plans
from tests.raci_cells import set_cell
from tests.rules.random_plans import random_edits, random_plan
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template

TODAY = date(2030, 6, 15)


def _checked(plan: Plan) -> CheckResult:
    return check(plan, plan.scenarios[0].id, today=TODAY)


def _rules(topic: Topic) -> Counter[str]:
    return Counter(finding.rule for finding in topic.findings)


def _assert_partition(result: CheckResult, topics: tuple[Topic, ...]) -> None:
    held = [finding for topic in topics for finding in topic.findings]
    assert Counter(map(id, held)) == Counter(map(id, result.findings))
    assert len({topic.key for topic in topics}) == len(topics)
    assert all(topic.findings for topic in topics)


@given(plans() | st.builds(random_plan, st.integers(0, 10_000)))
@examples(max_examples=example_count(30))
def every_finding_is_in_exactly_one_topic_test(plan: Plan) -> None:
    """Of any plan that a file may hold, and of teams after many edits; also while they are young."""
    for scenario in plan.scenarios:
        result = check(plan, scenario.id, today=TODAY)
        _assert_partition(result, result.topics.all)
        _assert_partition(result, result.topics.in_full)


@given(st.integers(0, 10_000))
@examples(max_examples=example_count(15))
def topic_is_as_bad_as_the_worst_of_its_causes_test(seed: int) -> None:
    """Rows of the matrix that follow the board make nothing worse: alone, they are a note."""
    for topic in _checked(random_plan(seed)).topics.in_full:
        firm = [one for one in topic.findings if one in topic.causes or one.rule not in FOLLOWING]
        assert topic.severity is min((one.severity for one in firm), key=lambda one: one.rank, default=Severity.INFO)


@given(st.integers(0, 10_000))
@examples(max_examples=example_count(10))
def rows_that_follow_the_board_are_no_cause_while_a_role_is_missing_test(seed: int) -> None:
    """What has no topic on the board is one note about the matrix."""
    plan = random_plan(seed)
    causes = causes_of(facts_of(plan, plan.scenarios[0].id))
    for topic in _checked(plan).topics.in_full:
        assert not [one for one in topic.causes if one.rule in FOLLOWING and causes.of(one)]
        assert topic.key != "matrix-unedited" or (topic.severity is Severity.INFO and not topic.causes)


def three_people_hear_of_no_error_that_only_the_matrix_has_test() -> None:
    """A start-up of three, with an outside-in lead and a tech lead."""
    trio = small_plan(
        *(f"S{stage} {role} Sofia 0.1" for stage in (1, 3) for role in ("business_stakeholder", "outside_in_lead")),
        *(f"S2 {role} Piotr 0.3" for role in ("tech_lead", "ml_engineer")),
        "S3 ml_engineer Piotr 0.3",
        *(f"S2 {role} Hanna 0.4" for role in ("data_scientist", "data_engineer")),
        "S1 data_scientist Hanna 0.1",
        "PM executive_sponsor Sofia 0.1",
    )
    topics = _checked(change_settings(trio, "plan", org_size="startup")).topics
    assert not topics.young
    assert topics.counts.error == 0
    held = [one for topic in topics.all for one in topic.findings if one.rule == "TC812"]
    assert held
    assert {id(one) for one in held} <= {id(one) for one in topics.by_key["matrix-unedited"].findings}


@given(st.integers(0, 10_000))
@examples(max_examples=example_count(15))
def key_of_a_topic_is_stable_under_edits_elsewhere_test(seed: int) -> None:
    """As long as one finding that causes it is there, the topic is, whatever else is edited."""
    plan = random_plan(seed)
    before = _checked(plan)
    for edited in random_edits(plan, seed):
        after = _checked(edited)
        keys = {topic.key for topic in after.topics.in_full}
        assert all(
            topic.key in keys
            for topic in before.topics.in_full
            if any(_stands(finding) and finding.key in after.by_key for finding in topic.causes)
        )


def _stands(finding: Finding) -> bool:
    """Which topic it belongs to depends on nothing else."""
    _, claim = claim_on(finding)
    return finding.rule not in FOLLOWING and claim.joins is None


@given(st.integers(0, 10_000))
@examples(max_examples=example_count(12))
def checker_that_remembers_groups_the_same_test(seed: int) -> None:
    """Step by step, with what earlier checks left behind, the topics are those of a check that knows nothing."""
    checker, plan = Checker(), random_plan(seed)
    for edited in (plan, *random_edits(plan, seed)):
        result = checker.check(edited, edited.scenarios[0].id, TODAY)
        assert result.topics == _checked(edited).topics


def topics_that_stay_are_the_same_objects_test() -> None:
    """Views that keep a topic see by its identity that nothing about it has changed."""
    plan, checker = template("full-mlops-team"), Checker()
    before = checker.check(plan, "plan").topics
    twice = set_fte(plan, "plan", plan.scenarios[0].placements[0].id, 1.0)
    after = checker.check(twice, "plan").topics
    assert after.by_key.keys() - before.by_key.keys() == {"capacity"}
    assert all(after.by_key[key] is topic for key, topic in before.by_key.items())
    assert checker.check(twice.replace(title="Another title"), "plan").topics.all is after.all


def worst_topics_come_first_test() -> None:
    topics = _checked(example("N2")).topics.all
    assert [topic.severity.rank for topic in topics] == sorted(topic.severity.rank for topic in topics)


def rows_that_follow_the_board_belong_to_the_role_that_is_missing_test() -> None:
    """Nobody answers, nobody may decide: one cause, shown once."""
    scientists = small_plan(
        "S1 data_scientist Sofia", "S2 data_scientist Piotr", "S3 data_scientist Piotr", "S1 data_owner Hanna 0.1"
    )
    topics = {topic.key: topic for topic in _checked(scientists).topics.in_full}
    held = Counter(finding.rule for topic in topics.values() for finding in topic.consequences)
    assert held["TC811"] > 5
    assert held["TC812"] > 5
    assert not any(finding.rule in ("TC811", "TC812") for topic in topics.values() for finding in topic.causes)
    assert {"TC811", "TC812"} <= _rules(topics["leads-inside"]).keys()


def edited_row_stands_by_itself_test() -> None:
    """What somebody wrote into a row is a topic of its own, whatever role is missing."""
    scientists = small_plan("S1 data_scientist Sofia", "S2 data_scientist Piotr", "S3 data_scientist Piotr")
    edited = set_cell(scientists, "plan", ActivityId("s2_model"), RoleId("data_scientist"), "A")
    topics = {topic.key: topic for topic in _checked(edited).topics.in_full}
    assert {"activity:s2_model"} == {str(one.subjects[0]) for one in topics["matrix-authority"].causes}
    assert "TC803" in _rules(topics["matrix-incomplete"])


def project_management_joins_the_missing_lead_test() -> None:
    plan = small_plan("S1 business_stakeholder Sofia", "S2 data_scientist Piotr", "S3 data_engineer Hanna")
    topics = {topic.key: topic for topic in _checked(plan).topics.in_full}
    assert {"TC131", "TC142"} <= _rules(topics["leads-inside"]).keys()
    assert "project" not in topics


def what_hangs_on_one_person_is_one_topic_test() -> None:
    topics = _checked(example("N1")).topics.by_key
    assert _rules(topics["depends:p07"]) == Counter(TC401=3, TC402=1, TC403=1)
    assert _rules(topics["leads-alone"]) == Counter(TC401=1)


def thin_slices_of_a_person_on_whom_much_depends_are_part_of_that_test() -> None:
    places = ("S1 data", "S2 data", "S3 data", "S2 software", "S3 software")
    slices = [f"{place}_engineer Sofia 0.1" for place in places]
    others = (
        "S2 data_scientist Piotr 0.9",
        "S2 ml_engineer Hanna 0.9",
        "S3 ml_engineer Tom 0.5",
        "S1 data_owner Tom 0.1",
    )
    plan = small_plan(*slices, *others, "S1 tech_lead Hanna 0.1", people="Sofia, Piotr, Hanna, Tom")
    topics = _checked(plan).topics.by_key
    assert _rules(topics["depends:sofia"]) == Counter(TC401=2, TC402=1, TC303=1)
    assert "slices" not in topics


def literacy_of_overseers_is_part_of_what_a_risky_case_asks_for_test() -> None:
    board = ("S2 data_scientist Sofia 1", "S3 human_overseer Hanna 0.2", "S1 ai_governance_lead Piotr 0.1")
    plan = change_settings(small_plan(*board), "plan", risk="high")
    full = _checked(set_skills(plan, PersonId("hanna"), ["sql"])).topics.in_full
    topics = {topic.key: topic for topic in full}
    assert _rules(topics["governance"]).keys() >= {"TC901", "TC902"}
    assert "oversight" not in topics


def leadership_of_somebody_who_carries_more_is_part_of_that_test() -> None:
    """N2: product direction and technical leadership hang on Gunnar, as does the voice of the business."""
    topics = _checked(example("N2")).topics.by_key
    assert _rules(topics["depends:p02"]) == Counter(TC401=3, TC402=1)
    assert "leads-alone" not in topics


def how_the_team_works_together_is_one_topic_test() -> None:
    plan = template("full-mlops-team")
    bare = change_settings(plan, "plan", agreements=())
    topic = _checked(bare).topics.by_key["working-together"]
    assert _rules(topic).keys() >= {"TC608", "TC610"}


@pytest.mark.parametrize("rules", [("TC105", "TC122"), ("TC103", "TC502"), ("TC702", "TC703")])
def what_somebody_would_settle_together_is_one_topic_test(rules: tuple[str, ...]) -> None:
    by_finding = {finding.rule: topic.key for topic in _checked(example("N1")).topics.all for finding in topic.findings}
    assert len({by_finding[rule] for rule in rules}) == 1


def roles_that_the_catalogue_does_not_know_explain_what_seems_to_be_missing_test() -> None:
    own = small_plan(
        *(f"S{stage} {role} Sofia 0.1" for stage in (1, 2, 3) for role in ("quant", "wizard", "boss")),
        "PM boss Hanna 0.1",
    )
    own = own.replace(roles=tuple({"id": role, "title": role.title()} for role in ("quant", "wizard", "boss")))
    topics = _checked(Plan.model_validate(own.model_dump())).topics
    assert not topics.young
    (topic,) = [one for one in topics.all if one.severity is Severity.ERROR]
    assert topic.key == "own-roles"
    assert _rules(topic)["TC814"] == 3
    assert {"TC101", "TC111", "TC812"} <= {finding.rule for finding in topic.consequences}


def few_roles_of_ones_own_explain_nothing_else_test() -> None:
    plan = template("delivery-team")
    topics = _checked(plan).topics.by_key
    assert "data-owner" in topics
