"""Simpler forms of a job title: without grade, gender sign, place and field of work."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict

from teamcanvas.model.ids import RoleId
from teamcanvas.resources import resource

# White space, hyphens, dashes and invisible characters.
_BETWEEN = re.compile("[\\s\\-\u00ad\u2010-\u2015\u2212\u200b-\u200d\u2060\ufeff]+")
LONGEST = 80
"""Characters; what is longer is a sentence, and has no simpler form."""
_SHORTEST_PLURAL = 3
"""Letters; shorter words with an s at the end are abbreviations."""
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BEHIND = re.compile(r"[,;|@•·]|\s[-\u2010-\u2015]\s|:\s")
"""What separates a title from the field or place in which it is held: `Data scientist, fraud`."""
_OF = re.compile(r" (?:for|in|of|at|für|im|de|du|en) ")
_GENDER = re.compile(r"(?<=\w)[:*_/]-?(?:in(?:nen)?|e)\b")


_LED_BY = re.compile(
    r"(?:head|director|vp|vice president|manager|svp|avp|leiter|leiterin) (?:of |für )?(?:the )?(?P<after>.+)"
    r"|(?P<before>.+?) (?:manager|director|head|management)"
)
_HEAD_OF = re.compile(r"(?:head|director|vp|vice president|svp|avp) of .+|leiter(?:in)? .+|bereichsleiter(?:in)?\b.*")
_TEAM_LEAD = re.compile(
    r"(?:team lead|team leader|teamlead|teamleiter|teamleiterin|lead) (?:of )?(?P<after>.+)|(?P<before>.+) lead"
)


class _Words(BaseModel):
    """The words of titles, normalised as `plain_title` does."""

    model_config = ConfigDict(frozen=True)

    spellings: Mapping[str, str]
    """One spelling of what is spelt in several ways."""
    grades: frozenset[str]
    """Say grade or kind of employment, and not the work."""
    practitioners: frozenset[str]
    """Say that the discipline before them is the holder's own."""
    disciplines: Mapping[RoleId, tuple[str, ...]]
    """The role that does the work of each discipline."""
    wide: frozenset[str]
    """Disciplines in which so many roles work that only those who lead them are clear."""


@cache
def title_words() -> _Words:
    """The words of titles that ship with the program."""
    return _Words.model_validate_json(resource("catalogue", "title_words.json").read_bytes())


@cache
def _spelling() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(sorted(title_words().spellings, key=len, reverse=True)) + r")\b")


def plain_title(text: str) -> str:
    """A title normalised for comparison: case-folded, runs of blanks and hyphens as one blank."""
    return _BETWEEN.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def same_spelling(text: str) -> str:
    """A title normalised for comparison, without accents: `Ingénieur` is `ingenieur`."""
    decomposed = unicodedata.normalize("NFKD", plain_title(text))
    plain = unicodedata.normalize("NFKC", "".join(one for one in decomposed if unicodedata.category(one) != "Mn"))
    spellings = title_words().spellings
    return _spelling().sub(lambda found: spellings[found[0]], plain.replace("’", "'"))


def title_forms(text: str) -> Iterator[str]:
    """The title itself, then simpler forms of it, the most exact one first; each once.

    `Senior Data Engineers (f/m/x), Payments` is also `senior data engineers`, `senior data engineer`, `data engineers`
    and `data engineer`.
    """
    if len(text) > LONGEST:
        yield same_spelling(text)
        return
    bare = _IN_BRACKETS.sub(" ", _GENDER.sub("", text)).strip()
    seen: set[str] = set()
    for written in dict.fromkeys((text, bare, _BEHIND.split(bare, maxsplit=1)[0], _OF.split(bare, maxsplit=1)[0])):
        plain = same_spelling(written)
        for graded in (plain, without_grade(plain)):
            for form in (graded, *singular(graded)):
                if form and form not in seen:
                    seen.add(form)
                    yield form


def without_grade(plain: str) -> str:
    """A normalised title without the grade and kind of employment before and behind it."""
    words, grades = plain.split(), title_words().grades
    while len(words) > 1 and words[0] in grades:
        del words[0]
    while len(words) > 1 and words[-1] in grades:
        del words[-1]
    return " ".join(words)


def managed_in(plain: str) -> str | None:
    """What a normalised title manages: `data science` of `head of data science` and of `data science manager`."""
    found = _LED_BY.fullmatch(plain)
    return (found["after"] or found["before"]) if found else None


def heads_department(plain: str) -> bool:
    """Whether a normalised title is that of a head of something: `head of claims`."""
    return _HEAD_OF.fullmatch(plain) is not None


def led_in(plain: str) -> str | None:
    """What a normalised title leads without managing it: `data science` of `data science lead`."""
    found = _TEAM_LEAD.fullmatch(plain)
    return (found["after"] or found["before"]) if found else None


def practised_in(plain: str) -> str | None:
    """The discipline that a normalised title names as its holder's: `data science` of `data science consultant`."""
    words = plain.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in title_words().practitioners else None


def endings(plain: str) -> Iterator[str]:
    """The last words of a normalised title, longest first, at least two: `data engineer` of `azure data engineer`."""
    words = plain.split()
    for first in range(1, len(words) - 1):
        yield " ".join(words[first:])


def singular(plain: str) -> Iterator[str]:
    """The singular of a normalised title that may be a plural."""
    if len(plain) > _SHORTEST_PLURAL and plain.endswith("s") and not plain.endswith("ss"):
        yield plain.removesuffix("s")
