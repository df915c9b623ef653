"""A topic: one cause with the findings that follow from it, as a small value. Its words are made when it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from teamcanvas.rules.finding import Finding, Severity, Subject, Subjects
from teamcanvas.rules.topics.kind import TopicKind
from teamcanvas.rules.topics.kinds import KIND_OF


@dataclass(frozen=True, slots=True)
class Topic:
    """What belongs together because one thing caused it."""

    key: str
    """The same after edits elsewhere: the kind, and what it is about if there is one topic for each."""
    severity: Severity
    """The worst of its open findings, of all of them if all are accepted; rows of the matrix alone make it no worse."""
    causes: tuple[Finding, ...]
    """The findings that say what it is about, worst first; empty if nothing but consequences is left."""
    consequences: tuple[Finding, ...] = ()
    """The findings that are gone with the cause, worst first: rows of the matrix that follow the board."""
    values: Mapping[str, object] = field(default_factory=dict[str, object], hash=False)
    """Numbers for its words that are not in its findings."""

    @property
    def kind(self) -> TopicKind:
        """What it has in common with others."""
        return KIND_OF[self.key.partition(":")[0]]

    @property
    def about(self) -> Subject | None:
        """What it is about where there is one topic for each; None for the only one of its kind."""
        about = self.key.partition(":")[2]
        return Subject(self.kind.each, about) if about and self.kind.each is not None else None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of its findings, causes first."""
        return self.causes + self.consequences

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody accepted, causes first."""
        return tuple(finding for finding in self.findings if finding.accepted is None)

    @property
    def accepted(self) -> bool:
        """All of its findings are accepted."""
        return not self.open

    @property
    def returned(self) -> bool:
        """Some of its findings are accepted, and others have joined them or are no longer."""
        findings = self.findings
        return not self.accepted and any(one.accepted is not None or one.lapsed is not None for one in findings)

    @property
    def subjects(self) -> Subjects:
        """What it is about, the most important first; of its consequences only if there is nothing else."""
        told = [subject for finding in self.causes or self.consequences for subject in finding.subjects]
        about = self.about
        return tuple(dict.fromkeys(told if about is None else (about, *told)))
