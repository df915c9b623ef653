"""Column and row headings: the roles and activities assigned to them, and the questions left."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from teamcanvas.edits.raci_import.column_facts import LeftOut
from teamcanvas.edits.raci_import.families import ORDINARY_FAMILY
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.model.title_forms import plain_title


@dataclass(frozen=True, slots=True)
class NewRole:
    """A custom role to be created."""

    title: str
    family: str = ORDINARY_FAMILY


@dataclass(frozen=True, slots=True)
class NewActivity:
    """A custom activity to be created."""

    title: str
    stage: Stage


RoleChoice: TypeAlias = RoleId | NewRole | None
"""None leaves the column out."""
ActivityChoice: TypeAlias = ActivityId | NewActivity | None
"""None leaves the row out."""

Question: TypeAlias = Literal["", "ambiguous", "twice", "unknown", "person"]
"""Why the user has to decide what a heading means; empty if it is clear or has been answered."""


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """A column and the role assigned to it."""

    place: int
    """The index of the column in the sheet."""
    address: str
    text: str
    family: str
    """The family from the heading above, else the default for a new role."""
    choice: RoleChoice
    question: Question = ""
    suggestions: tuple[RoleId, ...] = ()
    """Candidate roles, the likeliest first."""
    left_out: LeftOut = ""
    """Why the column is no role, if it is none. The user can still assign one."""
    lettered: int = 0
    """The number of cells that look like letters, in a column that is left out."""
    title: str = ""
    """The title of a new role: the text without placeholder signs and letters in brackets."""

    def answered(self, choice: RoleChoice) -> "ColumnHead":
        """The heading with the choice of the user."""
        return replace(self, choice=choice, question="")


@dataclass(frozen=True, slots=True)
class RowHead:
    """A row with letters and the activity assigned to it."""

    place: int
    """The index of the row in the sheet."""
    address: str
    text: str
    stage: Stage | None
    """The stage named in the sheet, if any."""
    choice: ActivityChoice
    question: Question = ""
    suggestions: tuple[ActivityId, ...] = ()
    section: int | None = None
    """The index of the section that contains the row, if any."""
    title: str = ""
    """The title of a new activity: the text, with its section if another row has the same text."""

    def answered(self, choice: ActivityChoice) -> "RowHead":
        """The heading with the choice of the user."""
        return replace(self, choice=choice, question="")


@dataclass(frozen=True, slots=True)
class SectionHead:
    """Rows under one section heading, or with the same text in the column of sections."""

    address: str
    title: str
    stage: Stage | None
    """The stage of its new activities; None if the user has to choose it."""
    suggestion: Stage | None = None
    """The stage that the words of the title suggest."""


SUGGESTED = 3
_LIKE_ENOUGH = 0.6


def alike(text: str, titles: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The ids whose titles are most similar to a text, the most similar first.

    Args:
        text: the text.
        titles: titles by id.
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
