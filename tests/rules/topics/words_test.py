"""The words of topics: fact, consequence, way out, read aloud."""

import re
from dataclasses import replace

import pytest

from teamcanvas.edits.ceremonies import add_ceremony
from teamcanvas.edits.deputies import name_deputy
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Acceptance, Plan, Team
from teamcanvas.rules.engine import check
from teamcanvas.rules.explain import Explanation, explain
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.topics.topic import Topic
from teamcanvas.rules.topics.words import explain_topic, first_sentence
from tests.rules.advice.teams import ADVICE, advice_plan
from tests.rules.expected_findings import TEMPLATES, known_plan
from tests.rules.sample_plans import example, samples
from tests.small_plans import small_plan

PLANS = {name: known_plan(name) for name in (*TEMPLATES, "N1", "N2", "N3")} | {
    name: advice_plan(name) for name in ADVICE
}
SOFIA, PIOTR = Subject("person", "sofia"), Subject("person", "piotr")


def _told(plan: Plan, key: str) -> Explanation:
    topics = {topic.key: topic for topic in check(plan, plan.scenarios[0].id).topics.in_full}
    return explain_topic(topics[key], plan)


@pytest.mark.parametrize("name", PLANS)
def topics_can_be_read_aloud_test(name: str) -> None:
    plan = PLANS[name]
    result = check(plan, plan.scenarios[0].id)
    for topic in (*result.topics.all, *result.topics.in_full):
        words = explain_topic(topic, plan)
        assert words.title[0].isupper() or not words.title[0].isalpha()
        assert not re.search(r"TC\d|[{}]|\s\s|\.\.|must not|to blame", f"{words.title} {words.message}")
        assert words.message.endswith(".")


def topics_of_what_any_rule_finds_have_words_test() -> None:
    found = {(sample.rule, line.split(" | ")[0]): sample for sample in samples() for line in sample.found}
    for sample in found.values():
        for topic in check(sample.plan, "plan").topics.in_full:
            words = explain_topic(topic, sample.plan)
            assert words.title
            assert words.message


def missing_role_says_what_the_matrix_shows_of_it_test() -> None:
    """In one sentence, between the consequence and the way out."""
    words = _told(advice_plan("02hospital"), "leads-inside")
    assert words.title == "Nobody leads the team from inside"
    assert "In the RACI matrix, 18 activities have nobody accountable who may decide." in words.message
    assert words.message.endswith("a small share is enough to begin with.")


def person_who_carries_much_is_named_with_all_of_it_test() -> None:
    words = _told(advice_plan("08meghan"), "depends:p04")
    assert words.title == "Meghan alone covers MLOps, data pipelines and the platform and is the only one on call"


def single_finding_without_words_of_its_kind_speaks_for_its_topic_test() -> None:
    plan = example("N1")
    (finding,) = [one for one in check(plan, "plan").findings if one.rule == "TC302"]
    assert _told(plan, "capacity") == explain(finding, plan)


def several_findings_of_a_kind_are_counted_test() -> None:
    words = _told(example("N2"), "capacity")
    assert words.title == "Two people are planned beyond their capacity"
    assert words.message.startswith("Gunnar and Tilda cannot do all that is planned for them.")


def number_at_the_beginning_is_written_as_a_sentence_and_a_name_as_it_was_typed_test() -> None:
    plan = small_plan(people="ten Brink, de Wit")
    many = tuple(Finding("TC302", Severity.ERROR, (Subject("person", str(number)),)) for number in range(14))
    assert explain_topic(Topic("capacity", Severity.ERROR, many), plan).title.startswith("14 people")
    found = Finding("TC207", Severity.INFO, (Subject("person", "de"),), {"person": Subject("person", "de")})
    two = (found, replace(found, subjects=(Subject("person", "ten"),)))
    assert explain_topic(Topic("duties", Severity.INFO, two), plan).title.startswith("Two decisions")
    hats = tuple(Finding(rule, Severity.INFO, (Subject("person", "de"),)) for rule in ("TC201", "TC202"))
    assert explain_topic(Topic("hats:de", Severity.INFO, hats), plan).title.startswith("de Wit has roles")


def role_of_which_only_the_matrix_shows_that_it_is_missing_has_words_test() -> None:
    row = Finding("TC813", Severity.WARNING, (Subject("activity", "s3_retrain"),))
    words = explain_topic(Topic("data-science", Severity.WARNING, (), (row,)), small_plan())
    assert words.title == "Data science is missing where the matrix counts on it"
    assert words.message == (
        "In the RACI matrix, one activity is done by roles that have no place in the stage. "
        "Place a data scientist where the work is done."
    )


