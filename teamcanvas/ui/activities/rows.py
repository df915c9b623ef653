"""The rows of the lists of activities by stage: those in the matrix, and the library."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from teamcanvas.layout.text.plain_text import shown
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.plural import counted
from teamcanvas.model.raci.matrix import RaciRow, raci_of
from teamcanvas.model.role import Activity, ActivityKind
from teamcanvas.model.stage import Stage
from teamcanvas.ui.activities.accountable_choices import answering_roles
from teamcanvas.ui.activities.words import KINDS, changed_fields, own_activity
from teamcanvas.ui.widgets.fuzzy import contains
from teamcanvas.ui.widgets.person_words import GONE
from teamcanvas.ui.widgets.rows import Row

State = Literal["follows", "edited", "kept", "changed", "removed"]
"""In the matrix: follows the board, or edited. In the library: as in the catalogue, changed, removed."""


@dataclass(frozen=True, slots=True)
class StageRow(Row):
    """The heading of a stage."""

    stage: Stage = Stage.USE_CASE_DEFINITION


@dataclass(frozen=True, slots=True)
class ActivityRow(Row):
    """An activity."""

    kind: ActivityKind = "task"
    side: str = ""
    """The small text under its title."""
    state: State = "follows"


def matrix_rows(plan: Plan, scenario: Scenario, wanted: str = "") -> tuple[Row, ...]:
    """The activities in the matrix, by stage. Without a search, an empty stage has its heading too."""
    catalogue, matrix = catalogue_of(plan), raci_of(plan, scenario)
    rows: list[Row] = []
    for stage in Stage:
        fitting = _fitting(catalogue.activities_by_stage[stage], wanted)
        found = [_matrix_row(plan, scenario, one, matrix.rows.get(one.id)) for one in fitting]
        if found or not wanted.strip():
            rows += [_heading(stage, len(found)), *found]
    return tuple(rows)


def library_rows(plan: Plan, wanted: str = "") -> tuple[Row, ...]:
    """All activities of the built-in catalogue, by stage, with their state in this plan."""
    rows: list[Row] = []
    for stage in Stage:
        found = [_library_row(plan, one) for one in _fitting(built_in_catalogue().activities_by_stage[stage], wanted)]
        if found:
            rows += [_heading(stage, len(found)), *found]
    return tuple(rows)


def activity_hint(plan: Plan, activity: str) -> str:
    """The tooltip of an activity."""
    key = ActivityId(activity)
    found = catalogue_of(plan).activities.get(key) or built_in_catalogue().activities.get(key)
    if found is None:
        return ""
    marks = [KINDS[found.kind], *(["critical"] if found.critical else []), *found.tags]
    return "\n".join(part for part in (found.title, found.summary, ", ".join(marks)) if part)


def _fitting(activities: Iterable[Activity], wanted: str) -> list[Activity]:
    if not wanted.strip():
        return list(activities)
    return [one for one in activities if contains(" ".join((one.title, one.summary, *one.tags)), wanted)]


def _heading(stage: Stage, number: int) -> StageRow:
    spoken = f"{stage.label}, {counted(number, 'activity', 'activities')}"
    return StageRow(f"stage:{stage}", stage.label, spoken, choosable=False, stage=stage)


def _matrix_row(plan: Plan, scenario: Scenario, activity: Activity, row: RaciRow | None) -> ActivityRow:
    edited = row is not None and row.edited
    side = " · ".join([_who(plan, scenario, activity.id, row), *_marks(activity), *(["edited"] if edited else [])])
    spoken = f"{shown(activity.title)}, {side}{'' if edited else ', follows the board'}"
    return ActivityRow(
        activity.id, activity.title, spoken, kind=activity.kind, side=side, state="edited" if edited else "follows"
    )


def _library_row(plan: Plan, known: Activity) -> ActivityRow:
    changed = changed_fields(plan, known.id)
    state: State = "kept"
    if known.id in plan.removed_activities:
        state, side = "removed", "removed"
    elif changed:
        now = own_activity(plan, known.id)
        title = f" · now “{isolated(now.title)}”" if now and now.title != known.title else ""
        state, side = "changed", f"changed: {', '.join(changed)}{title}"
    else:
        side = " · ".join(["in the matrix", *_marks(known)])
    spoken = f"{isolated(known.title)}, {side}"
    return ActivityRow(known.id, known.title, spoken, kind=known.kind, side=side, state=state)


def _who(plan: Plan, scenario: Scenario, activity: ActivityId, row: RaciRow | None) -> str:
    """The accountable person, else the accountable role."""
    named = scenario.accountable.get(activity)
    if named is not None:
        return isolated(distinct_names(plan).get(named, GONE.lower()))
    catalogue = catalogue_of(plan)
    answering = answering_roles(row, scenario.settings.scheme)
    return ", ".join(isolated(catalogue.role_title(one)) for one in answering) or "nobody"


def _marks(activity: Activity) -> list[str]:
    marks = [] if activity.kind == "task" else [KINDS[activity.kind].lower()]
    return [*marks, "critical"] if activity.critical else marks
