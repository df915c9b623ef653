"""What the command palette finds besides commands: people, roles, activities and findings of the open plan."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from teamcanvas.layout.text.plain_text import shown
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.rules.explain import explain
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.workspace import Workspace

LONGEST = 120


class PalettePlace(NamedTuple):
    """Something that can be gone to."""

    kind: str
    name: str
    go: Callable[[], object]

    @property
    def words(self) -> str:
        """`Person: Sofia Rossi`."""
        return f"{self.kind}: {self.name}"


def palette_places(space: Workspace) -> tuple[PalettePlace, ...]:
    """Everything of the open plan that has a name, the people first."""
    return (*_people(space), *_roles(space), *_activities(space), *_findings(space))


def _people(space: Workspace) -> Iterator[PalettePlace]:
    for person, name in distinct_names(space.open_plan.plan).items():
        yield PalettePlace("Person", shown(name, LONGEST), partial(space.show_person, person))


def _roles(space: Workspace) -> Iterator[PalettePlace]:
    for role in _board(space).catalogue.roles.values():
        yield PalettePlace("Role", shown(role.title, LONGEST), partial(space.show_role, role.id))


def _activities(space: Workspace) -> Iterator[PalettePlace]:
    def go(activity: str) -> None:
        space.show_view(CentreView.RACI)
        space.raci.show_activity(activity)

    for activity in _board(space).catalogue.activities.values():
        yield PalettePlace("Activity", shown(activity.title, LONGEST), partial(go, activity.id))


def _findings(space: Workspace) -> Iterator[PalettePlace]:
    for finding in space.open_plan.result.open:
        title = shown(explain(finding, space.open_plan.plan).title, LONGEST)
        yield PalettePlace("Finding", title, partial(space.show_in_findings, finding))


def _board(space: Workspace) -> Board:
    return board_of(space.open_plan.plan, space.open_plan.scenario)
