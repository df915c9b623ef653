"""Roles, role families, activities and capabilities: the entries of the catalogue, some of which a plan may add."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from teamcanvas.model.ids import ActivityId, CapabilityId, RoleId
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.model.value import Member

ActivityKind = Literal["task", "decision", "feedback"]
CapabilityKind = Literal["craft", "operation", "lead"]
"""Operation keeps models running; a lead decides, as one person does in most teams."""
CapabilityWhen = Literal["always", "some-risk", "in-operation"]
"""When a team needs it: in every case, from limited risk on, or once a model is in production."""


class RoleFamily(Member, frozen=True):
    """A group of roles with a colour, and a badge that identifies it without colour."""

    id: str
    title: str
    badge: str


class Role(Member, frozen=True):
    """A named set of responsibilities and skills; people hold it through placements."""

    id: RoleId
    title: str
    family: str = "business"
    stages: tuple[str, ...] = ()
    """Stages the role is typically found in; they drive suggestions only."""
    authority: int = 1
    """0 none, 1 own work, 2 decides within a scope, 3 executive."""
    delivery: bool = False
    """Counts for core team, team size and ceremonies."""
    advisory: bool = False
    """May have neither R nor A."""
    summary: str = ""
    skills: tuple[str, ...] = ()
    # Not written while it is empty, so that files of older versions stay unchanged.
    must_have: tuple[str, ...] = Field(default=(), exclude_if=lambda skills: not skills)
    """At least one of these skills is asked of a person who is proposed for the role; empty: none in particular."""
    aliases: tuple[str, ...] = ()
    counts_as: tuple[RoleId, ...] = Field(default=(), exclude_if=lambda roles: not roles)
    """Of a role of the plan: the catalogue roles that it is for rules, letters and fallbacks."""
    fallback: tuple[RoleId, ...] = ()
    """The roles that take over while this one is not staffed, first choice first."""


class Activity(Member, frozen=True):
    """A row of the RACI matrix."""

    id: ActivityId
    title: str
    stage: Stage
    kind: ActivityKind = "task"
    critical: bool = False
    tags: tuple[str, ...] = ()
    summary: str = ""
    letters: Mapping[RoleId, str] = {}
    """The default letters by role, before they are reduced to the roles on the board. The order counts."""


class Capability(Member, frozen=True):
    """A function that the team must be able to perform, and the roles that can."""

    id: CapabilityId
    title: str
    phrase: str = ""
    """The title in a sentence, if it is more than the title in small letters."""
    roles: tuple[RoleId, ...]
    backup_skills: tuple[str, ...]
    """A person who has all of them can stand in."""
    stages: tuple[Stage, ...] = CORE_STAGES
    """Where it works: FTE in other stages does not count for it. The project-management band always counts."""
    neighbours: tuple[RoleId, ...] = ()
    """Roles whose holders stand in without free time, if they have the backup skills: the work is close to theirs."""
    kind: CapabilityKind = "craft"
    when: CapabilityWhen = "always"

    @property
    def in_a_sentence(self) -> str:
        """The phrase, or the title in small letters, but for abbreviations: `data science`, `MLOps`."""
        if self.phrase:
            return self.phrase
        return self.title[:1].lower() + self.title[1:] if self.title[1:2].islower() else self.title
