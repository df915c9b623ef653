"""The topics of a check: a pure function of its findings and the facts that they were found in, and views of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from teamcanvas.rules.counts import Counts, counts_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, FindingKey, Subject
from teamcanvas.rules.topics.grouping import grouped_topics, recall_groups, while_young
from teamcanvas.rules.topics.kinds import STILL_TO_COME
from teamcanvas.rules.topics.needs import Need, NeedState, needs_of
from teamcanvas.rules.topics.topic import Topic

YOUNG = 10
"""A board with fewer placements is young: what it has not reached yet is not called an error."""


@dataclass(frozen=True)
class Topics:
    """All topics of one scenario, worst first, accepted ones last."""

    all: tuple[Topic, ...]
    """Each finding of the check is in exactly one of them."""
    needs: tuple[Need, ...]
    """What the team needs, in the order of the stages."""
    young: bool
    """The board is still being built: what it merely has not reached yet is one topic, and only a hint."""
    in_full: tuple[Topic, ...]
    """The topics as they would be if the board were not young."""

    @cached_property
    def open(self) -> tuple[Topic, ...]:
        """The topics with at least one finding that nobody accepted."""
        return tuple(topic for topic in self.all if not topic.accepted)

    @cached_property
    def accepted(self) -> tuple[Topic, ...]:
        """The topics of which all findings are accepted."""
        return tuple(topic for topic in self.all if topic.accepted)

    @cached_property
    def counts(self) -> Counts:
        """The open topics by severity."""
        return counts_of(self.open)

    @cached_property
    def still_to_come(self) -> frozenset[FindingKey]:
        """The findings about what a young board merely has not reached yet."""
        return frozenset(one.key for topic in self.all if topic.kind is STILL_TO_COME for one in topic.findings)

    @cached_property
    def by_key(self) -> Mapping[str, Topic]:
        """Every topic by its key."""
        return {topic.key: topic for topic in self.all}

    @cached_property
    def by_finding(self) -> Mapping[FindingKey, Topic]:
        """The topic of every finding, by the finding's key."""
        return {finding.key: topic for topic in self.all for finding in topic.findings}

    @cached_property
    def by_subject(self) -> Mapping[Subject, tuple[Topic, ...]]:
        """The open topics of every subject, worst first."""
        grouped: dict[Subject, list[Topic]] = {}
        for topic in self.open:
            for subject in topic.subjects:
                grouped.setdefault(subject, []).append(topic)
        return {subject: tuple(topics) for subject, topics in grouped.items()}

    def needs_in(self, state: NeedState) -> tuple[Need, ...]:
        """The needs of one state, in the order of the stages."""
        return tuple(need for need in self.needs if need.state is state)


def topics_of(findings: Sequence[Finding], facts: Facts) -> Topics:
    """The topics of these findings.

    Args:
        findings: what a check found and shows.
        facts: of the plan that was checked.
    """
    in_full, needs = grouped_topics(findings, facts), needs_of(facts)
    young = len(facts.board.placements) < YOUNG
    return Topics(while_young(in_full, needs, facts) if young else in_full, needs, young, in_full)


def prepare_topics(facts: Facts) -> None:
    """Take over from older facts what topics are made from, before they are let go: it seldom changes."""
    recall_groups(facts)
    needs_of(facts)
