"""Matches titles from other sources to roles and activities: one, several to choose from, or none.

Case, blanks and hyphens are ignored. An ambiguous title is never guessed: a "product owner" is a different role in each
company.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import TypeAdapter

from teamcanvas.model.catalogue import Catalogue, built_in_catalogue
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.resources import resource

_SHORTEST_PLURAL = 3
"""Letters; shorter words with an s at the end are abbreviations."""

MatchKind = Literal["one", "ambiguous", "none"]


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """The roles that a title may mean."""

    roles: tuple[RoleId, ...]
    """One if it is clear, several to choose from, or none."""

    @property
    def kind(self) -> MatchKind:
        """Whether the title is clear."""
        return _kind(self.roles)


@dataclass(frozen=True, slots=True)
class ActivityMatch:
    """The activities that a title may mean."""

    activities: tuple[ActivityId, ...]
    """One if it is clear, several to choose from, or none."""

    @property
    def kind(self) -> MatchKind:
        """Whether the title is clear."""
        return _kind(self.activities)


def _kind(found: tuple[object, ...]) -> MatchKind:
    return "none" if not found else "one" if len(found) == 1 else "ambiguous"


def match_title(text: str, catalogue: Catalogue) -> TitleMatch:
    """The roles of the catalogue with this title.

    Matched in this order: titles of custom roles, titles known to be ambiguous between companies, titles, aliases, ids;
    then the same for the singular of a plural.
    """
    wanted = plain_title(text)
    found = _titled(wanted, catalogue)
    if found is None and len(wanted) > _SHORTEST_PLURAL and wanted.endswith("s") and not wanted.endswith("ss"):
        found = _titled(wanted.removesuffix("s"), catalogue)
    if found is not None:
        return found
    as_id = RoleId(text.strip().casefold())
    return TitleMatch((as_id,) if as_id in catalogue.roles else ())


def _titled(wanted: str, catalogue: Catalogue) -> TitleMatch | None:
    names = _role_names(catalogue)
    several = _ambiguous()
    # What a company calls its own role is not ambiguous there.
    aliases_of_own: _Names = names.own_aliases if wanted in several else {}
    for found in (names.own, aliases_of_own, several, names.titles, names.aliases):
        roles = tuple(role for role in found.get(wanted, ()) if role in catalogue.roles)
        if roles:
            return TitleMatch(roles)
    return None


def match_activity(text: str, catalogue: Catalogue) -> ActivityMatch:
    """The activities of the catalogue that have this title, or this id."""
    found = _activity_names(catalogue).get(plain_title(text), ())
    if found:
        return ActivityMatch(found)
    as_id = ActivityId(text.strip().casefold())
    return ActivityMatch((as_id,) if as_id in catalogue.activities else ())


def plain_title(text: str) -> str:
    """A title normalised for comparison: case-folded, runs of blanks and hyphens as one blank."""
    return _BETWEEN.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


# White space, hyphens, dashes and invisible characters.
_BETWEEN = re.compile("[\\s\\-\u00ad\u2010-\u2015\u2212\u200b-\u200d\u2060\ufeff]+")

_Names = Mapping[str, tuple[RoleId, ...]]


@dataclass(frozen=True)
class _RoleNames:
    own: _Names
    own_aliases: _Names
    titles: _Names
    aliases: _Names


@cached_by_identity()
def _role_names(catalogue: Catalogue) -> _RoleNames:
    shipped = built_in_catalogue().roles
    roles = catalogue.roles.values()
    return _RoleNames(
        own=_grouped((role.title, role.id) for role in roles if shipped.get(role.id) is not role),
        own_aliases=_grouped(
            (alias, role.id) for role in roles if shipped.get(role.id) is not role for alias in role.aliases
        ),
        titles=_grouped((role.title, role.id) for role in roles),
        aliases=_grouped((alias, role.id) for role in roles for alias in role.aliases),
    )


@cached_by_identity()
def _activity_names(catalogue: Catalogue) -> Mapping[str, tuple[ActivityId, ...]]:
    found: dict[str, tuple[ActivityId, ...]] = {}
    for activity in catalogue.activities.values():
        title = plain_title(activity.title)
        found[title] = (*found.get(title, ()), activity.id)
    return found


def _grouped(names: Iterable[tuple[str, RoleId]]) -> _Names:
    found: dict[str, dict[RoleId, None]] = {}
    for name, role in names:
        found.setdefault(plain_title(name), {})[role] = None
    return {name: tuple(roles) for name, roles in found.items()}


@cache
def _ambiguous() -> _Names:
    """The titles that mean different roles in different companies."""
    shipped = resource("catalogue", "ambiguous_titles.json").read_bytes()
    listed = TypeAdapter(dict[str, list[dict[str, object]]]).validate_json(shipped)["ambiguous_titles"]
    entry = TypeAdapter(tuple[str, tuple[RoleId, ...]])
    pairs = (entry.validate_python((one["title"], tuple(_ROLES.validate_python(one["roles"])))) for one in listed)
    return {plain_title(title): roles for title, roles in pairs}


_ROLES = TypeAdapter(list[RoleId])
