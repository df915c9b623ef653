"""The choices for the accountable person of an activity: holders of the accountable role first, then all others."""

from collections.abc import Mapping

from teamcanvas.model.board import board_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Plan, Scenario, Scheme
from teamcanvas.model.raci.matrix import RaciRow, raci_of
from teamcanvas.model.raci.schemes import answering_letter
from teamcanvas.ui.widgets.person_words import GONE
from teamcanvas.ui.widgets.plain import shown


def answering_roles(row: RaciRow | None, scheme: Scheme) -> tuple[RoleId, ...]:
    """The accountable roles of an activity: those with the A, in RAPID with the D.

    Args:
        row: its row of the matrix; None if it is not in the matrix.
        scheme: the scheme of the scenario.
    """
    return () if row is None else row.holders(answering_letter(row, scheme))


def accountable_choices(plan: Plan, scenario: Scenario, activity: ActivityId) -> Mapping[object, str]:
    """An entry for nobody; the holders of an accountable role, with its title; then all other people by name.

    The person who is named now is listed even if the plan has no such person.
    """
    board = board_of(plan, scenario)
    roles = answering_roles(raci_of(plan, scenario).rows.get(activity), scenario.settings.scheme)
    names = {person: shown(name, 60) for person, name in distinct_names(plan).items()}
    holders: dict[PersonId, str] = {}
    for role in roles:
        for placement in board.placements:
            person = placement.person
            if placement.role == role and person is not None and person in names:
                holders.setdefault(person, shown(board.catalogue.role_title(role), 40))
    titles = ", ".join(shown(board.catalogue.role_title(role), 40) for role in roles)
    choices: dict[object, str] = {None: f"Nobody by name: {titles}" if titles else "Nobody by name"}
    choices.update({person: f"{names[person]} – {title}" for person, title in holders.items()})
    others = sorted((one for one in names if one not in holders), key=lambda one: (names[one].casefold(), one))
    choices.update({person: names[person] for person in others})
    named = scenario.accountable.get(activity)
    if named is not None:
        choices.setdefault(named, GONE)
    return choices