def same_lack_in_several_teams_is_one_topic_with_their_names_test() -> None:
    plan = small_plan("S2 data_engineer Sofia", "S2 data_engineer Piotr")
    teams = tuple(Team.model_validate({"id": name.lower(), "name": name}) for name in ("Claims", "Fraud", "Pricing"))
    plan = plan.replace(teams=teams)
    capability = Subject("capability", "data-pipelines")
    found = tuple(
        Finding("TC401", Severity.WARNING, (capability, Subject("team", team), person))
        for team, person in (("claims", SOFIA), ("fraud", PIOTR))
    )
    words = explain_topic(Topic("cover:data-pipelines", Severity.WARNING, found), plan)
    assert words.title == "In two of three teams nobody stands in for data pipelines"
    assert "In Claims and Fraud it stops" in words.message


def leads_who_decide_alone_are_one_topic_in_a_team_and_over_several_teams_test() -> None:
    teams = tuple(Team.model_validate({"id": name.lower(), "name": name}) for name in ("Claims", "Fraud"))
    plan = small_plan("S2 tech_lead Sofia", "S2 tech_lead Piotr").replace(teams=teams)

    def lead(capability: str, person: Subject, *team: Subject) -> Finding:
        return Finding("TC401", Severity.WARNING, (Subject("capability", capability), *team, person))

    two = (lead("product-direction", SOFIA), lead("technical-leadership", PIOTR))
    words = explain_topic(Topic("leads-alone", Severity.WARNING, two), plan)
    assert words.title == "Product direction and technical leadership rest on one person each"
    apart = (
        lead("product-direction", SOFIA, Subject("team", "claims")),
        lead("product-direction", PIOTR, Subject("team", "fraud")),
    )
    words = explain_topic(Topic("leads-alone", Severity.WARNING, apart), plan)
    assert words.title == "Product direction rests on one person in each of two teams"


def team_of_the_only_one_is_named_test() -> None:
    team = Team.model_validate({"id": "claims", "name": "Claims"})
    plan = small_plan("S2 data_engineer Sofia").replace(teams=(team,))
    found = Finding(
        "TC401", Severity.WARNING, (Subject("capability", "data-pipelines"), Subject("team", "claims"), SOFIA)
    )
    words = explain_topic(Topic("depends:sofia", Severity.WARNING, (found,)), plan)
    assert words.title == "Sofia Rossi alone covers data pipelines in Claims"


def accepted_findings_are_left_out_until_all_are_accepted_test() -> None:
    plan = example("N2")
    topic = check(plan, "plan").topics.by_key["capacity"]
    one, other = topic.causes
    accepted = replace(one, accepted=Acceptance(rule="TC302", reason="Until May."))
    assert explain_topic(Topic(topic.key, topic.severity, (accepted, other)), plan) == explain(other, plan)
    both = (accepted, replace(other, accepted=accepted.accepted))
    assert explain_topic(Topic(topic.key, topic.severity, both), plan).title.startswith("Two people")


def names_are_never_read_as_templates_test() -> None:
    plan = small_plan("S1 outside_in_lead Sofia", "S1 inside_out_lead Sofia", people="Sofia{count}")
    plan = plan.replace(people=(plan.people[0].replace(id="sofia"),))
    assert "Sofia{count}" in _told(plan, "hats:sofia").title


@pytest.mark.parametrize(
    "message", ["", "It stops.", "It stops. Name a deputy.", "At 0.5 FTE it stops. Name a deputy."]
)
def the_first_sentence_says_why_test(message: str) -> None:
    first = first_sentence(message)
    assert message.startswith(first)
    assert first.removesuffix(".").endswith("stops") == bool(message)


def lead_with_a_deputy_is_not_asked_for_one_test() -> None:
    """The topic lists both, and speaks of the one who has none."""
    plan = small_plan("S2 inside_out_lead Sofia 0.5", "S2 tech_lead Piotr 0.5", "S2 data_scientist Hanna 1")
    both = _told(plan, "leads-alone")
    assert both.title == "Product direction and technical leadership rest on one person each"
    named = name_deputy(plan, "plan", PersonId("sofia"), (RoleId("inside_out_lead"),), PersonId("hanna"))
    assert _told(named, "leads-alone").title == "Only Piotr Zając covers technical leadership"


@pytest.mark.parametrize(
    ("meetings", "title"),
    [
        ((), "It is not recorded how the team works together"),
        ((("stand-up", "sofia piotr"),), "No shared backlog is recorded"),
        ((("stand-up", "sofia piotr"), ("backlog", "sofia")), "The backlog is shared without Piotr Zając"),
        (
            (("stand-up", "sofia piotr"), ("backlog", "sofia piotr")),
            "Neither a written process nor a walk through the roles is recorded",
        ),
    ],
)
def how_a_team_works_together_is_said_by_what_was_found_test(meetings: tuple[tuple[str, str], ...], title: str) -> None:
    plan = small_plan("S2 data_scientist Sofia 0.5", "S2 ml_engineer Piotr 0.5")
    for kind, people in meetings:
        taking_part = [PersonId(one) for one in people.split()]
        plan = add_ceremony(plan, "plan", "stand-up" if kind == "stand-up" else "backlog", taking_part)
    assert _told(plan, "working-together").title == title
