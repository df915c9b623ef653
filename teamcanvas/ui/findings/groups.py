"""The order in which findings are read: groups with headings, and many of one rule folded into one."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from teamcanvas.model.board import board_of
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, PlacementId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.explain import subject_name
from teamcanvas.rules.finding import Finding, Severity, Subject, SubjectKind

FOLD_FROM = 5
"""So many findings of one rule in a group are one card that unfolds."""


class Grouping(Enum):
    """What findings are grouped by, in the words in which it is offered."""

    SEVERITY = "By severity"
    STAGE = "By stage"
    PERSON = "By person"
    RULE = "By rule"


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """Stands over a group."""

    text: str
    count: int
    group: str = ""
    """What tells groups of the same name apart."""

    @property
    def key(self) -> object:
        """What identifies the row."""
        return ("heading", self.group or self.text)


@dataclass(frozen=True, slots=True)
class FoldRow:
    """All findings of one rule in a group."""

    group: str
    rule: str
    findings: tuple[Finding, ...]
    unfolded: bool

    @property
    def key(self) -> object:
        """What identifies the row."""
        return fold_key(self.group, self.rule)


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding."""

    finding: Finding
    inside: bool = False
    """It stands under the fold of its rule."""

    @property
    def key(self) -> object:
        """What identifies the row: the finding's key."""
        return self.finding.key


Row: TypeAlias = HeadingRow | FoldRow | FindingRow
FoldKey = tuple[str, str, str]


def fold_key(group: str, rule: str) -> FoldKey:
    """What identifies the fold of a rule in a group."""
    return ("fold", group, rule)


def arranged(
    findings: Sequence[Finding], grouping: Grouping, plan: Plan, scenario_id: str, unfolded: Set[object]
) -> Iterator[Row]:
    """The rows of a list of findings, which come worst first and stay so within each group.

    Args:
        unfolded: keys of the folds that somebody opened.
    """
    if grouping is Grouping.RULE:
        yield from _folded(findings, "", 2, unfolded)
        return
    groups: dict[str, list[Finding]] = {group: [] for group in _groups(grouping)}
    sorting = _Sorting(plan, scenario_id)
    for finding in findings:
        groups.setdefault(sorting.group(finding, grouping), []).append(finding)
    # What has no stage or person comes last.
    rest = groups.pop(_REST, [])
    for group, members in (*groups.items(), (_REST, rest)):
        if members:
            yield HeadingRow(sorting.name(group, grouping), len(members), group)
            yield from _folded(members, group, FOLD_FROM, unfolded)


_REST = ""
_REST_NAME = "The plan as a whole"
_SEVERITIES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "Notes"}


def _groups(grouping: Grouping) -> Sequence[str]:
    """Groups whose order is fixed; others come as their worst findings do."""
    if grouping is Grouping.SEVERITY:
        return list(_SEVERITIES.values())
    return [stage.value for stage in Stage] if grouping is Grouping.STAGE else []


class _Sorting:
    """Finds the group that a finding belongs to: a severity in words, or the id of a stage or a person."""

    def __init__(self, plan: Plan, scenario_id: str) -> None:
        self._plan, self._scenario_id = plan, scenario_id
        self._placements = board_of(plan, plan.scenario(scenario_id)).by_id

    def group(self, finding: Finding, grouping: Grouping) -> str:
        """What identifies the group."""
        if grouping is Grouping.SEVERITY:
            return _SEVERITIES[finding.severity]
        kind = _kind(grouping)
        return next((found for one in finding.subjects if (found := self._of(one, kind)) is not None), _REST)

    def name(self, group: str, grouping: Grouping) -> str:
        """What the group is called."""
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


def _folded(findings: Sequence[Finding], group: str, least: int, unfolded: Set[object]) -> Iterator[Row]:
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    for finding in findings:
        equal = by_rule[finding.rule]
        if len(equal) < least:
            yield FindingRow(finding)
        elif finding is equal[0]:
            is_open = fold_key(group, finding.rule) in unfolded
            yield FoldRow(group, finding.rule, tuple(equal), is_open)
            if is_open:
                yield from (FindingRow(one, inside=True) for one in equal)
