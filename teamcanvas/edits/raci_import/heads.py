"""What the heads of columns and rows are taken for, and what has to be asked about them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.model.titles import plain_title

ORDINARY_FAMILY = "business"
"""Of a role that nothing tells the family of."""


@dataclass(frozen=True, slots=True)
class NewRole:
    """A role that the plan is to bring itself."""

    title: str
    family: str = ORDINARY_FAMILY


@dataclass(frozen=True, slots=True)
class NewActivity:
    """An activity that the plan is to bring itself."""

    title: str
    stage: Stage


RoleChoice: TypeAlias = RoleId | NewRole | None
"""None leaves the column out."""
ActivityChoice: TypeAlias = ActivityId | NewActivity | None
"""None leaves the row out."""

Question: TypeAlias = Literal["", "ambiguous", "twice", "unknown", "person"]
"""Why somebody has to say what a head means; empty if that is clear, or has been said."""


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """A column of letters and the role it is taken for."""

    place: int
    """Its column in the sheet."""
    address: str
    text: str
    family: str
    """The family it stands under, or the one that a new role gets."""
    choice: RoleChoice
    question: Question = ""
    suggestions: tuple[RoleId, ...] = ()
    """What it may mean, likeliest first."""

    def answered(self, choice: RoleChoice) -> "ColumnHead":
        """The head as somebody says it is meant."""
        return replace(self, choice=choice, question="")


@dataclass(frozen=True, slots=True)
class RowHead:
    """A row with letters and the activity it is taken for."""

    place: int
    """Its row in the sheet."""
    address: str
    text: str
    stage: Stage | None
    """The stage that the sheet says, if it says one."""
    choice: ActivityChoice
    question: Question = ""
    suggestions: tuple[ActivityId, ...] = ()

    def answered(self, choice: ActivityChoice) -> "RowHead":
        """The head as somebody says it is meant."""
        return replace(self, choice=choice, question="")


SUGGESTED = 3
_LIKE_ENOUGH = 0.6


def alike(text: str, titles: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The ids whose titles are most like a text, the most alike first.

    Args:
        text: what somebody wrote.
        titles: ids and their titles.
    """
    wanted = plain_title(text)
    matcher = SequenceMatcher(None, "", wanted)
    found: list[tuple[float, str]] = []
    for key, title in titles:
        matcher.set_seq1(plain_title(title))
        if matcher.real_quick_ratio() >= _LIKE_ENOUGH and matcher.quick_ratio() >= _LIKE_ENOUGH:
            found.append((matcher.ratio(), key))
    found.sort(key=lambda pair: -pair[0])
    return tuple(key for value, key in found[:SUGGESTED] if value >= _LIKE_ENOUGH)
