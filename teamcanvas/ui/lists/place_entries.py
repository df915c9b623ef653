"""What the lists offer without a pointer: places for a role, roles for a person."""

from functools import partial

from teamcanvas.board.commands import Command, Entry, Submenu, place_person_entries
from teamcanvas.board.landing import Scene
from teamcanvas.edits.placements import place_role
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage, known_stage

MOST_ROLES = 8
"""So many roles that suit are offered at once; the others wait in a menu of their own."""


def role_entries(scene: Scene, role: RoleId) -> tuple[Entry, ...]:
    """The stages that a role can be placed in; those it is typical of come first."""
    known = scene.board.catalogue.roles.get(role)
    title = scene.board.catalogue.role_title(role)
    typical = {known_stage(stage) for stage in known.stages} if known else set[Stage | None]()
    return tuple(
        Command(
            f"Place in {stage.label}",
            f"Place {title} in {stage.label}",
            partial(place_role, scenario_id=scene.scenario_id, role=role, stage=stage, ids=scene.ids),
        )
        for stage in sorted(Stage, key=lambda stage: stage not in typical)
    )


def person_entries(scene: Scene, person: PersonId) -> tuple[Submenu, ...]:
    """The stages, and in each the roles that the person could take, best first."""
    return tuple(_in_stage(scene, person, stage) for stage in Stage)


def _in_stage(scene: Scene, person: PersonId, stage: Stage) -> Submenu:
    entries = place_person_entries(scene, person, stage)
    first, rest = entries[:MOST_ROLES], entries[MOST_ROLES:]
    return Submenu(f"Place in {stage.label} as", (*first, *((Submenu("Other roles", rest),) if rest else ())))
