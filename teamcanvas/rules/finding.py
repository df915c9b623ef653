"""A finding of a rule about a plan, as a value; its texts are made when it is shown (explain.py)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple

from teamcanvas.model.plan import Acceptance


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    """A requirement is not met, or the matrix cannot be used."""
    WARNING = "warning"
    """Good practice is not followed."""
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
    """One thing that a finding is about, by its id; acceptances in a file use the text form."""

    kind: SubjectKind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


Subjects = tuple[Subject, ...]
FindingKey = tuple[str, Subjects]
Stated = tuple[str, Subjects, bool]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found: its subjects, severity and the values of its message."""

    rule: str
    severity: Severity
    subjects: Subjects
    """What it is about, the most important first; empty for the scenario as a whole."""
    values: Mapping[str, object] = field(default_factory=dict[str, object], hash=False)
    """Placeholders of the message: subjects (shown by name), numbers and texts."""
    message_key: str = ""
    """Which of the rule's messages it has."""
    planned: bool = False
    """What is missing is planned: by a training with a date, or a meeting. It is a note until that is done."""
    accepted: Acceptance | None = field(default=None, hash=False)
    """The acceptance in force, if there is one."""
    lapsed: Acceptance | None = field(default=None, hash=False)
    """The acceptance no longer in force: its review date has come, or the finding has changed."""

    @property
    def key(self) -> FindingKey:
        """Identifies the finding across edits."""
        return (self.rule, self.subjects)

    @property
    def stated(self) -> Stated:
        """The key, and whether what is missing is planned: a fix that plans it settles the finding."""
        return (self.rule, self.subjects, self.planned)
