"""Fixes of a topic: each tried, with how much it settles and brings."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from teamcanvas.edits.people import set_skills
from teamcanvas.edits.placements import remove_placement
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import ActivityId, PersonId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.model.titles import match_title
from teamcanvas.rules.engine import check
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.fix import Fix
from teamcanvas.rules.fix_kind import FixKind
from teamcanvas.rules.topic_fixes import EACH, SOURCES, TopicFix, TopicFixes
from teamcanvas.rules.topics.accepting import accept_topic
from teamcanvas.rules.topics.topic import Topic
from tests.rules.advice.teams import ADVICE, advice_plan
from tests.rules.random_plans import random_plan
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template


def _fixes(plan: Plan, key: str) -> tuple[Topic, tuple[TopicFix, ...]]:
    tried = TopicFixes(plan, plan.scenarios[0].id, SequentialIds())
    topic = next(topic for topic in tried.result.topics.in_full if topic.key == key)
    return topic, tried.of(topic)


def one_placement_settles_what_one_missing_role_has_caused_test() -> None:
    """The hospital of four without a product owner: one cause, and 20 findings go with it."""
    plan = advice_plan("02hospital")
    able = (*plan.people[1].skills, "backlog-management", "prioritisation", "ml-literacy")
    topic, (fix, *_) = _fixes(set_skills(plan, plan.people[1].id, able), "leads-inside")
    assert fix.title == "Place Bashir as Inside-out lead in Solution Development"
    assert fix.kind is FixKind.BOARD
    assert fix.settles == len(topic.findings) == 20
    # TC401 and TC402: Bashir then decides alone, beside what he alone knows.
    assert fix.brings == (0, 0, 2)


def fixes_on_the_board_come_first_and_records_last_test() -> None:
    seen: set[FixKind] = set()
    for name in ("02hospital", "05agency", "08meghan", "09dsonly"):
        plan = advice_plan(name)
        tried = TopicFixes(plan, plan.scenarios[0].id, SequentialIds())
        for topic in tried.result.topics.open:
            kinds = [list(FixKind).index(fix.kind) for fix in tried.of(topic)]
            assert kinds == sorted(kinds)
            seen |= {fix.kind for fix in tried.of(topic)}
    assert seen == set(FixKind)


def _fits(plan: Plan, person: PersonId, role: RoleId) -> bool:
    """By half of the skills and one that it must have, by another place in the role, or by job title."""
    board = board_of(plan, plan.scenarios[0])
    wanted, mine = board.catalogue.roles[role], board.people[person]
    skilled = 2 * len({*wanted.skills} & {*mine.skills}) >= len(wanted.skills) > 0
    skilled = skilled and (not wanted.must_have or bool({*wanted.must_have} & {*mine.skills}))
    held = [one.role for one in board.by_person.get(person, ())]
    return skilled or role in match_title(mine.job_title, board.catalogue).roles or role in held


@pytest.mark.parametrize("number", range(24))
def no_role_is_given_to_a_person_of_unknown_fit_test(number: int) -> None:
    """Whatever the fix is called: placing, handing over, a deputy, two steps together."""
    plan = advice_plan(ADVICE[number]) if number < len(ADVICE) else random_plan(number)
    scenario = plan.scenarios[0].id

    def roles(plan: Plan) -> set[tuple[PersonId | None, RoleId]]:
        """The roles that people hold, or stand in for."""
        (scenario, *_) = plan.scenarios
        held = {(one.person, one.role) for one in scenario.placements}
        return held | {(one.deputy, one.role) for one in scenario.deputies}

    tried = TopicFixes(plan, scenario, SequentialIds())
    offered: list[Fix | TopicFix] = [fix for topic in tried.result.topics.open for fix in tried.of(topic)]
    for finding in tried.result.findings[:30]:
        offered += tried.of_finding(finding)
    for fix in offered:
        for person, role in roles(fix.edit(plan)) - roles(plan):
            assert person is None or _fits(plan, person, role), fix.title
        assert not _about_their_role(plan, fix.edit(plan)), fix.title


def _about_their_role(before: Plan, after: Plan) -> list[str]:
    """Skills of new trainings that a role of the learner is about, or that no training gives."""
    board = board_of(before, before.scenarios[0])
    return [
        new.skill
        for old, person in zip(before.people, after.people, strict=True)
        for new in set(person.learning) - set(old.learning)
        for one in board.by_person.get(person.id, ())
        if new.skill in ("domain-knowledge", "business-acumen", *board.catalogue.roles[one.role].must_have)
    ]


@given(st.integers(0, 10_000))
@examples(max_examples=12)
def fixes_do_what_they_say_test(seed: int) -> None:
    """Of any topic of any team: applied, as many findings of the topic are gone, and as many have come, as they say."""
    plan = random_plan(seed)
    scenario = plan.scenarios[0].id
    tried = TopicFixes(plan, scenario, SequentialIds())
    before = {finding.stated: finding for finding in tried.result.open}
    known = set(before) | {finding.stated for finding in tried.result.silenced}
    for topic in tried.result.topics.in_full[:4]:
        fixes = tried.of(topic)
        mine = {finding.stated for finding in topic.open}
        for fix in fixes:
            fixed = fix.edit(plan)
            after = {finding.stated for finding in check(fixed, scenario).open}
            roles = _more_places(plan, fixed)
            gone = {one for one, finding in before.items() if not _by_default(finding, roles, tried.facts)} - after
            assert fix.settles == len(gone & mine) > 0
            assert fix.settles_elsewhere == len(gone - mine)
            assert sum(fix.brings) == len(after - known)
            assert fix.brings.error == 0
        for one, other in pairwise(fixes):
            assert one.kind is not other.kind or one.settles >= other.settles


def _more_places(before: Plan, after: Plan) -> set[RoleId]:
    there = {(one.id, one.role, one.stage) for one in before.scenarios[0].placements}
    return {one.role for one in after.scenarios[0].placements if (one.id, one.role, one.stage) not in there}


def _by_default(finding: Finding, roles: set[RoleId], facts: Facts) -> bool:
    """Placing these roles ends it only because letters of a row that nobody edited fall to them."""
    asked = {"TC207": "AR", "TC603": "R", "TC807": "", "TC811": "A", "TC812": "AR", "TC813": "R", "TC818": "A"}
    if not roles or finding.rule not in asked:
        return False
    row = next(facts.rows[ActivityId(one.id)] for one in finding.subjects if one.kind == "activity")
    known, letters = facts.catalogue.roles, row.activity.letters
    working = {role for role, cell in letters.items() if role in known and {"A", "R"} & set(cell)}
    wanted = set(str(finding.values.get("letters", asked[finding.rule])))
    families = {known[role].family for role in working if wanted & set(letters[role])}
    return not row.edited and roles.isdisjoint(working) and families.isdisjoint(known[role].family for role in roles)


def role_that_only_the_matrix_misses_can_be_placed_test() -> None:
    """Nothing but rows says that nobody who works with data takes part in the first stage."""
    plan = template("centre-of-excellence")
    for one in plan.scenarios[0].placements:
        if one.stage == Stage.USE_CASE_DEFINITION and one.role in ("data_scientist", "data_engineer"):
            plan = remove_placement(plan, plan.scenarios[0].id, one.id)
    topic, (fix, *_) = _fixes(plan, "matrix-unedited")
    assert {finding.rule for finding in topic.consequences} == {"TC813"}
    assert not topic.causes
    assert re.fullmatch("Place .* as Data (scientist|engineer) in Use Case Definition", fix.title)
    assert fix.settles


def only_a_few_fixes_are_tried_test() -> None:
    """Each costs a check: nineteen people beyond their capacity are no reason to try fifty."""
    plan = small_plan(*(f"S2 data_scientist P{number} 1" for number in range(12)), people=_people(12))
    twice = plan.replace(
        people=tuple(person.replace(capacity=0.5) for person in plan.people),
    )
    tried = TopicFixes(twice, "plan", SequentialIds())
    topic = tried.result.topics.by_key["capacity"]
    assert len(topic.causes) == 12
    assert tried.of(topic)
    assert 0 < tried.tries <= SOURCES * EACH


def _people(count: int) -> str:
    return ", ".join(f"P{number}" for number in range(count))


def what_is_still_to_come_is_no_list_of_fixes_test() -> None:
    plan = template("startup-trio")
    tried = TopicFixes(plan, plan.scenarios[0].id, SequentialIds())
    assert not tried.of(tried.result.topics.by_key["still-to-come"])
    assert tried.tries == 0


def accepted_topic_needs_no_fix_test() -> None:
    plan = example("N1")
    topic = check(plan, "plan").topics.by_key["capacity"]
    _, fixes = _fixes(accept_topic(plan, "plan", topic, "Until May."), "capacity")
    assert not fixes
