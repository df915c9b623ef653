"""What a person covers through their roles: capabilities with enough time, with too little, and close ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from teamcanvas.model.catalogue import CapabilityPlaces, Catalogue
from teamcanvas.model.fte import lowest
from teamcanvas.model.ids import CapabilityId
from teamcanvas.model.plan import Placement

LEAST = 0.1
"""The FTE with which a holder covers a capability, and the free FTE with which somebody with its skills does."""
LEAST_IN_SMALL = 0.05
"""The same for holders in a small organisation or a start-up."""


class Ability(NamedTuple):
    """What the roles of one person give them."""

    enough: tuple[CapabilityId, ...]
    """Capabilities of their roles, with enough time in the stages where these work."""
    thin: tuple[CapabilityId, ...]
    """The same with too little time."""
    near: tuple[CapabilityId, ...]
    """Capabilities to which their work is close, with enough time in it."""


@dataclass(frozen=True)
class AbilityTable:
    """What decides about it: the same for all people."""

    catalogue: Catalogue
    least: float
    """The FTE that is enough."""

    def of(self, placements: Iterable[Placement]) -> Ability:
        """The ability of the person who has these placements."""
        held, near = self.catalogue.capability_places, self.catalogue.neighbour_places
        shares, close = dict[CapabilityId, float](), dict[CapabilityId, float]()
        for placement in placements:
            _add(shares, held, placement)
            _add(close, near, placement)
        least = lowest(self.least)
        return Ability(
            tuple(capability for capability, share in shares.items() if share >= least),
            tuple(capability for capability, share in shares.items() if share < least),
            tuple(capability for capability, share in close.items() if share >= least),
        )


def _add(shares: dict[CapabilityId, float], places: CapabilityPlaces, placement: Placement) -> None:
    for capability, stages in places.get(placement.role, ()):
        # A holder of a role has a share, if only of 0.
        counts = placement.fte if placement.stage in stages else 0.0
        shares[capability] = shares.get(capability, 0.0) + counts
