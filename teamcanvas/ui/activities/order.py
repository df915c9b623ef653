"""Places in the order of activities: where a step by key leads, and where a drop beside another row lands."""

from collections.abc import Mapping
from dataclasses import dataclass

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage

Order = Mapping[Stage, tuple[Activity, ...]]
"""All activities, stage by stage, as they stand."""


@dataclass(frozen=True, slots=True)
class ActivityPlace:
    """A place an activity can be moved to."""

    stage: Stage
    before: ActivityId | None
    """The activity that comes next; None at the end of the stage."""


def step(order: Order, activity: ActivityId, *, down: bool) -> ActivityPlace | None:
    """One place further, over the border of a stage too; None where there is none, or no such activity."""
    stage = _stage_of(order, activity)
    if stage is None:
        return None
    ids = _ids(order, stage)
    at = ids.index(activity)
    stages = tuple(Stage)
    if down and at + 1 < len(ids):
        return ActivityPlace(stage, _item(ids, at + 2))
    if not down and at > 0:
        return ActivityPlace(stage, ids[at - 1])
    neighbour = stages.index(stage) + (1 if down else -1)
    if not 0 <= neighbour < len(stages):
        return None
    return ActivityPlace(stages[neighbour], _item(_ids(order, stages[neighbour]), 0) if down else None)


def beside(order: Order, activity: ActivityId, *, below: bool) -> ActivityPlace | None:
    """The place above or below an activity; None if there is no such activity."""
    stage = _stage_of(order, activity)
    if stage is None:
        return None
    ids = _ids(order, stage)
    return ActivityPlace(stage, _item(ids, ids.index(activity) + 1) if below else activity)


def start_of(order: Order, stage: Stage) -> ActivityPlace:
    """The first place of a stage."""
    return ActivityPlace(stage, _item(_ids(order, stage), 0))


def stands_at(order: Order, activity: ActivityId, place: ActivityPlace) -> bool:
    """The activity is there already."""
    here, next_one = beside(order, activity, below=False), beside(order, activity, below=True)
    return place in (here, next_one)


def _stage_of(order: Order, activity: ActivityId) -> Stage | None:
    return next((stage for stage, some in order.items() if any(one.id == activity for one in some)), None)


def _ids(order: Order, stage: Stage) -> list[ActivityId]:
    return [one.id for one in order.get(stage, ())]


def _item(ids: list[ActivityId], number: int) -> ActivityId | None:
    return ids[number] if number < len(ids) else None
