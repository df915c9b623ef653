"""The texts of topics and of accepted findings on pages."""

from teamcanvas.layout.pages.findings_page import AcceptedText, TopicText
from teamcanvas.model.plan import Plan
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.result import CheckResult
from teamcanvas.rules.topics.topic import Topic
from teamcanvas.rules.topics.words import topic_words


def topic_texts(result: CheckResult, plan: Plan) -> tuple[TopicText, ...]:
    """The texts of the open topics of a scenario, worst first, each with a remedy.

    The remedy names no candidate: pages leave the house, and one person would be proposed for many gaps.
    """
    return tuple(_topic(topic, plan) for topic in result.topics.open)


def accepted_texts(result: CheckResult, plan: Plan) -> tuple[AcceptedText, ...]:
    """The texts of the accepted findings of a scenario, with their owners."""
    return tuple(_accepted(finding, plan) for finding in result.accepted)


def _topic(topic: Topic, plan: Plan) -> TopicText:
    words = topic_words(topic, plan)
    causes = [explain(finding, plan) for finding in topic.causes if finding.accepted is None]
    # The message of an only cause has the numbers, and the topic's title says the rest.
    why = causes[0].message if len(causes) == 1 else words.why
    return TopicText(
        severity=topic.severity,
        title=words.title,
        message=" ".join(filter(None, (why, words.in_the_matrix))),
        action=words.way or rule_of(topic.open[0].rule).how_to_fix,
        causes=tuple((one.title, one.message) for one in causes) if len(causes) > 1 else (),
        in_the_matrix=tuple(explain(one, plan).title for one in topic.consequences if one.accepted is None),
    )


def _accepted(finding: Finding, plan: Plan) -> AcceptedText:
    acceptance = finding.accepted
    assert acceptance is not None
    return AcceptedText(
        severity=finding.severity,
        title=explain(finding, plan).title,
        reason=acceptance.reason,
        owner=acceptance.owner.strip(),
        review_date=acceptance.review_date or "",
    )
