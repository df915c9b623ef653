"""All topics of a check: counts, views, and a board that is still young."""

from dataclasses import replace

from teamcanvas.edits.people import add_people
from teamcanvas.edits.placements import remove_placement
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Acceptance, Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity, Subject
from teamcanvas.rules.topics.needs import NeedState
from teamcanvas.rules.topics.topics import Topics
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template

EIGHT = (
    *(f"S2 data_scientist {name} 0.2" for name in ("Sofia", "Piotr", "Hanna")),
    *(f"S2 data_engineer {name} 0.2" for name in ("Sofia", "Piotr", "Hanna")),
    "S1 data_scientist Hanna 0.2",
    "S1 data_engineer Sofia 0.2",
)
PEOPLE = "Sofia, Piotr, Hanna, Ada"


def _topics(plan: Plan) -> Topics:
    return check(plan, plan.scenarios[0].id).topics


def counts_are_those_of_open_topics_test() -> None:
    topics = _topics(example("N2"))
    assert sum(topics.counts) == len(topics.open) == len(topics.all)
    assert topics.counts.error == sum(topic.severity is Severity.ERROR for topic in topics.all)


def accepted_topics_stand_apart_test() -> None:
    topics = _topics(example("N2"))
    first, *rest = topics.all
    findings = tuple(replace(one, accepted=Acceptance(rule=one.rule, reason="Later.")) for one in first.causes)
    accepted = replace(first, causes=findings, consequences=())
    mixed = Topics((*rest, accepted), (), young=False, in_full=())
    assert mixed.accepted == (accepted,)
    assert mixed.open == tuple(rest)


def topics_are_found_by_key_by_finding_and_by_subject_test() -> None:
    topics = _topics(example("N1"))
    meghan = topics.by_key["depends:p07"]
    assert topics.by_finding[meghan.causes[0].key] is meghan
    assert meghan in topics.by_subject[Subject("person", "p07")]
    assert topics.by_key["data-owner"] in topics.by_subject[Subject("stage", "use-case-definition")]


def young_board_is_not_nagged_test() -> None:
    """Below ten placements, what has not been reached yet is one hint; the tenth placement shows it all."""
    young = small_plan(*EIGHT, "S1 data_owner Ada 0.1", people=PEOPLE)
    assert len(young.scenarios[0].placements) == 9
    topics = _topics(young)
    assert topics.young
    assert [topic.key for topic in topics.all] == ["still-to-come"]
    assert topics.counts == (0, 0, 1)
    assert topics.by_key["still-to-come"].values == {
        "covered": len(topics.needs_in(NeedState.COVERED)),
        "needs": len(topics.needs),
    }
    grown = _topics(small_plan(*EIGHT, "S1 data_owner Ada 0.1", "S2 ml_engineer Ada 0.1", people=PEOPLE))
    assert not grown.young
    assert grown.counts.error > 0
    assert grown.in_full == grown.all


def contradictions_on_a_young_board_are_said_at_once_test() -> None:
    both = small_plan("S1 outside_in_lead Sofia 0.9", "S1 inside_out_lead Sofia 0.4")
    topics = _topics(both)
    assert [topic.key for topic in topics.all] == ["capacity", "hats:sofia", "still-to-come"]
    assert topics.counts.error == 2


def everything_can_be_checked_at_any_time_test() -> None:
    topics = _topics(small_plan("S1 data_owner Sofia 0.1"))
    assert [topic.key for topic in topics.all] == ["still-to-come"]
    assert len(topics.in_full) > 8
    assert any(topic.severity is Severity.ERROR for topic in topics.in_full)


def empty_board_has_one_topic_test() -> None:
    """Also with people who wait for a place."""
    plan = add_people(small_plan(people="Sofia"), ["Ada", "Bo"], SequentialIds())
    topics = _topics(plan)
    assert [topic.key for topic in topics.all] == ["empty-board"]
    assert topics.all[0].severity is Severity.INFO
    assert topics.all[0].consequences


def whole_small_team_is_young_and_says_how_far_it_is_test() -> None:
    topics = _topics(template("startup-trio"))
    assert topics.young
    assert len(topics.needs_in(NeedState.COVERED)) > len(topics.needs_in(NeedState.MISSING))
    assert not topics.needs_in(NeedState.PLANNED)


def team_that_shrinks_is_young_again_test() -> None:
    plan = template("startup-trio")
    assert _topics(remove_placement(plan, plan.scenarios[0].id, plan.scenarios[0].placements[0].id)).young


def signs_of_a_young_board_leave_out_what_is_still_to_come_test() -> None:
    result = check(small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.9"), "plan")
    waiting = {finding.key for finding in result.topics.by_key["still-to-come"].findings}
    signed = {finding.key for finding in result.with_signs}
    assert waiting
    assert signed == {finding.key for finding in result.open} - waiting
    grown = check(template("full-mlops-team"), template("full-mlops-team").scenarios[0].id)
    assert {one.key for one in grown.with_signs} == {one.key for one in grown.open}
