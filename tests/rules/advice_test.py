"""Real teams, and what an expert who plans such teams expects to hear about them."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.drill.drill import rank_everybody
from teamcanvas.rules.engine import check
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.topic_fixes import TopicFixes
from teamcanvas.rules.topics.needs import NeedState
from teamcanvas.rules.topics.words import explain_topic
from tests.rules.advice.teams import ADVICE, advice_plan, expectations
from tests.rules.expected_findings import TEMPLATES, known_plan

MOST_TOPICS = 15
LEAST = {"error": Severity.ERROR, "warning": Severity.WARNING, "note": Severity.INFO}


def _plan(name: str) -> Plan:
    return advice_plan(name) if name in ADVICE else known_plan(name)


@pytest.mark.parametrize("name", [*ADVICE, *TEMPLATES, "N1", "N2", "N3"])
def there_are_few_topics_test(name: str) -> None:
    plan = _plan(name)
    most = expectations(name)["topics_at_most"] if name in ADVICE else MOST_TOPICS
    topics = check(plan, plan.scenarios[0].id).topics
    assert len(topics.all) <= most
    assert len(topics.in_full) <= most


def _expected(key: str) -> Iterator[Any]:  # what parametrize takes
    for name in ADVICE:
        for wanted in expectations(name).get(key, ()):
            pattern = wanted if isinstance(wanted, str) else wanted["match"]
            yield pytest.param(name, wanted, id=f"{name}: {pattern}")


@pytest.mark.parametrize(("name", "wanted"), list(_expected("must")))
def what_an_expert_would_say_is_said_test(name: str, wanted: dict[str, str]) -> None:
    """By a topic or a finding, as bad as the expert would call it or worse."""
    plan = _plan(name)
    result = check(plan, plan.scenarios[0].id)
    said = [(topic.severity, explain_topic(topic, plan)) for topic in result.topics.all]
    said += [(finding.severity, explain(finding, plan)) for finding in result.findings]
    assert [
        words.title
        for severity, words in said
        if severity.rank <= LEAST[wanted["least"]].rank
        and re.search(wanted["match"], f"{words.title} {words.message}", re.IGNORECASE)
    ]


@pytest.mark.parametrize(("name", "pattern"), list(_expected("must_not")))
def what_an_expert_would_never_say_is_not_said_test(name: str, pattern: str) -> None:
    """Neither by a topic nor by the first of its fixes."""
    plan = _plan(name)
    tried = TopicFixes(plan, plan.scenarios[0].id, SequentialIds())
    said: list[str] = []
    for topic in tried.result.topics.all:
        words = explain_topic(topic, plan)
        said += [words.title, words.message, *(fix.title for fix in tried.of(topic)[:1])]
    assert not [text for text in said if re.search(pattern, text)]


@pytest.mark.parametrize("name", [name for name in ADVICE if "drill_first" in expectations(name)])
def person_whom_an_expert_would_miss_most_is_first_in_the_drill_test(name: str) -> None:
    plan = _plan(name)
    first, *_ = rank_everybody(plan, plan.scenarios[0].id)
    (away,) = first.absent
    assert next(one.name for one in plan.people if one.id == away) == expectations(name)["drill_first"]


def team_without_product_owner_hears_of_it_once_test() -> None:
    """One cause, once: whoever may decide is missing, and 18 rows of the matrix follow from it."""
    plan = advice_plan("02hospital")
    topics = check(plan, "plan").topics.all
    assert [len(topic.findings) for topic in topics if topic.key == "leads-inside"] == [20]
    assert not [topic.key for topic in topics if topic.key.startswith("matrix")]


def board_that_grows_is_not_nagged_test() -> None:
    """Placement by placement up to the ninth: one topic, and never an error for what has not been reached yet."""
    plan = known_plan("T3")
    scenario = plan.scenarios[0].replace(raci={})
    for count in range(10):
        grown = plan.replace(scenarios=(scenario.replace(placements=scenario.placements[:count]),))
        topics = check(grown, scenario.id).topics
        assert topics.counts == (0, 0, 1)
        assert sum(need.state is NeedState.COVERED for need in topics.needs) >= min(count, 1)
