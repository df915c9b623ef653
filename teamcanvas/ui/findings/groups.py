"""Rows of the list of findings: topics, groups under headings, and many findings of one rule collapsed into one row."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from teamcanvas.model.board import board_of
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, PlacementId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.explain import subject_name
from teamcanvas.rules.finding import Finding, FindingKey, Severity, Subject, SubjectKind
from teamcanvas.rules.topics.kinds import STILL_TO_COME
from teamcanvas.rules.topics.topic import Topic

GROUP_FROM = 5
"""From this many on, the findings of one rule in a group are one collapsible row."""


class Grouping(Enum):
    """What findings are grouped by, with the text of the choice."""

    TOPIC = "By topic"
    SEVERITY = "By severity"
    STAGE = "By stage"
    PERSON = "By person"
    RULE = "By rule"


@dataclass(frozen=True, slots=True)
class GroupHeading:
    """The heading of a group."""

    text: str
    count: int
    group: str = ""
    """The id of the group: two people may have one name."""

    @property
    def key(self) -> object:
        """Identifies the row."""
        return ("heading", self.group or self.text)


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One topic; its findings follow while it is expanded, except a single one."""

    topic: Topic
    expanded: bool

    @property
    def key(self) -> object:
        """Identifies the row."""
        return topic_row_key(self.topic)

    @property
    def only(self) -> Finding | None:
        """The finding of a topic that holds no other open one: the topic's card shows it, no row of its own."""
        found = self.topic.open
        return found[0] if len(found) == 1 and self.topic.kind is not STILL_TO_COME else None


@dataclass(frozen=True, slots=True)
class RuleGroupRow:
    """All findings of one rule in a group, as one collapsible row."""

    group: str
    rule: str
    findings: tuple[Finding, ...]
    expanded: bool

    @property
    def key(self) -> object:
        """Identifies the row."""
        return rule_group_key(self.group, self.rule)


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding."""

    finding: Finding
    inside: bool = False
    """It is listed under the expanded row of its rule."""

    @property
    def key(self) -> object:
        """Identifies the row: the finding's key."""
        return self.finding.key


FindingListRow: TypeAlias = GroupHeading | TopicRow | RuleGroupRow | FindingRow
RuleGroupKey = tuple[str, str, str]


def topic_row_key(topic: Topic) -> object:
    """Identifies the row of a topic."""
    return ("topic", topic.key)


def rule_group_key(group: str, rule: str) -> RuleGroupKey:
    """Identifies the row of a rule in a group."""
    return ("rule group", group, rule)


def topic_rows(topics: Iterable[Topic], wanted: Set[FindingKey], expanded: Set[object]) -> Iterator[FindingListRow]:
    """The rows of topics, worst first.

    Args:
        wanted: the findings to be listed in their topics.
        expanded: keys of the topics and rule groups that are expanded.
    """
    for topic in topics:
        is_open = topic_row_key(topic) in expanded
        row = TopicRow(topic, is_open)
        yield row
        if is_open and row.only is None:
            members = [finding for finding in topic.open if finding.key in wanted]
            for one in _collapsed(members, topic.key, GROUP_FROM, expanded):
                yield FindingRow(one.finding, inside=True) if isinstance(one, FindingRow) else one


def grouped_rows(
    findings: Sequence[Finding], grouping: Grouping, plan: Plan, scenario_id: str, expanded: Set[object]
) -> Iterator[FindingListRow]:
    """The rows for findings that are sorted worst first; each group keeps that order.

    Args:
        expanded: keys of the rule groups that are expanded.
    """
    if grouping is Grouping.RULE:
        yield from _collapsed(findings, "", 2, expanded)
        return
    groups: dict[str, list[Finding]] = {group: [] for group in _groups(grouping)}
    sorting = _Sorting(plan, scenario_id)
    for finding in findings:
        groups.setdefault(sorting.group(finding, grouping), []).append(finding)
    # Findings without a stage or person come last.
    rest = groups.pop(_REST, [])
    for group, members in (*groups.items(), (_REST, rest)):
        if members:
            yield GroupHeading(sorting.name(group, grouping), len(members), group)
            yield from _collapsed(members, group, GROUP_FROM, expanded)


_REST = ""
_REST_NAME = "The plan as a whole"
_SEVERITIES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "Notes"}


def _groups(grouping: Grouping) -> Sequence[str]:
    """Groups in a fixed order; all other groups are ordered by their worst finding."""
    if grouping is Grouping.SEVERITY:
        return list(_SEVERITIES.values())
    return [stage.value for stage in Stage] if grouping is Grouping.STAGE else []


class _Sorting:
    """Finds the group of a finding: a severity in words, or the id of a stage or a person."""

    def __init__(self, plan: Plan, scenario_id: str) -> None:
        self._plan, self._scenario_id = plan, scenario_id
        self._placements = board_of(plan, plan.scenario(scenario_id)).by_id

    def group(self, finding: Finding, grouping: Grouping) -> str:
        """The id of the group."""
        if grouping is Grouping.SEVERITY:
            return _SEVERITIES[finding.severity]
        kind = _kind(grouping)
        return next((found for one in finding.subjects if (found := self._of(one, kind)) is not None), _REST)

    def name(self, group: str, grouping: Grouping) -> str:
        """The heading of the group."""
        if grouping is Grouping.SEVERITY:
            return group
        subject = Subject(_kind(grouping), group)
        return subject_name(subject, self._plan, self._scenario_id) if group != _REST else _REST_NAME

    def _of(self, subject: Subject, kind: SubjectKind) -> str | None:
        if subject.kind == kind:
            return subject.id
        if subject.kind == "activity" and kind == "stage":
            activity = catalogue_of(self._plan).activities.get(ActivityId(subject.id))
            return None if activity is None else activity.stage.value
        placement = self._placements.get(PlacementId(subject.id)) if subject.kind == "placement" else None
        if placement is None:
            return None
        return placement.stage if kind == "stage" else placement.person


def _kind(grouping: Grouping) -> SubjectKind:
    return "stage" if grouping is Grouping.STAGE else "person"


def _collapsed(findings: Sequence[Finding], group: str, least: int, expanded: Set[object]) -> Iterator[FindingListRow]:
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    for finding in findings:
        equal = by_rule[finding.rule]
        if len(equal) < least:
            yield FindingRow(finding)
        elif finding is equal[0]:
            is_open = rule_group_key(group, finding.rule) in expanded
            yield RuleGroupRow(group, finding.rule, tuple(equal), is_open)
            if is_open:
                yield from (FindingRow(one, inside=True) for one in equal)
