"""Menu entries of the lists that place a role in a stage, or a person in a role."""

from teamcanvas.board.commands import MenuEntry, Submenu, place_person_entries, place_role_entry
from teamcanvas.board.landing import EditContext
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage


def role_entries(context: EditContext, role: RoleId) -> tuple[MenuEntry, ...]:
    """An entry for each stage in which a role can be placed, in the order of the board."""
    return tuple(place_role_entry(context, role, f"Place in {stage.label}", stage) for stage in Stage)


def usual_entry(context: EditContext, role: RoleId) -> int:
    """The place among these entries of the first stage in which the role is usually needed; else the first."""
    known = context.board.catalogue.roles.get(role)
    usual = [place for place, stage in enumerate(Stage) if known is not None and stage in known.stages]
    return usual[0] if usual else 0


def person_entries(context: EditContext, person: PersonId) -> tuple[Submenu, ...]:
    """A submenu for each stage with the roles that the person could take, best first."""
    return tuple(Submenu(f"Place in {stage.label} as", place_person_entries(context, person, stage)) for stage in Stage)
