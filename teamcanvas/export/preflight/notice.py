"""A notice: what somebody should know about an export before it leaves the house, and what they can do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from teamcanvas.rules.finding import Severity, Subject
from teamcanvas.rules.words import listed

NoticeKind: TypeAlias = Literal[
    "names",
    "names-left",
    "file-name",
    "hand-written",
    "key",
    "password",
    "errors",
    "vacancies",
    "accepted",
    "notes",
    "absent",
    "missing-glyphs",
    "small-text",
    "contrast",
    "logo",
]


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to know. Texts are in it as they were typed: never to be read as markup."""

    kind: NoticeKind
    severity: Severity
    """An error: the export is not what was asked for. A warning: look at it. Info: know it."""
    title: str
    """A short fact."""
    message: str
    """What is meant, in a sentence or two."""
    what_to_do: str
    subjects: tuple[Subject, ...] = ()
    """The people, placements and so on that it is about; where one can jump to."""

    @property
    def names_somebody(self) -> bool:
        """A name is left where names were to be taken out: not to be written without asking."""
        return self.kind == "names-left" and self.severity is Severity.ERROR


_MOST = 4
_LONGEST = 60


def some(texts: Iterable[str], most: int = _MOST) -> str:
    """The first few of many in words, each cut to a readable length, and how many others there are."""
    every = [text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…" for text in texts]
    if len(every) <= most + 1:
        return listed(every)
    return listed([*every[:most], f"{len(every) - most} others"])
