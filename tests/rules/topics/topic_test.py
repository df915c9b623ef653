"""One topic: what it holds, what it is about, whether it is accepted."""

from dataclasses import replace

from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.topics.topic import Topic

ADA = Subject("person", "ada")
CAPABILITY = Subject("capability", "data-pipelines")
ACTIVITY = Subject("activity", "s1_go")
CAUSE = Finding("TC401", Severity.WARNING, (CAPABILITY, ADA))
CONSEQUENCE = Finding("TC812", Severity.ERROR, (ACTIVITY,))
ACCEPTANCE = Acceptance(rule="TC401", reason="For now.")
TOPIC = Topic("depends:ada", Severity.ERROR, (CAUSE,), (CONSEQUENCE,))


def _accepted(finding: Finding) -> Finding:
    return replace(finding, accepted=ACCEPTANCE)


def causes_come_before_consequences_test() -> None:
    assert TOPIC.findings == (CAUSE, CONSEQUENCE)


def key_says_what_kind_it_is_and_what_it_is_about_test() -> None:
    assert TOPIC.kind.id == "depends"
    assert TOPIC.about == ADA
    assert Topic("users", Severity.INFO, (CAUSE,)).about is None


def it_is_about_what_its_causes_are_about_test() -> None:
    assert TOPIC.subjects == (ADA, CAPABILITY)
    assert Topic("users", Severity.ERROR, (), (CONSEQUENCE,)).subjects == (ACTIVITY,)


def topic_is_accepted_when_all_it_holds_is_accepted_test() -> None:
    assert TOPIC.open == (CAUSE, CONSEQUENCE)
    assert not TOPIC.accepted
    both = Topic(TOPIC.key, Severity.ERROR, (_accepted(CAUSE),), (_accepted(CONSEQUENCE),))
    assert both.accepted
    assert not both.returned


def topic_returns_when_something_joins_it_or_an_acceptance_lapses_test() -> None:
    assert not TOPIC.returned
    joined = Topic(TOPIC.key, Severity.ERROR, (_accepted(CAUSE),), (CONSEQUENCE,))
    assert joined.open == (CONSEQUENCE,)
    assert joined.returned
    assert Topic(TOPIC.key, Severity.WARNING, (replace(CAUSE, lapsed=ACCEPTANCE),)).returned
