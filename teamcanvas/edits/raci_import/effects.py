"""The effects that importing a proposal would have on a plan, shown before the import."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.raci_import.importing import Imported, imported
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan, Scheme
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import RaciMatrix, raci_of
from teamcanvas.model.sheet import CellPlace


@dataclass(frozen=True, slots=True)
class ImportEffects:
    """The difference between a plan and the plan after the import."""

    cells: int = 0
    """The number of cells whose letters change."""
    rows: int = 0
    """The number of rows with such cells."""
    cleared: int = 0
    """The number of cells that would lose all letters."""
    taken_over: int = 0
    """The number of rows that would no longer follow the board."""
    new_activities: tuple[str, ...] = ()
    """Their titles."""
    restored_activities: tuple[str, ...] = ()
    removed_activities: tuple[str, ...] = ()
    new_roles: tuple[str, ...] = ()
    scheme: Scheme | None = None
    """The new scheme of the scenario, if it changes."""
    becomes: Mapping[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    """The number of cells of the sheet by letters before and after the conversion to the scheme of the scenario."""
    converted: Mapping[CellPlace, str] = field(default_factory=dict[CellPlace, str])
    """The letters after the conversion, by cell of the area's sheet."""
    refused: str = ""
    """Why the import is refused; then all else is empty."""

    @property
    def any(self) -> bool:
        """Whether anything would change."""
        gone = self.restored_activities or self.removed_activities
        return bool(self.rows or self.new_activities or gone or self.new_roles or self.scheme)


def effects_of(plan: Plan, scenario_id: str, proposal: Proposal) -> ImportEffects:
    """The effects of importing the proposal as it is."""
    try:
        done = imported(plan, scenario_id, proposal, SequentialIds())
        after = done.plan
        before_scenario, after_scenario = plan.scenario(scenario_id), after.scenario(scenario_id)
    except EditRefusedError as refusal:
        return ImportEffects(refused=str(refusal))
    before_matrix, after_matrix = raci_of(plan, before_scenario), raci_of(after, after_scenario)
    old, new = catalogue_of(plan), catalogue_of(after)
    came = [activity for activity in new.activities if activity not in old.activities]
    changed = {
        activity: cells for activity in after_matrix.rows if (cells := _changed(before_matrix, after_matrix, activity))
    }
    scheme = after_scenario.settings.scheme
    converted = list(_converted(proposal, done)) if proposal.scheme != proposal.target else []
    return ImportEffects(
        cells=sum(map(len, changed.values())),
        rows=len(changed),
        cleared=sum(not now for cells in changed.values() for now in cells.values()),
        taken_over=sum(
            row.edited and activity in before_matrix.rows and not before_matrix.rows[activity].edited
            for activity, row in after_matrix.rows.items()
        ),
        new_activities=tuple(new.activities[one].title for one in came if one not in old.removed),
        restored_activities=tuple(new.activities[one].title for one in came if one in old.removed),
        removed_activities=tuple(one.title for key, one in old.activities.items() if key not in new.activities),
        new_roles=tuple(role.title for key, role in new.roles.items() if key not in old.roles),
        scheme=scheme if scheme != before_scenario.settings.scheme else None,
        becomes=Counter((before, now) for _, before, now in converted),
        converted={place: now for place, _, now in converted},
    )


def _converted(proposal: Proposal, done: Imported) -> Iterator[tuple[CellPlace, str, str]]:
    """The cells of the sheet that the conversion changes, with the letters before and after it."""
    for row, activity in proposal.wanted_rows:
        now = done.letters[done.activities[activity]]
        for column, role in proposal.wanted_columns:
            reading = proposal.cells.get((row, column))
            letters = now.get(done.roles[role], "")
            if (
                reading is not None
                and reading.letters
                and set(split_letters(letters)) != set(split_letters(reading.letters))
            ):
                yield (row, column), reading.letters, letters


def _changed(before: RaciMatrix, after: RaciMatrix, activity: ActivityId) -> Mapping[RoleId, str]:
    """The cells of a row that change, with their new letters."""
    old: Mapping[RoleId, str] = before.rows[activity].cells if activity in before.rows else {}
    new = after.rows[activity].cells
    return {
        role: new.get(role, "")
        for role in {**old, **new}
        if frozenset(split_letters(old.get(role, ""))) != frozenset(split_letters(new.get(role, "")))
    }
