"""The facts that rules read about a scenario: derived once, shared by all rules and cached while their inputs last.

Rules read nothing else. "Counting" placements have a known role, person and stage and 0 < FTE <= 1.
"""

from collections.abc import Iterable, Mapping
from typing import Self

from teamcanvas.model.board import Board, board_of, people_by_id
from teamcanvas.model.catalogue import Catalogue, catalogue_of
from teamcanvas.model.counting import counted_as
from teamcanvas.model.fte import at_least, lowest
from teamcanvas.model.holders import people_behind
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId, TeamId
from teamcanvas.model.plan import (
    Acceptance,
    Ceremony,
    Deputy,
    Handover,
    Person,
    Placement,
    Plan,
    Scenario,
    Scheme,
    Settings,
    Team,
)
from teamcanvas.model.raci.letters import CONSULTED, INFORMED, OMITTED
from teamcanvas.model.raci.matrix import RaciRow, raci_on
from teamcanvas.model.raci.schemes import SCHEMES_WITH_RACI, scheme_of
from teamcanvas.model.stage import Stage
from teamcanvas.rules.ability import LEAST, LEAST_IN_SMALL, Ability, AbilityTable
from teamcanvas.rules.grouping import PlacementGroups, group_placements
from teamcanvas.rules.memo import Memo, fact, input_fact
from teamcanvas.rules.rules_in_use import RulesInUse

Place = tuple[Stage, RoleId]

EVERYWHERE = tuple(Stage)


