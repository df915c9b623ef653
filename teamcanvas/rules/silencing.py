"""Keeps back findings that say nothing new beside another one: an empty stage lacks every role."""

from collections.abc import Iterable, Sequence

from teamcanvas.rules.finding import Finding, Subject, Subjects
from teamcanvas.rules.rule import Rule, Silencing


def split_silenced(
    findings: Sequence[Finding], rules: Iterable[Rule]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings to show and those kept back, each in the order they came."""
    said = {finding.rule for finding in findings}
    speaking = [
        (silencing, tuple(finding.subjects for finding in findings if finding.rule == rule.code))
        for rule in rules
        if rule.code in said
        for silencing in rule.silences
    ]
    if not speaking:
        return tuple(findings), ()
    shown: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        covered = any(silencing.covers(finding.rule) and _same(silencing, finding, by) for silencing, by in speaking)
        (silenced if covered else shown).append(finding)
    return tuple(shown), tuple(silenced)


def _same(silencing: Silencing, finding: Finding, by: tuple[Subjects, ...]) -> bool:
    if not silencing.same:
        return True
    mine = _of_kinds(finding.subjects, silencing)
    if not mine:
        return False
    if len(silencing.same) == 1:
        # About two stages: silenced only if both are empty, each by a finding of its own.
        return mine <= frozenset[Subject]().union(*(_of_kinds(subjects, silencing) for subjects in by))
    return any(mine <= _of_kinds(subjects, silencing) for subjects in by)


def _of_kinds(subjects: Subjects, silencing: Silencing) -> frozenset[Subject]:
    return frozenset(subject for subject in subjects if subject.kind in silencing.same)
