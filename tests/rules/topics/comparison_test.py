"""What an edit does to topics, as a preview says it."""

from collections.abc import Iterable

from teamcanvas.edits.placements import place_person, remove_placement
from teamcanvas.model.ids import PersonId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import check
from teamcanvas.rules.topics.accepting import accept_topic
from teamcanvas.rules.topics.comparison import TopicComparison, compare_topics
from teamcanvas.rules.topics.topic import Topic
from tests.rules.advice.teams import advice_plan
from tests.rules.expected_findings import known_plan
from tests.rules.sample_plans import example


def _compared(before: Plan, after: Plan) -> TopicComparison:
    return compare_topics(check(before, "plan").topics, check(after, "plan").topics)


def _keys(topics: Iterable[Topic]) -> list[str]:
    return [topic.key for topic in topics]


def placement_settles_a_topic_with_all_it_holds_test() -> None:
    """Settles "Nobody leads the team from inside" (20)."""
    plan = advice_plan("02hospital")
    lead = place_person(
        plan, "plan", PersonId("p02"), RoleId("inside_out_lead"), Stage.SOLUTION_DEVELOPMENT, SequentialIds()
    )
    compared = _compared(plan, lead)
    assert [(topic.key, len(topic.open)) for topic in compared.settled] == [("leads-inside", 20)]


def topic_that_gets_more_or_fewer_findings_is_larger_or_smaller_test() -> None:
    plan = example("N2")
    tilda = next(one.id for one in plan.scenarios[0].placements if one.role == "model_validator")
    less = remove_placement(plan, "plan", tilda)
    assert "capacity" in _keys(_compared(plan, less).smaller)
    assert "capacity" in _keys(_compared(less, plan).larger)
    assert "validation" in _keys(_compared(plan, less).settled)
    assert "validation" in _keys(_compared(less, plan).added)


def accepted_topic_is_settled_test() -> None:
    plan = example("N2")
    topic = check(plan, "plan").topics.by_key["capacity"]
    compared = _compared(plan, accept_topic(plan, "plan", topic, "Until May."))
    assert _keys(compared.settled) == ["capacity"]
    assert not compared.added


def same_plan_has_no_differences_test() -> None:
    plan = example("N1")
    assert _compared(plan, plan) == TopicComparison((), (), (), (), ())


def tenth_placement_adds_nothing_that_was_not_there_test() -> None:
    plan = known_plan("T3")
    scenario = plan.scenarios[0].replace(raci={})

    def first(count: int) -> Plan:
        return plan.replace(scenarios=(scenario.replace(placements=scenario.placements[:count]),))

    compared = _compared(first(9), first(10))
    assert not {"data-science", "security", "leads-inside"} & {topic.key for topic in compared.added}
