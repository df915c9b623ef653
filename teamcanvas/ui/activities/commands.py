"""Commands on activities, shared by the list and the details: each is one undo step or a reported refusal."""

from collections.abc import Callable, Sequence
from functools import partial

from teamcanvas.edits.accountable import name_accountable
from teamcanvas.edits.activities import (
    add_activity,
    change_activity,
    move_activity,
    remove_activity,
    reset_activity,
    restore_activity,
)
from teamcanvas.edits.raci import follow_board
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.model.plural import counted
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.activities.order import ActivityPlace, is_at, place_after_step
from teamcanvas.ui.activities.words import in_catalogue
from teamcanvas.ui.widgets.attempt import Say, attempt
from teamcanvas.ui.widgets.plain import shown


class ActivityCommands:
    """Commands on the activities of an open plan."""

    def __init__(self, open_plan: OpenPlan, say: Say) -> None:
        """Commands.

        Args:
            open_plan: whose activities.
            say: called with the reason of a refusal, and with how to bring back what was removed.
        """
        self._open_plan = open_plan
        self._say = say

    def add(self, titles: Sequence[str], stage: Stage, after: ActivityId | None = None) -> tuple[ActivityId, ...]:
        """Add activities one below the other, in one undo step.

        Args:
            titles: one for each activity.
            stage: their stage.
            after: the activity above the first of them; None: at the end of the stage.

        Returns:
            The ids of the new activities; empty if it was refused.
        """
        known = set(catalogue_of(self._open_plan.plan).activities)

        def edit(plan: Plan) -> Plan:
            above = after
            for title in titles:
                before = set(catalogue_of(plan).activities)
                plan = add_activity(plan, title, stage, self._open_plan.ids, after=above)
                above = next(iter(catalogue_of(plan).activities.keys() - before), above)
            return plan

        words = f"“{shown(titles[0], 40)}”" if len(titles) == 1 else counted(len(titles), "activity", "activities")
        if not titles or not attempt(self._open_plan, f"Add {words}", edit, self._say):
            return ()
        return tuple(one for one in catalogue_of(self._open_plan.plan).activities if one not in known)

    def change(self, activity: ActivityId, what: str, **fields: object) -> bool:
        """Change fields of an activity.

        Args:
            activity: its id.
            what: the undo text; `{}` is replaced by the activity's title.
            fields: new values by field names of `Activity`.
        """
        # The choices of the fields guarantee the types of the values, not the checker.
        edit: Callable[..., Plan] = change_activity
        return self._do(what, activity, partial(edit, activity=activity, **fields))

    def rename(self, activity: ActivityId, title: str) -> bool:
        """Rename an activity."""
        found = catalogue_of(self._open_plan.plan).activities.get(activity)
        return found is None or title == found.title or self.change(activity, "Rename {}", title=title)

    def remove(self, activity: ActivityId) -> bool:
        """Remove an activity from the matrix, and report how to bring it back."""
        title = self._title(activity)
        if not self._do("Remove {}", activity, partial(remove_activity, activity=activity)):
            return False
        back = "Undo or the library brings it back" if in_catalogue(activity) else "Undo brings it back"
        self._say(f"{title} was removed. {back}.")
        return True

    def restore(self, activity: ActivityId) -> bool:
        """Bring back a removed activity of the catalogue, with the letters it had."""
        return self._do("Bring back {}", activity, partial(restore_activity, activity=activity))

    def reset(self, activity: ActivityId) -> bool:
        """Reset a changed activity to the catalogue's version."""
        return self._do("{} as in the catalogue", activity, partial(reset_activity, activity=activity))

    def move(self, activity: ActivityId, place: ActivityPlace) -> bool:
        """Move an activity; a move to its current place does nothing."""
        if is_at(catalogue_of(self._open_plan.plan).activities_by_stage, activity, place):
            return False
        edit = partial(move_activity, activity=activity, stage=place.stage, before=place.before)
        return self._do("Move {}", activity, edit)

    def step(self, activity: ActivityId, *, down: bool) -> bool:
        """Move an activity one place up or down, also across the border of its stage."""
        place = place_after_step(catalogue_of(self._open_plan.plan).activities_by_stage, activity, down=down)
        return place is not None and self.move(activity, place)

    def name_accountable(self, activity: ActivityId, person: PersonId | None) -> bool:
        """Set the accountable person of an activity; None: only the role is accountable."""
        edit = partial(name_accountable, scenario_id=self._open_plan.scenario_id, activity=activity, person=person)
        return self._do("Accountable person of {}", activity, edit)

    def follow_board(self, activity: ActivityId) -> bool:
        """Drop the edited letters of its row, which then follows the board again."""
        edit = partial(follow_board, scenario_id=self._open_plan.scenario_id, activity=activity)
        return self._do("Follow the board in {}", activity, edit)

    def _do(self, what: str, activity: ActivityId, edit: Callable[[Plan], Plan]) -> bool:
        return attempt(self._open_plan, what.replace("{}", self._title(activity)), edit, self._say)

    def _title(self, activity: ActivityId) -> str:
        found = catalogue_of(self._open_plan.plan).activities.get(activity) or built_in_catalogue().activities.get(
            activity
        )
        return f"“{shown(found.title, 40)}”" if found else "an activity"
