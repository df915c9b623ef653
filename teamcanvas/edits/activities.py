"""Edits of activities: add, change, remove, restore and reorder the rows of the matrix."""

from collections.abc import Iterable

from pydantic import ValidationError

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import with_member
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, IdSource
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.role import Activity, ActivityKind
from teamcanvas.model.stage import Stage


def add_activity(
    plan: Plan,
    title: str,
    stage: Stage,
    ids: IdSource,
    *,
    kind: ActivityKind = "task",
    critical: bool = False,
    tags: Iterable[str] = (),
    summary: str = "",
    after: ActivityId | None = None,
) -> Plan:
    """Add a custom activity without letters.

    Args:
        plan: the plan.
        title: its title.
        stage: its stage.
        ids: the source of its id.
        kind: a task, a decision or feedback.
        critical: the plan fails without it.
        tags: tags by which rules find it.
        summary: a one-sentence description.
        after: the activity of the same stage that it follows; None puts it last.

    Raises:
        EditRefusedError: it has no title, or `after` is not in its stage.
    """
    if after is not None:
        _refuse_other_stage(plan, after, stage)
    words = _title(title)
    activity = Activity(
        id=ActivityId(ids.fresh("own-", _taken(plan))),
        title=words,
        stage=stage,
        kind=kind,
        critical=critical,
        tags=_tags(tags),
        summary=summary.strip(),
    )
    added = plan.replace(activities=(*plan.activities, activity))
    if after is None:
        return added
    order = _order(plan)
    place = order.index(after) + 1
    return _with_order(added, [*order[:place], activity.id, *order[place:]])


def change_activity(
    plan: Plan,
    activity: ActivityId,
    *,
    title: str | None = None,
    stage: Stage | None = None,
    kind: ActivityKind | None = None,
    critical: bool | None = None,
    tags: Iterable[str] | None = None,
    summary: str | None = None,
) -> Plan:
    """Change fields of an activity; None keeps a field. Its letters are kept.

    An activity of the catalogue is overridden under its id, in this plan only.

    Raises:
        EditRefusedError: there is no such activity, its title is empty, or a value is not possible.
    """
    wanted: dict[str, object] = {
        "title": None if title is None else _title(title),
        "stage": stage,
        "kind": kind,
        "critical": critical,
        "tags": None if tags is None else _tags(tags),
        "summary": None if summary is None else summary.strip(),
    }
    changes = {name: value for name, value in wanted.items() if value is not None}
    try:
        return _with_activity(plan, _find(plan, activity).replace(**changes))
    except ValidationError as problem:
        raise EditRefusedError(f"This value is not possible: {problem.errors()[0]['msg']}.") from problem


def remove_activity(plan: Plan, activity: ActivityId) -> Plan:
    """Remove an activity from all scenarios.

    A custom activity is deleted with its letters and its named accountable person. A catalogue activity is only hidden
    and can be restored: its stored letters are kept.
    """
    _find(plan, activity)
    if activity in built_in_catalogue().activities:
        return plan.replace(removed_activities=(*plan.removed_activities, activity))
    return plan.replace(
        activities=tuple(one for one in plan.activities if one.id != activity),
        activity_order=tuple(one for one in plan.activity_order if one != activity),
        scenarios=tuple(_without(scenario, activity) for scenario in plan.scenarios),
    )


def restore_activity(plan: Plan, activity: ActivityId) -> Plan:
    """Restore a removed activity, as it was and at its old position.

    Raises:
        EditRefusedError: it was not removed.
    """
    if activity not in catalogue_of(plan).removed:
        raise EditRefusedError("This activity is not one that was removed.")
    return plan.replace(removed_activities=tuple(one for one in plan.removed_activities if one != activity))


def reset_activity(plan: Plan, activity: ActivityId) -> Plan:
    """Reset a changed catalogue activity to that of the catalogue. Edited letters are kept.

    Raises:
        EditRefusedError: it is not one of the catalogue.
    """
    _find(plan, activity)
    shipped = built_in_catalogue().activities.get(activity)
    if shipped is None:
        raise EditRefusedError("This activity is the plan's own; the catalogue does not have it.")
    return _with_activity(plan, shipped)


def move_activity(plan: Plan, activity: ActivityId, stage: Stage, before: ActivityId | None) -> Plan:
    """Move an activity to a stage, before another activity or to the end. Its letters are kept.

    Raises:
        EditRefusedError: there is no such activity, or the other one is not in this stage.
    """
    _find(plan, activity)
    if before == activity:
        return change_activity(plan, activity, stage=stage)
    if before is not None:
        _refuse_other_stage(plan, before, stage)
    moved = change_activity(plan, activity, stage=stage)
    order = [one for one in _order(moved) if one != activity]
    place = len(order) if before is None else order.index(before)
    return _with_order(moved, [*order[:place], activity, *order[place:]])


def _find(plan: Plan, activity: ActivityId) -> Activity:
    found = catalogue_of(plan).activities.get(activity)
    if found is None:
        raise EditRefusedError("This activity is not in the matrix.")
    return found


def _refuse_other_stage(plan: Plan, activity: ActivityId, stage: Stage) -> None:
    if _find(plan, activity).stage is not stage:
        raise EditRefusedError(f"“{isolated(_find(plan, activity).title)}” is not in {stage.label}.")


def _title(text: str) -> str:
    title = " ".join(text.split())
    if not title:
        raise EditRefusedError("An activity needs a title.")
    return title


def _tags(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stripped for tag in tags if (stripped := tag.strip())))


def _taken(plan: Plan) -> frozenset[str]:
    """Ids in use, including those that the plan refers to but does not contain."""
    catalogue = catalogue_of(plan)
    spoken_of = (one for scenario in plan.scenarios for one in (*scenario.raci, *scenario.accountable))
    return frozenset(
        (*catalogue.activities, *catalogue.removed, *spoken_of, *plan.removed_activities, *plan.activity_order)
    )


def _with_activity(plan: Plan, activity: Activity) -> Plan:
    """The plan with this activity under its id; one that equals that of the catalogue is not stored."""
    stored = any(one.id == activity.id for one in plan.activities)
    if activity == built_in_catalogue().activities.get(activity.id):
        kept = tuple(one for one in plan.activities if one.id != activity.id)
        return plan.replace(activities=kept) if stored else plan
    return plan.replace(activities=with_member(plan.activities, activity) if stored else (*plan.activities, activity))


def _order(plan: Plan) -> list[ActivityId]:
    """All activities in the plan's order, removed ones at the positions where they would be restored."""
    return list(catalogue_of(plan.replace(removed_activities=())).activities)


def _with_order(plan: Plan, order: list[ActivityId]) -> Plan:
    """The plan with this order; one that equals that of the catalogue in every stage is not stored."""
    usual = catalogue_of(plan.replace(removed_activities=(), activity_order=()))
    place = {activity: number for number, activity in enumerate(order)}
    as_usual = all(
        sorted(rows, key=lambda one: place[one.id]) == list(rows) for rows in usual.activities_by_stage.values()
    )
    return plan.replace(activity_order=() if as_usual else tuple(order))


def _without(scenario: Scenario, activity: ActivityId) -> Scenario:
    if activity not in scenario.raci and activity not in scenario.accountable:
        return scenario
    return scenario.replace(
        raci={one: cells for one, cells in scenario.raci.items() if one != activity},
        accountable={one: person for one, person in scenario.accountable.items() if one != activity},
    )
