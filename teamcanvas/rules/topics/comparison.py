"""What an edit does to the topics of a plan: which are settled, which become smaller, which are new."""

from collections.abc import Mapping
from dataclasses import dataclass

from teamcanvas.rules.topics.kinds import STILL_TO_COME
from teamcanvas.rules.topics.needs import Need, NeedState
from teamcanvas.rules.topics.topic import Topic
from teamcanvas.rules.topics.topics import Topics


@dataclass(frozen=True, slots=True)
class TopicComparison:
    """The open topics that differ, each kind in the order of the list that it is in."""

    settled: tuple[Topic, ...]
    """Open before and no longer, as they were: with all the findings that are gone."""
    smaller: tuple[Topic, ...]
    """Open before and after, with fewer open findings or a milder severity, as they are now."""
    larger: tuple[Topic, ...]
    """Open before and after, with more open findings or a worse severity, as they are now."""
    added: tuple[Topic, ...]
    """Open only now."""
    covered: tuple[Need, ...]
    """What the team needs and has only now."""
    uncovered: tuple[Need, ...] = ()
    """What the team needs and had only before."""


def compare_topics(before: Topics, after: Topics) -> TopicComparison:
    """The differences between the topics of two plans.

    While one of the boards is young and the other is not, both are compared in full: the placement that makes a board
    grown up adds nothing that was not there.
    """
    in_full = before.young is not after.young
    old, new = _open(before, in_full=in_full), _open(after, in_full=in_full)
    # How much is still to come is said by the needs.
    told = {key: topic for key, topic in new.items() if topic.kind is not STILL_TO_COME}
    both = [(old[key], topic) for key, topic in told.items() if key in old]
    return TopicComparison(
        settled=tuple(topic for key, topic in old.items() if key not in new),
        smaller=tuple(now for then, now in both if _weight(now) < _weight(then)),
        larger=tuple(now for then, now in both if _weight(now) > _weight(then)),
        added=tuple(topic for key, topic in told.items() if key not in old),
        covered=_covered(before, after),
        uncovered=_covered(after, before),
    )


def _covered(before: Topics, after: Topics) -> tuple[Need, ...]:
    had = {(need.rule, need.stage) for need in before.needs_in(NeedState.COVERED)}
    return tuple(need for need in after.needs_in(NeedState.COVERED) if (need.rule, need.stage) not in had)


def _open(topics: Topics, *, in_full: bool) -> Mapping[str, Topic]:
    return {topic.key: topic for topic in (topics.in_full if in_full else topics.all) if not topic.accepted}


def _weight(topic: Topic) -> tuple[int, int]:
    return -topic.severity.rank, len(topic.open)
