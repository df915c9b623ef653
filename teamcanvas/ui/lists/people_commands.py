"""Commands on people, shared by the list and the table: rename, capacity, placement, removal."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from teamcanvas.board.commands import Command
from teamcanvas.board.landing import EditContext
from teamcanvas.board.menus import Chosen, menu_of
from teamcanvas.edits.people import remove_people, rename_person, set_capacity
from teamcanvas.model.board import people_by_id
from teamcanvas.model.distinct_names import distinct_name
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person
from teamcanvas.model.plural import counted
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import Say, attempt
from teamcanvas.ui.widgets.plain import shown


class PeopleCommands:
    """Commands on the people of an open plan; refusals are reported."""

    def __init__(self, open_plan: OpenPlan, say: Say) -> None:
        self._open_plan = open_plan
        self._say = say

    def rename(self, person: str, name: str) -> None:
        """Rename a person, if the typed name differs."""
        known = self._person(person)
        if known is not None and name != known.name:
            edit = partial(rename_person, person=known.id, name=name)
            attempt(self._open_plan, f"Rename {self.name(person)}", edit, self._say)

    def set_capacity(self, person: str, capacity: float) -> None:
        """Set a person's capacity in FTE, if it differs."""
        known = self._person(person)
        if known is not None and capacity != known.capacity:
            edit = partial(set_capacity, person=known.id, capacity=capacity)
            attempt(self._open_plan, f"Capacity of {self.name(person)}", edit, self._say)

    def remove(self, people: Sequence[str]) -> bool:
        """Remove people in one undo step; their placements become vacancies. Returns whether it was done."""
        alone = len(people) == 1
        who = self.name(people[0]) if alone else counted(len(people), "person", "people")
        edit = partial(remove_people, people=[PersonId(person) for person in people])
        done = bool(people) and attempt(self._open_plan, f"Remove {who}", edit, self._say)
        if done:
            self._say(f"{who} {'was' if alone else 'were'} removed; Undo brings them back.")
        return done

    def menu(self, person: str, parent: QWidget, rename: Callable[[], object], remove: Callable[[], object]) -> QMenu:
        """The context menu of a person.

        Args:
            person: the id.
            parent: owns the menu.
            rename: starts editing the name in place.
            remove: removes the person as the Delete key does.
        """
        from teamcanvas.ui.lists.placement_entries import person_entries

        context = EditContext(self._open_plan.plan, self._open_plan.scenario_id, self._open_plan.ids)
        menu = menu_of(person_entries(context, PersonId(person)), self._run, parent)
        menu.addSeparator()
        menu.addAction("Rename\tF2", rename)
        menu.addAction("Remove from the plan\tDel", remove)
        return menu

    def name(self, person: str) -> str:
        """A person's name for titles and messages."""
        known = self._person(person)
        return shown(distinct_name(self._open_plan.plan, known), 60) if known else ""

    def _run(self, entry: Chosen) -> None:
        if isinstance(entry, Command):
            attempt(self._open_plan, entry.undo_text, entry.edit, self._say)

    def _person(self, person: str) -> Person | None:
        return people_by_id(self._open_plan.plan.people).get(PersonId(person))