class Facts(Memo):
    """All that rules may read of one scenario of a plan."""

    def __init__(
        self,
        plan: Plan,
        scenario: Scenario,
        in_use: RulesInUse,
        before: Self | None = None,
        board: Board | None = None,
    ) -> None:
        """Facts of this scenario.

        Args:
            plan: the plan it belongs to.
            scenario: one of its scenarios.
            in_use: which rules are on.
            before: facts of an earlier state; what has not changed since is taken over.
            board: its board, if it is not to be derived and kept for others.
        """
        super().__init__(before)
        self._plan, self._written = plan, scenario
        self._scenario = counted_as(scenario, catalogue_of(plan))
        self._in_use = in_use
        self._board = board

    @input_fact
    def in_use(self) -> RulesInUse:
        """Which rules are on, how bad their findings are, and their parameters."""
        return self._in_use

    @input_fact
    def settings(self) -> Settings:
        """The scenario's settings, with the size of the organisation that the profile judges it by."""
        return self._in_use.judged(self._scenario.settings)

    @input_fact
    def people(self) -> Mapping[PersonId, Person]:
        """The people of the plan by their ids."""
        return people_by_id(self._plan.people) if self._board is None else self._board.people

    @input_fact
    def deputies(self) -> tuple[Deputy, ...]:
        """Who stands in, for which person and role."""
        return self._scenario.deputies

    @input_fact
    def absent(self) -> tuple[PersonId, ...]:
        """The people marked as absent."""
        return self._scenario.absent

    @input_fact
    def whole(self) -> tuple[Plan, Scenario]:
        """The whole plan and scenario as written. A rule that reads this runs again after every edit."""
        return self._plan, self._written

    @input_fact
    def teams(self) -> Mapping[TeamId, Team]:
        """The teams of the plan by their ids."""
        return {team.id: team for team in self._plan.teams}

    @input_fact
    def board(self) -> Board:
        """The board. It changes with every edit of a placement: read a narrower fact where one is enough."""
        return self._board or board_of(self._plan, self._scenario)

    @input_fact
    def catalogue(self) -> Catalogue:
        """Roles, activities and capabilities, including the plan's own."""
        return catalogue_of(self._plan)

    @input_fact
    def rows(self) -> Mapping[ActivityId, RaciRow]:
        """The rows of the RACI matrix."""
        return raci_on(self._board or board_of(self._plan, self._scenario), self._scenario).rows

    @input_fact
    def edited_rows(self) -> Mapping[ActivityId, Mapping[RoleId, str]]:
        """The edited rows of the RACI matrix, also those of unknown activities."""
        return self._scenario.raci

    @input_fact
    def ceremonies(self) -> tuple[Ceremony, ...]:
        """The regular meetings."""
        return self._scenario.ceremonies

    @input_fact
    def handovers(self) -> tuple[Handover, ...]:
        """The handovers between stages."""
        return self._scenario.handovers

    @input_fact
    def accepted(self) -> tuple[Acceptance, ...]:
        """The acceptances, also those of unknown rules."""
        return self._scenario.accepted

    @input_fact
    def named(self) -> Mapping[ActivityId, PersonId]:
        """The named accountable person of each activity, who may be missing in the plan."""
        return self._scenario.accountable

    @fact
    def scheme(self) -> Scheme:
        """The scenario's scheme of letters."""
        return self.settings.scheme

    @fact
    def raci_rows(self) -> tuple[RaciRow, ...]:
        """The rows in which A means accountable and R responsible."""
        scheme = self.scheme
        return tuple(row for row in self.rows.values() if scheme_of(row, scheme) in SCHEMES_WITH_RACI)

    @fact
    def letters_of(self) -> Mapping[RoleId, Mapping[str, tuple[ActivityId, ...]]]:
        """The activities in `raci_rows` in which each role holds each letter. Roles without any are left out."""
        by_letter: dict[str, dict[RoleId, list[ActivityId]]] = {}
        for row in self.raci_rows:
            activity = row.activity.id
            for letter, roles in row.by_letter.items():
                holding = by_letter.setdefault(letter, {})
                for role in roles:
                    if role in holding:
                        holding[role].append(activity)
                    else:
                        holding[role] = [activity]
        held: dict[RoleId, dict[str, tuple[ActivityId, ...]]] = {}
        for letter, holding in by_letter.items():
            for role, activities in holding.items():
                held.setdefault(role, {})[letter] = tuple(activities)
        return held

    @fact
    def advised_rows(self) -> tuple[RaciRow, ...]:
        """The rows in which C means consulted and I informed: these, and decisions in DACI."""
        scheme = self.scheme
        return tuple(row for row in self.rows.values() if scheme_of(row, scheme) in (*SCHEMES_WITH_RACI, "DACI"))

    @fact
    def touched(self) -> Mapping[RoleId, tuple[ActivityId, ...]]:
        """The activities in which each role has a letter, in any scheme. Roles without one are left out."""
        touched: dict[RoleId, list[ActivityId]] = {}
        for row in self.rows.values():
            activity = row.activity.id
            for role in row.taking_part:
                if role in touched:
                    touched[role].append(activity)
                else:
                    touched[role] = [activity]
        return {role: tuple(activities) for role, activities in touched.items()}

    @fact
    def busy(self) -> frozenset[RoleId]:
        """The roles with a letter beyond consulted, informed or omitted, in any scheme."""
        idle = (CONSULTED, INFORMED, OMITTED)
        return frozenset(
            role
            for row in self.rows.values()
            for letter, roles in row.by_letter.items()
            if letter not in idle
            for role in roles
        )

    @fact
    def counting(self) -> tuple[Placement, ...]:
        """The placements that count."""
        return self.board.valid

    @fact
    def not_counting(self) -> tuple[Placement, ...]:
        """All other placements: vacancies, unknown references, impossible FTE."""
        return self.board.others

    @fact
    def _grouped(self) -> PlacementGroups:
        earlier = self.earlier("_grouped")
        return group_placements(self.counting, earlier if isinstance(earlier, PlacementGroups) else None)

    @fact
    def duplicates(self) -> Mapping[tuple[PersonId, Place], tuple[PlacementId, ...]]:
        """The counting placements of one person in the same role and stage, where there are several."""
        return {
            (person, there.place): ids
            for there in self._grouped.by_place.values()
            if there.twice
            for person, ids in there.twice.items()
        }

    @fact
    def holders(self) -> Mapping[Place, tuple[PersonId, ...]]:
        """The holders of each role in each stage; a person placed twice is listed twice. Empty places are left out."""
        return {there.place: there.people for there in self._grouped.by_place.values()}

    @fact
    def holding(self) -> Mapping[RoleId, tuple[PersonId, ...]]:
        """The holders of each role in any stage, each once. Roles without a holder are left out."""
        found: dict[RoleId, dict[PersonId, None]] = {}
        for there in self._grouped.by_place.values():
            found.setdefault(there.place[1], {}).update(dict.fromkeys(there.people))
        return {role: tuple(people) for role, people in found.items()}

    @fact
    def fte(self) -> Mapping[Place, float]:
        """Planned FTE of each role in each stage. Empty places are left out."""
        return {there.place: there.fte for there in self._grouped.by_place.values()}

    @fact
    def planned(self) -> Mapping[PersonId, float]:
        """Planned FTE of each placed person in total."""
        return {person: mine.planned for person, mine in self._grouped.by_person.items()}

    @fact
    def roles_of(self) -> Mapping[PersonId, frozenset[RoleId]]:
        """The roles that each placed person holds."""
        return {person: mine.roles for person, mine in self._grouped.by_person.items()}

    @fact
    def _stage_ids_of(self) -> Mapping[PersonId, frozenset[str]]:
        return {person: mine.stages for person, mine in self._grouped.by_person.items()}

    @fact
    def people_by_stage(self) -> Mapping[Stage, frozenset[PersonId]]:
        """The people placed in each stage, in any role."""
        placed: dict[Stage, set[PersonId]] = {stage: set() for stage in Stage}
        for (stage, _), people in self.holders.items():
            placed[stage].update(people)
        return {stage: frozenset(people) for stage, people in placed.items()}

    @fact
    def names(self) -> Mapping[PersonId, str]:
        """The names of people."""
        return {one.id: one.name for one in self.people.values()}

    @fact
    def skills(self) -> Mapping[PersonId, frozenset[str]]:
        """The recorded skills of people."""
        return {one.id: frozenset(one.skills) for one in self.people.values()}

    @fact
    def staffing(self) -> Mapping[Stage, frozenset[RoleId]]:
        """The roles with a holder, by stage."""
        return self.board.staffed_by_stage

    @fact
    def staffed(self) -> frozenset[RoleId]:
        """The roles with a holder in any stage."""
        return frozenset[RoleId]().union(*self.staffing.values())

    @fact
    def _ability_table(self) -> AbilityTable:
        return AbilityTable(self.catalogue, LEAST_IN_SMALL if self.settings.small else LEAST)

    @fact
    def abilities(self) -> Mapping[PersonId, Ability]:
        """What each placed person covers through their roles."""
        table = self._ability_table
        return {person: mine.ability(table) for person, mine in self._grouped.by_person.items()}

    @fact
    def with_time(self) -> frozenset[PersonId]:
        """The placed people who have enough free capacity to stand in."""
        people, least = self.people, lowest(LEAST)
        return frozenset(one for one, planned in self.planned.items() if people[one].capacity - planned >= least)

    @fact
    def team_of(self) -> Mapping[PersonId, TeamId]:
        """The team of each person; people without a known team are left out."""
        return {one.id: one.team for one in self.people.values() if one.team is not None and one.team in self.teams}

    @fact
    def roles_of_team(self) -> Mapping[TeamId, frozenset[RoleId]]:
        """The roles that the members of each team hold, in any stage."""
        held: dict[TeamId, set[RoleId]] = {team: set() for team in self.teams}
        for person, roles in self.roles_of.items():
            if person in self.team_of:
                held[self.team_of[person]].update(roles)
        return {team: frozenset(roles) for team, roles in held.items()}

    @fact
    def reports_to(self) -> Mapping[PersonId, PersonId]:
        """The line manager of each person; people without a known one are left out."""
        people = self.people
        return {
            one.id: one.reports_to for one in people.values() if one.reports_to is not None and one.reports_to in people
        }

    @fact
    def delivery_roles(self) -> frozenset[RoleId]:
        """The roles that count for core team, team size and ceremonies."""
        return frozenset(role.id for role in self.catalogue.roles.values() if role.delivery)

    @fact
    def delivery_fte(self) -> Mapping[PersonId, float]:
        """Planned FTE of each person in delivery roles. People without any are left out."""
        roles = self.delivery_roles
        shares = ((person, mine.delivery(roles)) for person, mine in self._grouped.by_person.items())
        return {person: share for person, share in shares if share is not None}

    @fact
    def empty(self) -> bool:
        """Whether the board has no counting placement."""
        return not self.counting

    def somebody_in(self, stage: Stage, roles: Iterable[RoleId]) -> bool:
        """Whether one of these roles has a holder in this stage."""
        return not self.staffing[stage].isdisjoint(roles)

    def somebody_anywhere(self, roles: Iterable[RoleId]) -> bool:
        """Whether one of these roles has a holder in any stage or in the band."""
        return not self.staffed.isdisjoint(roles)

    def stages_of(self, person: PersonId) -> frozenset[Stage]:
        """The stages that a person is placed in."""
        return frozenset(map(Stage, self._stage_ids_of.get(person, ())))

    def placements_of(self, person: PersonId) -> tuple[Placement, ...]:
        """The counting placements of a person, in board order."""
        mine = self._grouped.by_person.get(person)
        return mine.placements if mine else ()

    def holders_of(self, roles: Iterable[RoleId], stages: Iterable[Stage] = EVERYWHERE) -> tuple[PersonId, ...]:
        """The people who hold one of these roles in one of these stages, each once, in board order of the places."""
        wanted = tuple(roles)
        if stages is EVERYWHERE and len(wanted) == 1:
            return self.holding.get(wanted[0], ())
        holders = self.holders
        found: dict[PersonId, None] = {}
        for stage in stages:
            for role in wanted:
                found.update(dict.fromkeys(holders.get((stage, role), ())))
        return tuple(found)

    def people_with(self, row: RaciRow, letter: str) -> tuple[PersonId, ...]:
        """The people who hold a letter of a row: those who have one of its roles in the stage of the activity.

        If a role has no holder there, and for activities of the project-management band, its holders in all stages.
        """
        stage, holders = row.activity.stage, self.holders
        found: dict[PersonId, None] = {}
        for role in row.holders(letter):
            found.update(dict.fromkeys(people_behind(role, stage, holders, lambda: self.holding)))
        return tuple(found)

    def by_name(self, people: Iterable[PersonId]) -> tuple[PersonId, ...]:
        """People in alphabetical order."""
        names = self.names
        return tuple(sorted(people, key=lambda person: (names[person].casefold(), person)))

    def core_people(self, least: float) -> tuple[PersonId, ...]:
        """The people with at least this much FTE in delivery roles."""
        return tuple(person for person, fte in self.delivery_fte.items() if at_least(fte, least))

    def fte_of(self, roles: Iterable[RoleId], stages: Iterable[Stage] = tuple(Stage)) -> float:
        """Planned FTE of these roles in these stages."""
        wanted_stages, wanted_roles, fte = tuple(stages), dict.fromkeys(roles), self.fte
        return sum(fte.get((stage, role), 0.0) for stage in wanted_stages for role in wanted_roles)

    def free(self, person: PersonId) -> float:
        """Free capacity of a person in FTE; negative if too much is planned."""
        return self.people[person].capacity - self.planned.get(person, 0.0)
