"""What a kind of topic is: which findings belong to it, what its rows of the matrix follow from, and its words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Finding, SubjectKind

Waits = Literal["never", "impersonal", "always"]
"""Which of its findings merely have not been reached yet while a board is young: none, those about no person, all."""


class Lack(NamedTuple):
    """A role whose absence is a topic of this kind."""

    role: RoleId
    stages: frozenset[Stage] = frozenset()
    """Only in these stages; empty: anywhere."""


class Claim(NamedTuple):
    """Findings of one rule that belong to a kind of topic."""

    rule: str
    when: Callable[[Finding], bool] | None = None
    """Only those; all of the rule if None."""
    joins: Callable[[Finding], str] | None = None
    """The key of the topic that they belong to instead whenever there is one."""


@dataclass(frozen=True, slots=True)
class Words:
    """Templates for a topic, with the names of values in braces."""

    title: str
    """The fact."""
    why: str
    """Its consequence."""
    rules: frozenset[str] = frozenset()
    """Used only if there are findings of all these rules."""
    several: bool = False
    """Used only if there are several causes."""
    way: str = ""
    """The way out; that of the kind if empty."""
    keys: tuple[str, ...] = ()
    """Used only if there are findings with all these messages: by key, or by rule and key as `TC604:teams`."""
    none_of: tuple[str, ...] = ()
    """Used only if there are no findings of these rules."""


@dataclass(frozen=True, kw_only=True, eq=False)
class TopicKind:
    """What topics of one kind have in common."""

    id: str
    claims: tuple[Claim, ...] = ()
    spoken_of: Callable[[Finding], bool] | None = None
    """The words speak of these only, if there are any; others are merely listed."""
    each: SubjectKind | None = None
    """One topic for each subject of this kind; None: a single topic."""
    single: Callable[[Finding], tuple[str, str] | None] | None = None
    """The keys of the topics that a finding belongs to instead, if it is the only one of its topic: one that it joins
    whenever it is there, and another one otherwise."""
    lacks: tuple[Lack, ...] = ()
    noun: str = ""
    """What is lacking, at the beginning of a sentence."""
    title: str = ""
    """The fact, where the matrix alone shows it; made of the noun if empty."""
    waits: Waits = "never"
    words: tuple[Words, ...] = ()
    """The first that fits is used; the words of the worst finding if none does."""
    way: str = ""
    """The way out, in an imperative sentence."""

    def key(self, finding: Finding) -> str:
        """The key of the topic that a finding of this kind belongs to."""
        if self.each is not None:
            for subject in finding.subjects:
                if subject.kind == self.each:
                    return f"{self.id}:{subject.id}"
        return self.id

    def waiting(self, finding: Finding) -> bool:
        """The finding says no more than that something has not been reached yet."""
        if self.waits == "impersonal":
            return all(subject.kind != "person" for subject in finding.subjects)
        return self.waits == "always"


def claims(*rules: str) -> tuple[Claim, ...]:
    """All findings of these rules."""
    return tuple(map(Claim, rules))


def lacking(*roles: str, stages: tuple[Stage, ...] = ()) -> tuple[Lack, ...]:
    """These roles, anywhere or in these stages."""
    return tuple(Lack(RoleId(role), frozenset(stages)) for role in roles)


def words(
    title: str,
    why: str,
    *rules: str,
    several: bool = False,
    way: str = "",
    key: str = "",
    keys: tuple[str, ...] = (),
    none_of: tuple[str, ...] = (),
) -> Words:
    """Words of a topic that has findings of all these rules."""
    return Words(title, why, frozenset(rules), several, way, (key,) if key else keys, none_of)
