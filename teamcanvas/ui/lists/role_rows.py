"""The rows of the Roles list: all roles by family, with their number of placements."""

from collections import Counter
from dataclasses import dataclass

from teamcanvas.model.board import board_of
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.plural import counted
from teamcanvas.model.role import Role
from teamcanvas.model.skill import skill_words
from teamcanvas.model.titles import other_names
from teamcanvas.ui.widgets.fuzzy import contains
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.rows import Row


@dataclass(frozen=True, slots=True)
class FamilyHeading(Row):
    """A role family."""


@dataclass(frozen=True, slots=True)
class RoleRow(Row):
    """A role."""

    family: str = ""
    side: str = ""
    """Its number of placements."""


def role_list_rows(plan: Plan, scenario: Scenario, wanted: str = "") -> tuple[Row, ...]:
    """The families with the roles that match the search: by name, or if none does, by skill."""
    catalogue = board_of(plan, scenario).catalogue
    places = Counter(placement.role for placement in scenario.placements)
    vacant = Counter(placement.role for placement in scenario.placements if placement.person is None)
    named = [role for role in catalogue.roles.values() if any(contains(name, wanted) for name in _names(role))]
    found = named or [
        role
        for role in catalogue.roles.values()
        if contains(" ".join((*role.skills, *map(skill_words, role.skills))), wanted)
    ]
    rows: list[Row] = []
    for family_id, title in _families(catalogue):
        roles = [
            _row(role, places[role.id], vacant[role.id]) for role in found if _family(catalogue, role) == family_id
        ]
        if roles:
            rows += [FamilyHeading(f"family:{family_id}", title, title, choosable=False), *roles]
    return tuple(rows)


def _names(role: Role) -> tuple[str, ...]:
    return (role.title, *other_names(role))


def _families(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    # Leadership first, then the order of the catalogue; families that only the plan has come last.
    known = sorted(catalogue.families.values(), key=lambda family: family.id != "leadership")
    return (*((family.id, family.title) for family in known), ("", "Other"))


def _family(catalogue: Catalogue, role: Role) -> str:
    return role.family if role.family in catalogue.families else ""


def role_hint(plan: Plan, scenario: Scenario, role_id: str) -> str:
    """The tooltip of a role."""
    catalogue = board_of(plan, scenario).catalogue
    role = next((role for role in catalogue.roles.values() if role.id == role_id), None)
    if role is None:
        return ""
    family = catalogue.families.get(role.family)
    title = f"{isolated(role.title)} · {family.title}" if family else role.title
    places = [placement.person is None for placement in scenario.placements if placement.role == role_id]
    standing = _standing(len(places), sum(places))
    return "\n".join(part for part in (title, role.summary, standing.capitalize()) if part)


def _row(role: Role, places: int, vacant: int) -> RoleRow:
    spoken = f"{shown(role.title)}, {_standing(places, vacant)}"
    return RoleRow(role.id, role.title, spoken, True, role.family, str(places or ""))


def _standing(places: int, vacant: int) -> str:
    held = places - vacant
    parts = [counted(held, "place held", "places held")] if held else []
    parts += [counted(vacant, "vacancy", "vacancies")] if vacant else []
    return ", ".join(parts) or "not on the board"
