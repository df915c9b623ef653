"""No topic says that nobody does what the plan shows, or what another topic or a need says that somebody does."""

import re
from collections.abc import Iterator

import pytest

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.circumstances.product import links_of, partners_of
from teamcanvas.rules.engine import check, facts_of
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.topics.needs import NeedState
from teamcanvas.rules.topics.words import topic_words
from tests.rules.advice.teams import ADVICE, advice_plan
from tests.rules.expected_findings import TEMPLATES, known_plan
from tests.rules.teams_of_kinds import TEAMS_OF_KINDS

PLANS = {
    **{name: known_plan(name) for name in (*TEMPLATES, "N1", "N2", "N3")},
    **{name: advice_plan(name) for name in ADVICE},
    **TEAMS_OF_KINDS,
}
DENIALS = {
    "TC101": r"business has no voice|speaks for the teams that use",
    "TC102": r"owns the data|owns what the model|data owner takes no part",
    "TC103": r"confirms that the platform|architect or platform owner takes part",
    "TC104": r"[Ss]ecurity (and privacy have|has) no voice",
    "TC105": r"speaks for the users|users have no voice",
    "TC111": r"does data science|adapts the model",
    "TC112": r"does data engineering",
    "TC114": r"into business systems",
    "TC122": r"enables the users|there for the users|users have no voice",
    "TC123": r"operates and monitors",
    "TC141": r"links the business|product partner|keeps the business side|counts on an outside-in lead",
    "TC142": r"leads the team from inside|counts on an inside-out lead",
    "TC701": r"sponsors the project|counts on an executive sponsor",
}
"""What a title says when the need of a rule is missing."""


@pytest.mark.parametrize("name", PLANS)
def covered_need_is_denied_by_no_topic_test(name: str) -> None:
    """By its title or its reason; "the users have no voice" denies two needs."""
    plan = PLANS[name]
    topics = check(plan, plan.scenarios[0].id).topics
    covered = {need.rule for need in topics.needs if need.state is NeedState.COVERED}
    for topic in topics.in_full:
        words = topic_words(topic, plan)
        told = f"{words.title}. {words.why}"
        denied = {rule for rule, pattern in DENIALS.items() if re.search(pattern, told)}
        assert not denied or denied - covered, words.title


@pytest.mark.parametrize("name", PLANS)
def somebody_who_is_there_is_not_said_to_be_missing_test(name: str) -> None:
    """A data owner who builds takes part, and so does an architect who leads the builders."""
    plan = PLANS[name]
    facts = facts_of(plan, plan.scenarios[0].id)
    for finding in check(plan, plan.scenarios[0].id).findings:
        if finding.rule in ("TC101", "TC102", "TC103", "TC104", "TC115", "TC116") and not finding.values.get("fte"):
            roles = [RoleId(one.id) for one in finding.subjects if one.kind == "role"]
            for stage in _stages(finding):
                there = facts.people_by_stage[stage].intersection(facts.holders_of(roles))
                assert not there, f"{explain(finding, plan).title}: {there}"


def _stages(finding: Finding) -> Iterator[Stage]:
    for one in finding.subjects:
        stage = known_stage(one.id) if one.kind == "stage" else None
        if stage is not None:
            yield stage


@pytest.mark.parametrize("name", PLANS)
def what_one_person_covers_is_not_said_to_be_done_by_nobody_test(name: str) -> None:
    """One topic names the only person for a craft, and no other says that nobody does it in that person's stages."""
    plan = PLANS[name]
    facts = facts_of(plan, plan.scenarios[0].id)
    findings = check(plan, plan.scenarios[0].id).findings
    named = {
        one.id for finding in findings if finding.rule == "TC401" for one in finding.subjects if one.kind == "person"
    }
    for finding in findings:
        if re.fullmatch(r"TC1[0-2]\d", finding.rule) and not finding.planned and not finding.values.get("fte"):
            roles = [RoleId(one.id) for one in finding.subjects if one.kind == "role"]
            for stage in _stages(finding):
                assert named.isdisjoint(facts.holders_of(roles, (stage,))), explain(finding, plan).title


@pytest.mark.parametrize("name", PLANS)
def lead_who_is_said_to_be_missing_is_not_said_to_be_alone_test(name: str) -> None:
    """A manager or an architect does not lead alone where another topic says that nobody leads."""
    plan = PLANS[name]
    findings = check(plan, plan.scenarios[0].id).findings
    rules = {finding.rule for finding in findings}
    alone = {one.id for finding in findings if finding.rule == "TC401" for one in finding.subjects}
    assert not ("TC142" in rules and "product-direction" in alone)
    assert not ("TC143" in rules and "technical-leadership" in alone)


@pytest.mark.parametrize("name", PLANS)
def person_who_links_the_business_is_a_partner_of_the_tech_lead_test(name: str) -> None:
    plan = PLANS[name]
    facts = facts_of(plan, plan.scenarios[0].id)
    rules = {finding.rule for finding in check(plan, plan.scenarios[0].id).findings}
    assert not (links_of(facts) and "TC141" in rules)
    lonely = [lead for lead in facts.holders_of((RoleId("tech_lead"),)) if not partners_of(facts, lead)]
    assert lonely or "TC708" not in rules


def teams_of_kinds_are_not_judged_as_a_first_model_test() -> None:
    """What each of them is not asked for."""
    spared = {
        "bank": ("TC105", "TC115", "TC122", "TC141", "TC708"),
        "assistant": ("TC111", "TC112", "TC141", "TC602"),
        "platform": ("TC102", "TC111", "TC114", "TC121", "TC124", "TC141", "TC142", "TC708"),
        "squads": ("TC818",),
    }
    for name, rules in spared.items():
        found = {finding.rule for finding in check(TEAMS_OF_KINDS[name], "plan").findings}
        assert not found.intersection(rules), name


def start_up_of_three_has_no_error_test() -> None:
    assert check(TEAMS_OF_KINDS["startup"], "plan").topics.counts.error == 0
