"""The texts of topics and of accepted findings: remedies and acceptances."""

import re
from datetime import date

import pytest

from teamcanvas.edits.acceptance import accept
from teamcanvas.layout.pages.finding_texts import accepted_texts, topic_texts
from teamcanvas.layout.pages.findings_page import AcceptedText, TopicText
from teamcanvas.model.plan import Acceptance, Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.registry import RULES
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template

TODAY = date(2026, 11, 21)
MLOPS = template("full-mlops-team")
PLANS = {
    "full": MLOPS,
    "federated": template("federated"),
    "N1": example("N1"),
    "N2": example("N2"),
    "small": small_plan("S1 data_owner Sofia 1.5", "S2 nonsense Piotr"),
}


def shown(plan: Plan) -> tuple[TopicText, ...]:
    return topic_texts(check(plan, plan.scenarios[0].id, today=TODAY), plan)


def log(plan: Plan) -> tuple[AcceptedText, ...]:
    return accepted_texts(check(plan, plan.scenarios[0].id, today=TODAY), plan)


@pytest.mark.parametrize("name", PLANS)
def every_topic_has_words_and_a_way_out_test(name: str) -> None:
    texts = shown(PLANS[name])
    assert texts
    for text in texts:
        assert text.title
        assert text.message
        assert text.action, text.title


@pytest.mark.parametrize("name", PLANS)
def topics_hold_every_open_finding_and_no_code_of_a_rule_test(name: str) -> None:
    plan = PLANS[name]
    result = check(plan, plan.scenarios[0].id, today=TODAY)
    texts = shown(plan)
    assert [text.severity for text in texts] == [topic.severity for topic in result.topics.open]
    for text, topic in zip(texts, result.topics.open, strict=True):
        in_the_matrix = [one for one in topic.consequences if one.accepted is None]
        assert len(text.in_the_matrix) == len(in_the_matrix)
        # A topic speaks for its only cause.
        causes = len(topic.open) - len(in_the_matrix)
        assert len(text.causes) == (causes if causes > 1 else 0)
    everything = " ".join(str(text) for text in texts)
    assert [rule.code for rule in RULES if rule.code in everything] == []


def a_remedy_names_no_candidate_test() -> None:
    """It says what is lacking: who could do it is decided in the house."""
    texts = [text for plan in PLANS.values() for text in shown(plan)]
    names = {person.name for plan in PLANS.values() for person in plan.people}
    assert any(name in f"{text.title} {text.message}" for name in names for text in texts)
    for text in texts:
        assert not [name for name in names if re.search(rf"\b{re.escape(name)}\b", text.action)]


def an_accepted_finding_shows_reason_owner_and_date_test() -> None:
    scenario = MLOPS.scenarios[0].id
    finding = next(one for one in check(MLOPS, scenario, today=TODAY).findings if one.rule == "TC104")
    subjects = tuple(map(str, finding.subjects))
    plan = accept(
        MLOPS,
        scenario,
        Acceptance(
            rule="TC104", subjects=subjects, reason="Security joins in May.", owner="Ingrid", review_date="2027-05-01"
        ),
    )
    (text,) = log(plan)
    assert text.reason == "Security joins in May."
    assert (text.owner, text.review_date) == ("Ingrid", "2027-05-01")


def an_acceptance_without_owner_and_date_has_neither_test() -> None:
    scenario = MLOPS.scenarios[0].id
    finding = next(one for one in check(MLOPS, scenario, today=TODAY).findings if one.rule == "TC104")
    acceptance = Acceptance(rule="TC104", subjects=tuple(map(str, finding.subjects)), reason="Later.")
    (text,) = log(accept(MLOPS, scenario, acceptance))
    assert (text.owner, text.review_date) == ("", "")
