"""The board of a scenario: placements indexed by card, role and person, and sums of FTE."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from teamcanvas.model.catalogue import Catalogue, catalogue_of
from teamcanvas.model.distinct_names import names_apart
from teamcanvas.model.fte import exact_fte
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario, Team
from teamcanvas.model.stage import Stage, known_stage


@dataclass(frozen=True, slots=True)
class Card:
    """All placements of one role in one stage, in board order."""

    role: RoleId
    stage: Stage
    placements: tuple[Placement, ...]

    @property
    def vacant(self) -> bool:
        """Nobody holds the role here."""
        return all(placement.person is None for placement in self.placements)


@dataclass(frozen=True, eq=False)
class Board:
    """Indexes and sums over a scenario's placements, computed lazily and cached by `board_of`."""

    people: Mapping[PersonId, Person]
    catalogue: Catalogue
    placements: tuple[Placement, ...]
    teams: tuple[Team, ...] = ()

    @cached_property
    def names(self) -> Mapping[PersonId, str]:
        """What each person is called where others of the same name may stand beside them."""
        return names_apart(tuple(self.people.values()), self.teams)

    @cached_property
    def cards(self) -> Mapping[Stage, tuple[Card, ...]]:
        """Every stage's cards in board order. Placements in an unknown stage are on no card (TC001)."""
        grouped: dict[Stage, dict[RoleId, list[Placement]]] = {stage: {} for stage in Stage}
        for placement in self.placements:
            stage = known_stage(placement.stage)
            if stage is not None:
                grouped[stage].setdefault(placement.role, []).append(placement)
        return {
            stage: tuple(Card(role, stage, tuple(placements)) for role, placements in cards.items())
            for stage, cards in grouped.items()
        }

    def card(self, stage: Stage, role: RoleId) -> Card | None:
        """The card of this role in this stage, if there is one."""
        return next((card for card in self.cards[stage] if card.role == role), None)

    @cached_property
    def by_id(self) -> Mapping[PlacementId, Placement]:
        """Every placement by its id."""
        return {placement.id: placement for placement in self.placements}

    @cached_property
    def by_role(self) -> Mapping[str, tuple[Placement, ...]]:
        """The placements of every role that has some, in board order."""
        grouped: dict[str, list[Placement]] = {}
        for placement in self.placements:
            grouped.setdefault(placement.role, []).append(placement)
        return {role: tuple(placements) for role, placements in grouped.items()}

    @cached_property
    def by_person(self) -> Mapping[str, tuple[Placement, ...]]:
        """The placements of every person who has some, in board order."""
        grouped: dict[str, list[Placement]] = {}
        for placement in self.placements:
            if placement.person is not None:
                grouped.setdefault(placement.person, []).append(placement)
        return {person: tuple(placements) for person, placements in grouped.items()}

    @property
    def valid(self) -> tuple[Placement, ...]:
        """The placements that count as work: known role, person and stage, 0 < FTE <= 1."""
        return self._parted[0]

    @property
    def others(self) -> tuple[Placement, ...]:
        """The placements that do not count: vacancies, unknown references, impossible FTE."""
        return self._parted[1]

    @cached_property
    def _parted(self) -> tuple[tuple[Placement, ...], tuple[Placement, ...]]:
        people, roles = self.people, self.catalogue.roles
        valid: list[Placement] = []
        others: list[Placement] = []
        for placement in self.placements:
            counts = (
                placement.person in people
                and 0 < placement.fte <= 1
                and placement.role in roles
                and known_stage(placement.stage) is not None
            )
            (valid if counts else others).append(placement)
        return tuple(valid), tuple(others)

    @cached_property
    def holders(self) -> Mapping[tuple[Stage, RoleId], tuple[PersonId, ...]]:
        """The holders of each role in each stage, in board order; only where there are any."""
        found: dict[tuple[Stage, RoleId], list[PersonId]] = {}
        for placement in self.valid:
            if placement.person is not None:
                found.setdefault((Stage(placement.stage), placement.role), []).append(placement.person)
        return {place: tuple(people) for place, people in found.items()}

    @cached_property
    def holding(self) -> Mapping[RoleId, tuple[PersonId, ...]]:
        """The holders of each role in any stage, each person once."""
        found: dict[RoleId, dict[PersonId, None]] = {}
        for (_, role), people in self.holders.items():
            found.setdefault(role, {}).update(dict.fromkeys(people))
        return {role: tuple(people) for role, people in found.items()}

    @cached_property
    def fte_by_person(self) -> Mapping[PersonId, float]:
        """The total planned FTE of each placed person."""
        total: dict[PersonId, float] = {}
        for placement in self.placements:
            if placement.person is not None:
                total[placement.person] = total.get(placement.person, 0.0) + placement.fte
        return total

    def free_capacity(self, person: PersonId) -> float:
        """A person's capacity minus the planned FTE; negative if the person is over-allocated."""
        return exact_fte(self.people[person].capacity - self.fte_by_person.get(person, 0.0))

    def planned_fte(self, person: PersonId) -> float:
        """Planned FTE of a person in total; 0 without placements."""
        return exact_fte(self.fte_by_person.get(person, 0.0))

    @cached_property
    def staffed_by_stage(self) -> Mapping[Stage, frozenset[RoleId]]:
        """The staffed roles of each stage."""
        held: dict[str, set[RoleId]] = {stage.value: set() for stage in Stage}
        for placement in self.valid:
            held[placement.stage].add(placement.role)
        return {stage: frozenset(held[stage.value]) for stage in Stage}

    @cached_property
    def staffed(self) -> frozenset[RoleId]:
        """The roles that are staffed in any stage."""
        return frozenset[RoleId]().union(*self.staffed_by_stage.values())


def board_of(plan: Plan, scenario: Scenario) -> Board:
    """The board of a scenario, cached while people, teams, roles and placements are the same objects."""
    return _board(plan.people, catalogue_of(plan), scenario.placements, plan.teams)


@cached_by_identity(size=8)
def _board(
    people: tuple[Person, ...], catalogue: Catalogue, placements: tuple[Placement, ...], teams: tuple[Team, ...]
) -> Board:
    return Board(people_by_id(people), catalogue, placements, teams)


@cached_by_identity(size=8)
def people_by_id(people: tuple[Person, ...]) -> Mapping[PersonId, Person]:
    """The people of a plan by their ids."""
    return {person.id: person for person in people}


def total_fte(placements: Sequence[Placement]) -> float:
    """The total FTE of these placements without vacancies."""
    return exact_fte(sum(placement.fte for placement in placements if placement.person is not None))
