"""The plan's own roles as the catalogue roles that they count as.

Rules know the catalogue: to them, a placement in an own role is one in the roles that it counts as. Board, matrix and
pages show own roles as they are.
"""

from collections.abc import Container, Mapping

from teamcanvas.model.catalogue import Catalogue, catalogue_of
from teamcanvas.model.fte import exact_fte
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Deputy, Placement, Plan, Scenario
from teamcanvas.model.raci.letters import joined_cells


def role_title(plan: Plan, role: RoleId) -> str:
    """The title of a role in a sentence: of the own roles that count as it, if nobody is placed in the role itself."""
    catalogue = catalogue_of(plan)
    own = catalogue.counted_by.get(role, ())
    if not own or any(placement.role == role for scenario in plan.scenarios for placement in scenario.placements):
        return catalogue.role_title(role)
    placed = {placement.role for scenario in plan.scenarios for placement in scenario.placements}
    titles = [_as_one_of_several(one, role, catalogue) for one in own if one in placed]
    return " / ".join(titles) or catalogue.role_title(role)


def _as_one_of_several(own: RoleId, role: RoleId, catalogue: Catalogue) -> str:
    title = catalogue.role_title(own)
    return title if len(catalogue.counted[own]) == 1 else f"{title} ({catalogue.role_title(role)})"


_SHARE = "~"
"""Between the id of a placement and the role of a share of it."""


def written_id(placement: PlacementId, written: Container[PlacementId]) -> PlacementId:
    """The id in the plan of a placement that rules have seen, which may be a share of it.

    Args:
        placement: the id that rules have seen.
        written: the ids in the plan; one of them may itself look like that of a share.
    """
    of, mark, _ = placement.rpartition(_SHARE)
    return placement if placement in written or not mark else PlacementId(of)


def place_of(placement: Placement) -> PlacementId:
    """The id in the plan of a placement as rules see it: shares of one placement have the same."""
    return PlacementId(placement.id.removesuffix(f"{_SHARE}{placement.role}"))


@cached_by_identity(size=16)
def counted_as(scenario: Scenario, catalogue: Catalogue) -> Scenario:
    """A scenario with placements, letters and deputies of own roles as those of the roles that they count as.

    The same object if no own role counts as another. A placement in a role that counts as several is one in each of
    them, with an equal share of its FTE; two placements of a person in one role and stage become one.
    """
    if not catalogue.counted:
        return scenario
    return scenario.model_copy(
        update={
            "placements": _placements(scenario.placements, catalogue),
            "raci": _raci(scenario.raci, catalogue),
            "deputies": _deputies(scenario.deputies, catalogue),
        }
    )


# Cached by identity, so that what rules have found is kept after an edit elsewhere.
@cached_by_identity(size=16)
def _placements(written: tuple[Placement, ...], catalogue: Catalogue) -> tuple[Placement, ...]:
    found: dict[PlacementId, Placement] = {}
    first: dict[tuple[str, RoleId, PersonId], PlacementId] = {}
    shares: set[PlacementId] = set()
    for placement in written:
        counted = placement.role in catalogue.counted
        for one in _shares(placement, catalogue) if counted else (placement,):
            same = first.get((one.stage, one.role, one.person)) if one.person is not None else None
            if same is not None and (counted or same in shares):
                found[same] = found[same].model_copy(update={"fte": exact_fte(found[same].fte + one.fte)})
                continue
            found[one.id] = one
            if counted:
                shares.add(one.id)
            if one.person is not None:
                first.setdefault((one.stage, one.role, one.person), one.id)
    return tuple(found.values())


@cached_by_identity(size=4_096)
def _shares(placement: Placement, catalogue: Catalogue) -> tuple[Placement, ...]:
    roles = catalogue.counted[placement.role]
    share = placement.fte / len(roles)
    ids = (placement.id, *(PlacementId(f"{placement.id}{_SHARE}{role}") for role in roles[1:]))
    return tuple(
        placement.model_copy(update={"id": one, "role": role, "fte": share})
        for one, role in zip(ids, roles, strict=True)
    )


@cached_by_identity(size=16)
def _raci(
    written: Mapping[ActivityId, Mapping[RoleId, str]], catalogue: Catalogue
) -> Mapping[ActivityId, Mapping[RoleId, str]]:
    return {activity: _cells(cells, catalogue) for activity, cells in written.items()}


def _cells(cells: Mapping[RoleId, str], catalogue: Catalogue) -> Mapping[RoleId, str]:
    if catalogue.counted.keys().isdisjoint(cells):
        return cells
    found: dict[RoleId, str] = {}
    for role, cell in cells.items():
        for one in catalogue.counted.get(role, (role,)):
            found[one] = joined_cells(found.get(one, ""), cell)
    return found


@cached_by_identity(size=16)
def _deputies(written: tuple[Deputy, ...], catalogue: Catalogue) -> tuple[Deputy, ...]:
    return tuple(
        one if role == one.role else one.model_copy(update={"role": role})
        for one in written
        for role in catalogue.counted.get(one.role, (one.role,))
    )
