"""The catalogue: roles, families, activities and capabilities that ship with the program, and those a plan adds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TypeVar

from pydantic import TypeAdapter

from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import ActivityId, CapabilityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.role import Activity, Capability, Role, RoleFamily
from teamcanvas.model.stage import Stage
from teamcanvas.resources import resource

CapabilityPlaces = Mapping[RoleId, tuple[tuple[CapabilityId, frozenset[str]], ...]]
"""By role: the capabilities that it belongs to, each with the stages in which it works."""


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All that a plan can refer to, by id, in display order."""

    families: Mapping[str, RoleFamily]
    roles: Mapping[RoleId, Role]
    activities: Mapping[ActivityId, Activity]
    capabilities: Mapping[CapabilityId, Capability]
    removed: Mapping[ActivityId, Activity] = field(default_factory=dict[ActivityId, Activity])
    """Catalogue activities that the plan has removed."""

    @cached_property
    def activities_by_stage(self) -> Mapping[Stage, tuple[Activity, ...]]:
        """The rows of the RACI matrix, stage by stage."""
        return {stage: tuple(a for a in self.activities.values() if a.stage == stage) for stage in Stage}

    @cached_property
    def capability_places(self) -> CapabilityPlaces:
        """The capabilities of each role; roles without one are left out."""
        return _places((one, one.roles) for one in self.capabilities.values())

    @cached_property
    def neighbour_places(self) -> CapabilityPlaces:
        """The capabilities that the work of each role is close to; roles without one are left out."""
        return _places((one, one.neighbours) for one in self.capabilities.values())

    @cached_property
    def counted(self) -> Mapping[RoleId, tuple[RoleId, ...]]:
        """The roles that each own role counts as; roles that count as themselves only are left out.

        What does not exist, or counts as another role itself, is passed over (TC001).
        """
        own = {role.id: role.counts_as for role in self.roles.values() if role.counts_as}
        known = {
            role: tuple(one for one in dict.fromkeys(others) if one in self.roles and one not in own)
            for role, others in own.items()
        }
        return {role: others for role, others in known.items() if others}

    @cached_property
    def counted_by(self) -> Mapping[RoleId, tuple[RoleId, ...]]:
        """The own roles that count as each role; roles that no other one counts as are left out."""
        found: dict[RoleId, tuple[RoleId, ...]] = {}
        for own, roles in self.counted.items():
            for role in roles:
                found[role] = (*found.get(role, ()), own)
        return found

    def shown_as(self, role: RoleId) -> tuple[RoleId, ...]:
        """The roles as which a role may stand on the board: itself, and own roles that count as it."""
        return (role, *self.counted_by.get(role, ()))

    def role_title(self, role: RoleId) -> str:
        """The role's title, or its id when no such role exists (TC001)."""
        found = self.roles.get(role)
        return found.title if found else role


def _places(capabilities: Iterable[tuple[Capability, Iterable[RoleId]]]) -> CapabilityPlaces:
    places: dict[RoleId, tuple[tuple[CapabilityId, frozenset[str]], ...]] = {}
    for capability, roles in capabilities:
        stages = frozenset[str]((*capability.stages, Stage.PROJECT_MANAGEMENT))
        for role in roles:
            places[role] = (*places.get(role, ()), (capability.id, stages))
    return places


@cache
def built_in_catalogue() -> Catalogue:
    """The catalogue that ships with the program.

    Raises:
        CatalogueError: its files contradict each other.
    """
    families = _load("roles.json", "families", TypeAdapter(tuple[RoleFamily, ...]))
    roles = _load("roles.json", "roles", TypeAdapter(tuple[Role, ...]))
    activities = _load("activities.json", "activities", TypeAdapter(tuple[Activity, ...]))
    capabilities = _load("capabilities.json", "capabilities", TypeAdapter(tuple[Capability, ...]))
    catalogue = Catalogue(
        families={family.id: family for family in families},
        roles={role.id: role for role in roles},
        activities={activity.id: activity for activity in activities},
        capabilities={capability.id: capability for capability in capabilities},
    )
    _refuse_dangling(catalogue)
    return catalogue


class CatalogueError(Exception):
    """The catalogue files that ship with the program contradict each other."""


def catalogue_of(plan: Plan) -> Catalogue:
    """The built-in catalogue with the plan's own roles and activities: those under a built-in id replace it.

    Activities stand in the plan's order, without those it has removed.
    """
    return _extended(plan.roles, plan.activities, plan.removed_activities, plan.activity_order)


@cached_by_identity()
def _extended(
    roles: tuple[Role, ...],
    activities: tuple[Activity, ...],
    removed: tuple[ActivityId, ...],
    order: tuple[ActivityId, ...],
) -> Catalogue:
    base = built_in_catalogue()
    if not roles and not activities and not removed and not order:
        return base
    known = {**base.activities, **{activity.id: activity for activity in activities}}
    named = frozenset(order)
    ordered = [*dict.fromkeys(one for one in order if one in known), *(one for one in known if one not in named)]
    gone = frozenset(removed)
    return Catalogue(
        families=base.families,
        roles={**base.roles, **{role.id: role for role in roles}},
        activities={one: known[one] for one in ordered if one not in gone},
        capabilities=base.capabilities,
        removed={one: known[one] for one in ordered if one in gone},
    )


Records = TypeVar("Records")


def _load(file: str, key: str, records: TypeAdapter[Records]) -> Records:
    whole = TypeAdapter(dict[str, object]).validate_json(resource("catalogue", file).read_bytes())
    if key not in whole:
        raise CatalogueError(f"{file} has no list {key!r}")
    # Validated as JSON: in strict mode only JSON input converts lists to tuples and strings to enums.
    return records.validate_json(TypeAdapter(object).dump_json(whole[key]))


def _refuse_dangling(catalogue: Catalogue) -> None:
    for role in catalogue.roles.values():
        if role.family not in catalogue.families:
            raise CatalogueError(f"role {role.id} is of the unknown family {role.family}")
        _refuse_unknown(catalogue, f"role {role.id}", role.fallback)
    for activity in catalogue.activities.values():
        _refuse_unknown(catalogue, f"activity {activity.id}", activity.letters)
    for capability in catalogue.capabilities.values():
        _refuse_unknown(catalogue, f"capability {capability.id}", (*capability.roles, *capability.neighbours))


def _refuse_unknown(catalogue: Catalogue, where: str, roles: Iterable[RoleId]) -> None:
    for role in roles:
        if role not in catalogue.roles:
            raise CatalogueError(f"{where} refers to the unknown role {role}")
