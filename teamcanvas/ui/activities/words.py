"""Texts of the pages of activities: kinds, their meaning, and the differences from the catalogue."""

from collections.abc import Mapping

from teamcanvas.layout.text.plain_text import shown
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.role import Activity, ActivityKind

KINDS: Mapping[ActivityKind, str] = {"task": "Task", "decision": "Decision", "feedback": "Feedback"}
"""The kinds of activity in words."""

KIND_HINTS: Mapping[ActivityKind, str] = {
    "task": "Work that leads to a result.",
    "decision": "Somebody says yes or no. DACI and RAPID speak of decisions only, and nobody should decide alone what "
    "they did alone.",
    "feedback": "Brings what was learned in operation back to those who define and build.",
}
"""What each kind means for the rules and schemes."""

SIGNS = "Signs: □ task, ◇ decision, ○ feedback; filled where the letters or the activity were edited."
"""What the signs before activities mean."""

CRITICAL_HINT = "The case depends on it: whoever does it should not be the only one who hears of it."

_FIELDS = {
    "title": "title",
    "stage": "stage",
    "kind": "kind",
    "critical": "critical",
    "tags": "tags",
    "summary": "description",
    "letters": "letters",
}


def changed_fields(plan: Plan, activity: ActivityId) -> tuple[str, ...]:
    """The fields in which a plan's version of a catalogue activity differs from the catalogue, in words."""
    known = built_in_catalogue().activities.get(activity)
    own = own_activity(plan, activity) if known else None
    if known is None or own is None:
        return ()
    return tuple(words for name, words in _FIELDS.items() if getattr(known, name) != getattr(own, name))


def own_activity(plan: Plan, activity: ActivityId) -> Activity | None:
    """The activity as stored in the plan: a custom one, or a changed one of the catalogue."""
    return next((one for one in plan.activities if one.id == activity), None)


def in_catalogue(activity: ActivityId) -> bool:
    """Whether the built-in catalogue has it, so that it can be brought back after removal."""
    return activity in built_in_catalogue().activities


def summary_words(plan: Plan, scenario: Scenario) -> str:
    """How many activities there are, and how many differ from the catalogue or have edited letters."""
    activities, known = catalogue_of(plan).activities, built_in_catalogue().activities
    changed = sum(1 for one in activities if changed_fields(plan, one))
    removed = sum(1 for one in plan.removed_activities if one in known)
    edited = sum(1 for one in scenario.raci if one in activities)
    parts = [f"{len(activities):,} in the matrix"]
    for number, words in (
        (sum(1 for one in activities if one not in known), "your own"),
        (changed, "changed"),
        (removed, "removed"),
        (edited, "with edited letters"),
    ):
        parts += [f"{number:,} {words}"] if number else []
    return " · ".join(parts)


def known_tags(plan: Plan) -> tuple[str, ...]:
    """All tags of activities in the catalogue or the plan, in alphabetical order."""
    activities = (*built_in_catalogue().activities.values(), *plan.activities)
    return tuple(sorted({tag for activity in activities for tag in activity.tags}, key=str.casefold))


def position_words(plan: Plan, activity: ActivityId) -> str:
    """The position of an activity for screen readers; empty if it is not in the matrix."""
    found = catalogue_of(plan).activities.get(activity)
    if found is None:
        return ""
    some = catalogue_of(plan).activities_by_stage[found.stage]
    return f"{shown(found.title)}, {some.index(found) + 1} of {len(some)} in {found.stage.label}"
