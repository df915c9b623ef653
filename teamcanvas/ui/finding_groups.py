"""The order in which findings are read: groups with headings, and many of one rule folded into one."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from teamcanvas.model.board import board_of
from teamcanvas.model.ids import PlacementId
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

    @property
    def key(self) -> object:
        """What identifies the row."""
        return ("heading", self.text)


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
    groups: dict[str, list[Finding]] = {name: [] for name in _names(grouping)}
    named = _Named(plan, scenario_id)
    for finding in findings:
        groups.setdefault(named.group(finding, grouping), []).append(finding)
    # What has no stage or person comes last.
    rest = groups.pop(_REST, [])
    for name, members in (*groups.items(), (_REST, rest)):
        if members:
            yield HeadingRow(name, len(members))
            yield from _folded(members, name, FOLD_FROM, unfolded)


_REST = "The plan as a whole"
_SEVERITIES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "Notes"}


def _names(grouping: Grouping) -> Sequence[str]:
    """Groups whose order is fixed; others come as their worst findings do."""
    if grouping is Grouping.SEVERITY:
        return list(_SEVERITIES.values())
    return [stage.label for stage in Stage] if grouping is Grouping.STAGE else []


class _Named:
    """Finds the name of the group that a finding belongs to."""

    def __init__(self, plan: Plan, scenario_id: str) -> None:
        self._plan, self._scenario_id = plan, scenario_id
        self._placements = board_of(plan, plan.scenario(scenario_id)).by_id

    def group(self, finding: Finding, grouping: Grouping) -> str:
        """The group's name."""
        if grouping is Grouping.SEVERITY:
            return _SEVERITIES[finding.severity]
        kind: SubjectKind = "stage" if grouping is Grouping.STAGE else "person"
        subject = next((found for one in finding.subjects if (found := self._of(one, kind))), None)
        return subject_name(subject, self._plan, self._scenario_id) if subject else _REST

    def _of(self, subject: Subject, kind: SubjectKind) -> Subject | None:
        if subject.kind == kind:
            return subject
        placement = self._placements.get(PlacementId(subject.id)) if subject.kind == "placement" else None
        if placement is None:
            return None
        found = placement.stage if kind == "stage" else placement.person
        return None if found is None else Subject(kind, found)


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
