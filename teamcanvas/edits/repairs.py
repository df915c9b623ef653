"""Edits that repair duplicate placements and dangling references in a file."""

from collections.abc import Iterable

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import (
    Placements,
    find_placement,
    find_scenario,
    with_member,
    with_placements,
    with_scenario,
)
from teamcanvas.model.board import board_of, people_by_id
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.fte import joined_fte
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, TeamId
from teamcanvas.model.plan import Ceremony, Handover, Person, Plan
from teamcanvas.model.role import Role
from teamcanvas.model.stage import Stage, known_stage


def correct_reference(plan: Plan, scenario_id: str, placement: PlacementId, role: RoleId, stage: Stage) -> Plan:
    """Set the role and stage of a placement; it keeps its position.

    Raises:
        EditRefusedError: there is no such role.
    """
    scenario = find_scenario(plan, scenario_id)
    if role not in board_of(plan, scenario).catalogue.roles:
        raise EditRefusedError("This role is not in the catalogue.")
    corrected = find_placement(scenario, placement).replace(role=role, stage=stage.value)
    return with_placements(plan, scenario, with_member(scenario.placements, corrected))


def merge_placements(plan: Plan, scenario_id: str, placements: Iterable[PlacementId]) -> Plan:
    """Merge placements of one person in one role and stage, with the sum of their FTE clamped to 1.

    Raises:
        EditRefusedError: they are not of the same person, role and stage.
    """
    scenario = find_scenario(plan, scenario_id)
    same = [find_placement(scenario, placement) for placement in dict.fromkeys(placements)]
    if len({(one.person, one.role, one.stage) for one in same}) != 1 or same[0].person is None:
        raise EditRefusedError("Only placements of one person in the same role and stage can become one.")
    merged = same[0].replace(fte=joined_fte(*(one.fte for one in same)))
    gone = {one.id for one in same[1:]}
    kept: Placements = tuple(one for one in with_member(scenario.placements, merged) if one.id not in gone)
    return with_placements(plan, scenario, kept)


def drop_unknown_references(plan: Plan, scenario_id: str) -> Plan:
    """Remove references to people, teams, stages, activities and roles that do not exist, except in placements.

    A handover between unknown stages is removed as a whole, and so are a row of an unknown activity and a deputy of or
    for an unknown person.
    """
    scenario = find_scenario(plan, scenario_id)
    people, teams = people_by_id(plan.people), {team.id for team in plan.teams}
    catalogue = catalogue_of(plan)
    activities = catalogue.activities.keys() | catalogue.removed.keys()

    def known(person: PersonId | None) -> PersonId | None:
        return person if person in people else None

    def known_team(team: TeamId | None) -> TeamId | None:
        return team if team in teams else None

    def member(one: Person) -> Person:
        return one.replace(team=known_team(one.team), reports_to=known(one.reports_to))

    def ceremony(one: Ceremony) -> Ceremony:
        return one.replace(team=known_team(one.team), people=tuple(person for person in one.people if person in people))

    def handover(one: Handover) -> Handover:
        return one.replace(giver=known(one.giver), receiver=known(one.receiver))

    repaired = scenario.replace(
        ceremonies=tuple(map(ceremony, scenario.ceremonies)),
        handovers=tuple(
            handover(one) for one in scenario.handovers if known_stage(one.from_stage) and known_stage(one.to_stage)
        ),
        accountable={
            activity: person
            for activity, person in scenario.accountable.items()
            if activity in activities and person in people
        },
        deputies=tuple(
            one
            for one in scenario.deputies
            if one.person in people and one.deputy in people and one.role in catalogue.roles
        ),
        absent=tuple(person for person in scenario.absent if person in people),
        raci={activity: row for activity, row in scenario.raci.items() if activity in activities},
    )

    def role(one: Role) -> Role:
        known_roles = tuple(other for other in one.counts_as if other in catalogue.counted.get(one.id, ()))
        return one.replace(counts_as=known_roles) if known_roles != one.counts_as else one

    people_and_roles = plan.replace(people=tuple(map(member, plan.people)), roles=tuple(map(role, plan.roles)))
    return with_scenario(people_and_roles, repaired)
