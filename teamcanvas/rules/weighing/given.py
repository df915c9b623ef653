"""Who gets something to do by a fix: nobody closes two gaps in one list."""

from collections.abc import Iterator

from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Placement, Plan
from teamcanvas.rules.weighing.never_offered import SHORT_TRAININGS


def people_given_work(before: Plan, after: Plan, scenario_id: str) -> frozenset[PersonId]:
    """Those who have a place, more time in one, a training or a person to stand in for, only after an edit."""
    return frozenset(_given(before, after, scenario_id))


def _given(before: Plan, after: Plan, scenario_id: str) -> Iterator[PersonId]:
    old, new = before.scenario(scenario_id), after.scenario(scenario_id)
    if old.placements is not new.placements:
        there = {one.id: one for one in old.placements}
        for one in new.placements:
            if one.person is not None and _is_more(there.get(one.id), one):
                yield one.person
    known = frozenset(old.deputies)
    yield from (one.deputy for one in new.deputies if one not in known)
    learnt = {one.id: frozenset(skill.skill for skill in one.learning) for one in before.people}
    for person in after.people:
        more = {skill.skill for skill in person.learning} - learnt.get(person.id, frozenset())
        if more - SHORT_TRAININGS:
            yield person.id


def _is_more(before: Placement | None, after: Placement) -> bool:
    return (
        before is None
        or before.person != after.person
        or (before.role, before.stage) != (after.role, after.stage)
        or before.fte < after.fte
    )
