"""Which roles a row of the matrix is meant for: letters that fall to other roles by default say nothing of a need."""

from collections.abc import Collection, Iterable, Mapping

from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, CONSULTED, INFORMED, RESPONSIBLE, split_letters
from teamcanvas.model.role import Activity, Role
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding

LETTERS_OF: Mapping[str, str] = {
    "TC207": ACCOUNTABLE + RESPONSIBLE,
    "TC603": RESPONSIBLE,
    "TC807": CONSULTED + INFORMED,
    "TC811": ACCOUNTABLE,
    "TC812": ACCOUNTABLE + RESPONSIBLE,
    "TC813": RESPONSIBLE,
    "TC818": ACCOUNTABLE,
}
"""Rules about one row, and the letters that their findings are about."""
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


def is_met_by(added: Collection[RoleId], finding: Finding, facts: Facts) -> bool:
    """Whether these roles may be what ends a finding.

    Of a row of the matrix that follows the board, only roles that it is meant for: others merely get its letters by
    default.

    Args:
        added: roles that are placed or planned.
        finding: what is gone with them.
        facts: in which it was found.
    """
    letters = LETTERS_OF.get(finding.rule)
    if letters is None:
        return True
    row = facts.rows.get(ActivityId(next((one.id for one in finding.subjects if one.kind == "activity"), "")))
    if row is None or row.edited:
        return True
    wanted = str(finding.values.get("letters", letters))
    return any(is_for(role, row.activity, wanted, facts.catalogue.roles) for role in added)
