"""Assembles fact, consequence and way out of a topic when it is shown; the sentences stand in tables/."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from teamcanvas.model.plan import Plan
from teamcanvas.rules.explain import Explanation, explain, in_words
from teamcanvas.rules.finding import Finding, Subject, SubjectKind
from teamcanvas.rules.listing import some_of
from teamcanvas.rules.topics.kind import Words
from teamcanvas.rules.topics.topic import Topic

_NAMED: Mapping[str, SubjectKind] = {
    "people": "person",
    "roles": "role",
    "teams": "team",
    "capabilities": "capability",
}
MOST_NAMED, MOST_CAPABILITIES = 5, 3
"""People, roles or teams, and capabilities, whose names take more room."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class TopicWords:
    """A topic in English, in parts."""

    title: str
    """The fact."""
    why: str
    """Its consequence; empty if only the matrix shows it."""
    in_the_matrix: str
    """What rows of the matrix show of it; empty if they show nothing."""
    way: str
    """The way out, an imperative sentence without names; may be empty."""


def explain_topic(topic: Topic, plan: Plan) -> Explanation:
    """A topic in English, to be read aloud."""
    words = topic_words(topic, plan)
    return Explanation(words.title, " ".join(filter(None, (words.why, words.in_the_matrix, words.way))))


def first_sentence(message: str) -> str:
    """The first sentence of a message: of a topic, why it matters."""
    sentence, full_stop, _ = message.partition(". ")
    return f"{sentence}." if full_stop else message


def topic_words(topic: Topic, plan: Plan) -> TopicWords:
    """The parts of `explain_topic`."""
    causes, consequences = _told(topic.causes, topic), _told(topic.consequences, topic)
    spoken_of = topic.kind.spoken_of
    causes = tuple(filter(spoken_of, causes)) or causes
    words = _chosen(topic, causes)
    if words is not None and not all(finding.planned for finding in causes):
        values = _values(topic, causes, plan)
        title, why, way = words.title.format_map(values), words.why.format_map(values), words.way or topic.kind.way
        if words.title.startswith("{capabilities}"):
            title = title[0].upper() + title[1:]
    elif causes:
        said = explain(causes[0], plan)
        title, why, way = said.title, said.message, ""
    else:
        title, why, way = topic.kind.title or _only_in_the_matrix(topic.kind.noun), "", topic.kind.way
    return TopicWords(_sentence(title), why, _in_the_matrix(consequences, plan), way)


def _only_in_the_matrix(noun: str) -> str:
    """The title of a topic that shows only in rows of the matrix."""
    if noun.startswith(("A ", "An ")):
        return f"The matrix counts on {noun[0].lower()}{noun[1:]}, and there is none"
    return f"{noun} is missing where the matrix counts on it"


def _told(findings: Sequence[Finding], topic: Topic) -> tuple[Finding, ...]:
    """The open ones; all of a topic that is accepted."""
    return tuple(one for one in findings if topic.accepted or one.accepted is None)


def _chosen(topic: Topic, causes: Collection[Finding]) -> Words | None:
    rules = {finding.rule for finding in causes}
    keys = {key for one in causes for key in (one.message_key, f"{one.rule}:{one.message_key}")}
    fitting = (
        words
        for words in topic.kind.words
        if causes
        and words.rules <= rules
        and (len(causes) > 1 or not words.several)
        and keys.issuperset(words.keys)
        and rules.isdisjoint(words.none_of)
    )
    return next(fitting, None)


def _values(topic: Topic, causes: Collection[Finding], plan: Plan) -> Mapping[str, str]:
    values: dict[str, object] = {"count": _number(len(causes)), "teams_in_all": _number(len(plan.teams))}
    subjects = tuple(dict.fromkeys(subject for finding in causes for subject in _subjects(finding)))
    for name, kind in _NAMED.items():
        named = tuple(subject for subject in subjects if subject.kind == kind)
        values[name] = some_of(named, MOST_CAPABILITIES if kind == "capability" else MOST_NAMED)
    about = topic.about
    if about is not None:
        values[about.kind] = about
    values.update(topic.values)
    teams = [subject for subject in subjects if subject.kind == "team"]
    where = f" in {in_words(teams[0], plan)}" if len(teams) == 1 else ""
    several = sum(subject.kind == "capability" for subject in subjects) != 1
    rest = "rest on one person each" if several else f"rests on one person in each of {_number(len(teams))} teams"
    return {"where": where, "rest": rest, **{name: in_words(value, plan) for name, value in values.items()}}


def _subjects(finding: Finding) -> Iterable[Subject]:
    """What it is about, and the capabilities it speaks of (TC402)."""
    yield from finding.subjects
    named = finding.values.get("capabilities")
    if isinstance(named, tuple):
        members = cast(tuple[object, ...], named)  # isinstance leaves the members' type unknown
        yield from (one for one in members if isinstance(one, Subject))


def _in_the_matrix(consequences: Collection[Finding], plan: Plan) -> str:
    """What rows of the matrix show of it, and what else depends on it, in sentences; empty if nothing does."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in consequences:
        by_rule.setdefault(finding.rule, []).append(finding)
    clauses = list(_parts(by_rule, plan))
    # Clauses have an "and" of their own.
    parts = ", and ".join(filter(None, (", ".join(clauses[:-1]), clauses[-1]))) if clauses else ""
    others = sum(map(len, by_rule.values()))
    depends = f"{_count(others, 'finding depends', 'findings depend')} on it." if others else ""
    if not parts:
        return depends.capitalize()
    return " ".join(filter(None, (f"In the RACI matrix, {parts}.", depends.capitalize())))


def _parts(by_rule: dict[str, list[Finding]], plan: Plan) -> Iterator[str]:
    """What the matrix shows, by the rules of the findings, which are taken out of `by_rule`."""

    def rows(*rules: str) -> int:
        return len({subject for rule in rules for one in by_rule.pop(rule, ()) for subject in _activities(one)})

    if count := rows("TC811", "TC812"):
        yield f"{_count(count, 'activity has', 'activities have')} nobody accountable who may decide"
    if count := rows("TC813", "TC603"):
        yield f"{_count(count, 'activity is', 'activities are')} done by roles that have no place in the stage"
    if count := rows("TC207"):
        yield f"{_count(count, 'decision is', 'decisions are')} prepared and taken by one person"
    if count := rows("TC818"):
        yield f"several people answer for {_count(count, 'activity', 'activities')}"
    if count := rows("TC807"):
        yield f"{_count(count, 'critical result reaches', 'critical results reach')} nobody else"
    burdened = [one for rule in ("TC809", "TC810", "TC815", "TC821") for one in by_rule.pop(rule, ())]
    if burdened:
        roles = dict.fromkeys(subject for one in burdened for subject in one.subjects if subject.kind == "role")
        yield f"much of the work falls to {in_words(some_of(tuple(roles)), plan)}"


def _activities(finding: Finding) -> Iterable[Subject]:
    return (subject for subject in finding.subjects if subject.kind == "activity")


def _count(number: int, one: str, many: str) -> str:
    return f"{_number(number)} {one if number == 1 else many}"


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def _sentence(title: str) -> str:
    """A title may begin with a number or a name in small letters; names stay as they were typed."""
    first = title.partition(" ")[0]
    return title[0].upper() + title[1:] if first in _NUMBERS else title
