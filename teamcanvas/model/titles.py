"""Matches titles from other sources to roles and activities: one, several to choose from, or none.

Case, blanks, hyphens and accents are ignored, and in job titles also words of grade and employment. An ambiguous title
is never guessed: a "product owner" is a different role in each company.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Literal

from pydantic import TypeAdapter

from teamcanvas.model.catalogue import Catalogue, built_in_catalogue
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.role import Role
from teamcanvas.model.title_forms import (
    LONGEST,
    endings,
    heads_department,
    led_in,
    managed_in,
    plain_title,
    practised_in,
    same_spelling,
    singular,
    title_forms,
    title_words,
)
from teamcanvas.resources import resource

_FIELDS = frozenset({"business", "data", "engineering", "platform"})
"""Families of roles that are named with their field before them."""
_BETWEEN_TITLES = re.compile(r"[/&+]|\b(?:and|und|et|y)\b", re.IGNORECASE)
_MOST_KEPT = 5_000
_TECH_LEAD = RoleId("tech_lead")
_MANAGERS = (RoleId("inside_out_lead"), RoleId("line_manager"), RoleId("chapter_lead"))
_DEPARTMENT_HEADS = (RoleId("business_stakeholder"), RoleId("line_manager"))
_PLATFORM = (RoleId("platform_owner"),)

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
    """The roles with this title, for a text that may be something else than a title.

    Matched in this order: titles of custom roles, titles known to be ambiguous between companies, titles, aliases; then
    the same for the singular of a plural; ids.
    """
    plain = same_spelling(text)
    found = next(filter(None, (_titled(form, catalogue) for form in (plain, *singular(plain)))), None)
    return found or _with_id(text, catalogue)


def match_job_title(text: str, catalogue: Catalogue) -> TitleMatch:
    """The roles that a title, as people have it, may mean.

    Matched as `match_title` does, then in simpler forms (`Senior data engineer, payments`); by the discipline that
    is managed or led (`Head of data science`); as several titles in one (`Data scientist / ML engineer`); last,
    as a known title behind the field in which it is held (`Azure data engineer`).
    """
    known = _matches(catalogue)
    found = known.get(text)
    if found is None:
        if len(known) >= _MOST_KEPT:
            known.clear()
        found = known[text] = _match(text, catalogue)
    return found


@cached_by_identity()
def _matches(_catalogue: Catalogue) -> dict[str, TitleMatch]:
    """The matches of job titles that were looked up in a catalogue: rules ask for each of them after every edit."""
    return {}


def _with_id(text: str, catalogue: Catalogue) -> TitleMatch:
    as_id = RoleId(text.strip().casefold())
    return TitleMatch((as_id,) if as_id in catalogue.roles else ())


def _match(text: str, catalogue: Catalogue) -> TitleMatch:
    forms = tuple(title_forms(text))
    for form in forms:
        found = _titled(form, catalogue) or _of_discipline(form, catalogue, graded=form != forms[0])
        if found is not None:
            return found
    with_id = _with_id(text, catalogue)
    if with_id.roles or len(text) > LONGEST:
        return with_id
    pieces = [piece for piece in _BETWEEN_TITLES.split(text) if piece.strip()]
    if len(pieces) > 1:
        parts = [match_job_title(piece, catalogue).roles for piece in pieces]
        return TitleMatch(tuple(dict.fromkeys(chain.from_iterable(parts))) if all(parts) else ())
    for ending in dict.fromkeys(chain.from_iterable(map(endings, forms))):
        found = _titled(ending, catalogue)
        if found is None:
            continue
        # What is asked may be anything; what is clear is a role that is named with its field before it.
        first, *others = found.roles
        if others or catalogue.roles[first].family in _FIELDS:
            return found
    return TitleMatch(())


def _of_discipline(form: str, catalogue: Catalogue, *, graded: bool) -> TitleMatch | None:
    """Who manages or leads a discipline, or works in it.

    Args:
        form: a form of the title.
        catalogue: where the roles are.
        graded: whether words were taken away: by itself, `data science` is rather a department.
    """
    disciplines = _disciplines()
    roles: tuple[RoleId, ...] = ()
    if (managed := disciplines.get(managed_in(form) or "")) is not None:
        roles = (*(_PLATFORM if managed == "platform_engineer" else ()), *_MANAGERS)
    elif (led := disciplines.get(led_in(form) or "")) is not None:
        roles = (_TECH_LEAD, led, *_MANAGERS)
    elif heads_department(form):
        roles = _DEPARTMENT_HEADS
    elif (practised := form if graded else practised_in(form) or "") in disciplines and practised not in _wide():
        roles = (disciplines[practised],)
    known = tuple(role for role in roles if role in catalogue.roles)
    return TitleMatch(known) if known else None


def _titled(form: str, catalogue: Catalogue) -> TitleMatch | None:
    return _role_names(catalogue).get(form)


def match_activity(text: str, catalogue: Catalogue) -> ActivityMatch:
    """The activities of the catalogue that have this title, or this id."""
    found = _activity_names(catalogue).get(plain_title(text), ())
    if found:
        return ActivityMatch(found)
    as_id = ActivityId(text.strip().casefold())
    return ActivityMatch((as_id,) if as_id in catalogue.activities else ())


_Names = Mapping[str, tuple[RoleId, ...]]


@cached_by_identity()
def _role_names(catalogue: Catalogue) -> Mapping[str, TitleMatch]:
    """The roles of each title: of custom roles first, then those of several companies, then titles, then aliases."""
    shipped = built_in_catalogue().roles
    roles = catalogue.roles.values()
    own = [role for role in roles if shipped.get(role.id) is not role]
    several = {name: [role for role in found if role in catalogue.roles] for name, found in _ambiguous().items()}
    own_aliases = _grouped((alias, role.id) for role in own for alias in role.aliases)
    found: dict[str, TitleMatch] = {}
    for names in (
        _grouped((role.title, role.id) for role in own),
        # What a company calls its own role is not ambiguous there.
        {name: roles for name, roles in own_aliases.items() if name in several},
        several,
        _grouped((role.title, role.id) for role in roles),
        _grouped((alias, role.id) for role in roles for alias in role.aliases),
    ):
        for name, meant in names.items():
            if meant:
                found.setdefault(name, TitleMatch(tuple(meant)))
    return found


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
        found.setdefault(same_spelling(name), {})[role] = None
    return {name: tuple(roles) for name, roles in found.items()}


def other_names(role: Role) -> tuple[str, ...]:
    """Its aliases, and the titles that mean another role in other companies."""
    shared = (title for title, roles in _ambiguous_titles().items() if role.id in roles)
    return tuple(dict.fromkeys((*role.aliases, *shared)))


@cache
def _disciplines() -> Mapping[str, RoleId]:
    """The role that does the work of a discipline."""
    return {same_spelling(name): role for role, names in title_words().disciplines.items() for name in names}


@cache
def _wide() -> frozenset[str]:
    return frozenset(map(same_spelling, title_words().wide))


@cache
def _ambiguous() -> Mapping[str, tuple[RoleId, ...]]:
    return {same_spelling(title): roles for title, roles in _ambiguous_titles().items()}


@cache
def _ambiguous_titles() -> Mapping[str, tuple[RoleId, ...]]:
    """The titles that mean different roles in different companies."""
    shipped = resource("catalogue", "ambiguous_titles.json").read_bytes()
    listed = TypeAdapter(dict[str, list[dict[str, object]]]).validate_json(shipped)["ambiguous_titles"]
    entry = TypeAdapter(tuple[str, tuple[RoleId, ...]])
    return dict(entry.validate_python((one["title"], tuple(_ROLES.validate_python(one["roles"])))) for one in listed)


_ROLES = TypeAdapter(list[RoleId])
