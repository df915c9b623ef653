"""A notice of the preflight: a fact about an export, and what the user can do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from teamcanvas.model.isolation import isolated
from teamcanvas.rules.finding import Severity, Subject
from teamcanvas.rules.listing import listed

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
    """One notice. User text in it is unescaped: never show it as markup."""

    kind: NoticeKind
    severity: Severity
    """An error: the export does not fulfil its options. A warning: to be checked. Info: good to know."""
    title: str
    """A short fact."""
    message: str
    """Details, in a sentence or two."""
    what_to_do: str
    subjects: tuple[Subject, ...] = ()
    """The people, placements and so on that it is about, for navigation."""

    @property
    def names_somebody(self) -> bool:
        """Whether a name is left in an anonymised export, which is not written without confirmation."""
        return self.kind == "names-left" and self.severity is Severity.ERROR


_MOST = 4
_LONGEST = 60


def some(texts: Iterable[str], most: int = _MOST) -> str:
    """The first few texts, each cut to a readable length and isolated, and the number of the others."""
    every = [isolated(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…") for text in texts]
    if len(every) <= most + 1:
        return listed(every)
    return listed([*every[:most], f"{len(every) - most} others"])
