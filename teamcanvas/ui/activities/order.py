"""Places in the order of activities: the target of a move by key, and of a drop above or below another row."""

from collections.abc import Mapping
from dataclasses import dataclass

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage

ActivityOrder = Mapping[Stage, tuple[Activity, ...]]
"""All activities in order, by stage."""


@dataclass(frozen=True, slots=True)
class ActivityPlace:
    """A place to which an activity can be moved."""

    stage: Stage
    before: ActivityId | None
    """The activity after it; None at the end of the stage."""


def place_after_step(order: ActivityOrder, activity: ActivityId, *, down: bool) -> ActivityPlace | None:
    """The place one step up or down, also across the border of a stage; None at the end or for an unknown activity."""
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


def place_beside(order: ActivityOrder, activity: ActivityId, *, below: bool) -> ActivityPlace | None:
    """The place above or below an activity; None for an unknown activity."""
    stage = _stage_of(order, activity)
    if stage is None:
        return None
    ids = _ids(order, stage)
    return ActivityPlace(stage, _item(ids, ids.index(activity) + 1) if below else activity)


def start_of_stage(order: ActivityOrder, stage: Stage) -> ActivityPlace:
    """The first place of a stage."""
    return ActivityPlace(stage, _item(_ids(order, stage), 0))


def is_at(order: ActivityOrder, activity: ActivityId, place: ActivityPlace) -> bool:
    """Whether the activity is at this place already."""
    here, next_one = place_beside(order, activity, below=False), place_beside(order, activity, below=True)
    return place in (here, next_one)


def _stage_of(order: ActivityOrder, activity: ActivityId) -> Stage | None:
    return next((stage for stage, some in order.items() if any(one.id == activity for one in some)), None)


def _ids(order: ActivityOrder, stage: Stage) -> list[ActivityId]:
    return [one.id for one in order.get(stage, ())]


def _item(ids: list[ActivityId], number: int) -> ActivityId | None:
    return ids[number] if number < len(ids) else None
