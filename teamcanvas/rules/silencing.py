"""Separates findings that another one makes redundant: an empty stage lacks every role."""

from collections.abc import Iterable, Iterator, Sequence

from teamcanvas.rules.finding import Finding, Subject, Subjects
from teamcanvas.rules.rule import Rule, Silencing


def split_silenced(
    findings: Sequence[Finding], rules: Iterable[Rule]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings to show and the silenced ones, each in their original order."""
    said: dict[str, list[Finding]] = {}
    for finding in findings:
        said.setdefault(finding.rule, []).append(finding)
    speaking = [
        _Speaking(silencing, mine)
        for rule in rules
        if rule.code in said
        for silencing in rule.silences
        for mine in _told(silencing, said[rule.code])
    ]
    if not speaking:
        return tuple(findings), ()
    shown: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        covered = any(one.covers(finding) and one.speaks_for(finding) for one in speaking)
        (silenced if covered else shown).append(finding)
    return tuple(shown), tuple(silenced)


def _told(silencing: Silencing, said: Iterable[Finding]) -> Iterator[list[Finding]]:
    """What is planned apart from the rest, where it silences only what is planned as well."""
    if silencing.while_planned:
        yield list(said)
        return
    for planned in (False, True):
        mine = [one for one in said if one.planned is planned]
        if mine:
            yield mine


class _Speaking:
    """A silencing with the findings that cause it, indexed by subject, as there may be thousands."""

    def __init__(self, silencing: Silencing, said: Sequence[Finding]) -> None:
        self.silencing = silencing
        self._only_planned = not silencing.while_planned and said[0].planned
        self._said: dict[Subject, list[frozenset[Subject]]] = {}
        for one in said:
            about = self._of_kinds(one.subjects)
            for subject in about:
                self._said.setdefault(subject, []).append(about)

    def covers(self, finding: Finding) -> bool:
        return self.silencing.covers(finding.rule) and (finding.planned or not self._only_planned)

    def speaks_for(self, finding: Finding) -> bool:
        if not self.silencing.same:
            return True
        mine = self._of_kinds(finding.subjects)
        if not mine:
            return False
        if len(self.silencing.same) == 1:
            # A finding about two stages is silenced only if both are empty.
            return all(subject in self._said for subject in mine)
        return any(mine <= about for about in self._said.get(next(iter(mine)), ()))

    def _of_kinds(self, subjects: Subjects) -> frozenset[Subject]:
        return frozenset(subject for subject in subjects if subject.kind in self.silencing.same)
