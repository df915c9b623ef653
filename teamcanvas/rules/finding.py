"""A finding: what a rule says about a plan, as a small value. Its words are made when it is shown (explain.py)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple

from teamcanvas.model.plan import Acceptance


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    """A must is broken, or the matrix cannot be used."""
    WARNING = "warning"
    """Good practice is broken."""
    INFO = "info"
    """A hint."""

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return _RANKS[self]

    @property
    def milder(self) -> "Severity":
        """One step milder; a hint stays a hint."""
        return Severity.WARNING if self is Severity.ERROR else Severity.INFO


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}

SubjectKind = Literal["stage", "person", "role", "activity", "team", "capability", "placement", "setting"]


class Subject(NamedTuple):
    """One thing that a finding is about, by its id; the text form is the one that acceptances in a file use."""

    kind: SubjectKind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


Subjects = tuple[Subject, ...]
FindingKey = tuple[str, Subjects]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found: at whom or what, how bad, and the values that its message speaks of."""

    rule: str
    severity: Severity
    subjects: Subjects
    """What it is about, the most important first; empty for the scenario as a whole."""
    values: Mapping[str, object] = field(default_factory=dict[str, object], hash=False)
    """For the message: subjects (their names are looked up when it is made), numbers and texts."""
    message_key: str = ""
    """Which of the rule's messages it is."""
    accepted: Acceptance | None = field(default=None, hash=False)
    """Set when somebody accepted it and the day to look again has not come."""
    lapsed: Acceptance | None = field(default=None, hash=False)
    """Set when somebody had accepted it, and it is back: the day to look again has come, or it says something else."""

    @property
    def key(self) -> FindingKey:
        """What makes it the same finding again after an edit."""
        return (self.rule, self.subjects)
