"""Which roles a row of the matrix is meant for: letters that fall to other roles by default say nothing of a need."""

from collections.abc import Iterable, Mapping

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE, split_letters
from teamcanvas.model.role import Activity, Role

_WORKING = frozenset((ACCOUNTABLE, RESPONSIBLE))


def is_for(role: RoleId, activity: Activity, letters: Iterable[str], roles: Mapping[RoleId, Role]) -> bool:
    """Whether an activity is meant for a role.

    It answers for it or does it by the catalogue, or belongs to the family of a role that has one of the letters in
    question. Being consulted or informed is no reason to have a role.

    Args:
        role: a role of the catalogue.
        activity: of the catalogue.
        letters: those that are in question.
        roles: the catalogue's.
    """
    if role not in roles:
        return False
    if not _WORKING.isdisjoint(split_letters(activity.letters.get(role, ""))):
        return True
    wanted = _WORKING.intersection(letters)
    family = roles[role].family
    return any(
        other in roles and roles[other].family == family and not wanted.isdisjoint(split_letters(cell))
        for other, cell in activity.letters.items()
    )
