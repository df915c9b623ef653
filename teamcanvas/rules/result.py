"""The result of a check: all findings in a fixed order, and lookups in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from teamcanvas.rules.counts import Counts, counts_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, FindingKey, Subject
from teamcanvas.rules.topics.topics import Topics, topics_of

__all__ = ["CheckResult", "Counts", "counts_of"]


@dataclass(frozen=True)
class CheckResult:
    """All findings of one scenario, worst first; accepted ones are among them and marked."""

    findings: tuple[Finding, ...]
    silenced: tuple[Finding, ...] = ()
    """Findings that another one makes redundant: an empty stage lacks every role."""
    facts: Facts | None = field(default=None, repr=False, compare=False)
    """The facts that the rules have read; the topics are made from them."""

    @cached_property
    def open(self) -> tuple[Finding, ...]:
        """The findings without an acceptance in force."""
        return tuple(finding for finding in self.findings if finding.accepted is None)

    @cached_property
    def accepted(self) -> tuple[Finding, ...]:
        """The findings with an acceptance in force."""
        return tuple(finding for finding in self.findings if finding.accepted is not None)

    @cached_property
    def counts(self) -> Counts:
        """The open findings by severity."""
        return counts_of(self.open)

    @cached_property
    def by_subject(self) -> Mapping[Subject, tuple[Finding, ...]]:
        """The open findings by subject, worst first."""
        grouped: dict[Subject, list[Finding]] = {}
        for finding in self.open:
            for subject in dict.fromkeys(finding.subjects):
                grouped.setdefault(subject, []).append(finding)
        return {subject: tuple(findings) for subject, findings in grouped.items()}

    @cached_property
    def by_key(self) -> Mapping[FindingKey, Finding]:
        """All findings by key."""
        return {finding.key: finding for finding in self.findings}

    @cached_property
    def with_signs(self) -> tuple[Finding, ...]:
        """The open findings that the board shows signs of: not what a young board merely has not reached yet."""
        waiting = self.topics.still_to_come
        return tuple(finding for finding in self.open if finding.key not in waiting)

    @cached_property
    def topics(self) -> Topics:
        """The findings grouped by what caused them.

        Raises:
            LookupError: it is not known what the findings were found in.
        """
        if self.facts is None:
            raise LookupError("findings without the facts that they were found in have no topics")
        return topics_of(self.findings, self.facts)
