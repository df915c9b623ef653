"""Defines a rule: its texts, check and fixes. The severity of its findings is set by a profile."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import InitVar, dataclass, field
from typing import Any, Literal, Protocol, runtime_checkable

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.rules.area import Area
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, Severity, SubjectKind, Subjects
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Param, Params
from teamcanvas.rules.sources import Source


@dataclass(frozen=True, slots=True)
class Found:
    """A finding without severity, as a rule's check makes it; the profile adds the severity."""

    subjects: Subjects = ()
    values: Mapping[str, object] = field(default_factory=dict[str, object])
    message_key: str = ""
    grade: str = ""
    """One of the rule's grades; empty for a finding without one."""
    planned: bool = False
    """What is missing is planned: it is a note in every profile."""
    _finding: Finding | None = field(default=None, init=False, repr=False, compare=False)

    def as_finding(self, rule: str, severity: Severity) -> Finding:
        """The finding with this severity; cached for the last severity."""
        made = self._finding
        if made is None or made.severity is not severity or made.rule != rule:
            made = Finding(rule, severity, self.subjects, self.values, self.message_key, self.planned)
            object.__setattr__(self, "_finding", made)
        return made


@dataclass(frozen=True, slots=True)
class Message:
    """Templates with the names of values in braces."""

    title: str
    """A short fact with names."""
    text: str
    """One or two plain sentences: why it matters."""


@dataclass(frozen=True, slots=True)
class Silencing:
    """Findings of other rules that are redundant beside one of this rule."""

    rules: tuple[str, ...]
    all_but: bool = False
    """All rules but those named."""
    same: tuple[SubjectKind, ...] = ()
    """Only findings about the same subjects of these kinds; empty: all findings."""
    while_planned: bool = True
    """All of them also while what the rule says is missing is planned; False: then only what is planned as well."""

    def covers(self, code: str) -> bool:
        """Whether it applies to findings of this rule."""
        return (code in self.rules) is not self.all_but


Check = Callable[[Facts, Params], Iterable[Found]]
Fixes = Callable[[FixContext], Iterable[Fix]]
Forbids = Callable[[Facts, Params, PersonId, RoleId], bool]


class Shape(Protocol):
    """What similar rules share: it gives each of them parameters, check and fixes."""

    @property
    def params(self) -> tuple[Param[Any], ...]:  # Any: parameters of several types
        """The parameters of a rule of this shape."""
        ...

    def check(self, facts: Facts, params: Params, /) -> Iterable[Found]:
        """The check of a rule of this shape."""
        ...

    def fixes(self, context: FixContext) -> Iterable[Fix]:
        """The fixes of a rule of this shape."""
        ...


@runtime_checkable
class ForbiddingShape(Shape, Protocol):
    """A shape that also gives its rules `forbids`."""

    def forbids(self, facts: Facts, params: Params, person: PersonId, role: RoleId) -> bool:
        """Whether a rule of this shape would have a finding if this person took this role in addition."""
        ...


def no_fixes(_: FixContext) -> Iterable[Fix]:
    """For rules without automatic fixes."""
    return ()


def _no_check(_: Facts, _params: Params) -> Iterable[Found]:
    return ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule:
    """A rule. Its check is a pure function of facts and parameters."""

    code: str
    slug: str
    title: str
    tier: Literal[1, 2, 3]
    """1: essential; 3: a fine point."""
    rationale: str
    """Why it hurts."""
    how_to_fix: str
    small_organisation: str
    """How the rule differs for start-ups and small organisations."""
    sources: tuple[Source, ...]
    messages: Mapping[str, Message]
    """By message key; the default one has the empty key."""
    shape: InitVar[Shape | None] = None
    """Gives the rule params, check, fixes and forbids, instead of a check of its own."""
    check: Check = _no_check
    fixes: Fixes = no_fixes
    params: tuple[Param[Any], ...] = ()  # Any: parameters of several types
    grades: Mapping[str, str] = field(default_factory=dict[str, str])
    """Kinds of findings that a profile may give another severity: name, and when a finding is of that kind."""
    silences: tuple[Silencing, ...] = ()
    forbids: Forbids | None = None
    """Whether the rule would have a finding if this person took this role in addition; fixes avoid that."""

    area: Area = field(init=False)
    """Derived from the code."""

    def __post_init__(self, shape: Shape | None) -> None:
        object.__setattr__(self, "area", Area(self.code[:3]))
        if (shape is None) is (self.check is _no_check):
            raise TypeError(f"{self.code} needs a check of its own or a shape, and not both")
        if shape is not None:
            object.__setattr__(self, "params", shape.params)
            object.__setattr__(self, "check", shape.check)
            object.__setattr__(self, "fixes", shape.fixes)
            if isinstance(shape, ForbiddingShape):
                object.__setattr__(self, "forbids", shape.forbids)
