"""Who is not employed by the organisation: contractors and people of vendors."""

from teamcanvas.model.ids import PersonId
from teamcanvas.rules.facts import Facts


def from_outside(facts: Facts) -> frozenset[PersonId]:
    """The people who are not employed here, on the board or not."""
    return facts.recall("people from outside", _from_outside)


def _from_outside(facts: Facts) -> frozenset[PersonId]:
    return frozenset(one.id for one in facts.people.values() if one.kind != "internal")
