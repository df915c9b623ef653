"""What the command palette finds besides commands."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.ui.activities.activity_page import ActivityPage
from teamcanvas.ui.details.person_page import PersonPage
from teamcanvas.ui.details.role_page import RolePage
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.command_palette import CommandPalette
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.palette_places import palette_places
from teamcanvas.ui.window.workspace import Workspace
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, open_dialog

PLAN = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6")


def _activity_shown(space: Workspace) -> bool:
    return space.view is CentreView.RACI and space.raci.current_activity == "s2_model"


def _finding_shown(space: Workspace) -> bool:
    return space.right.page is space.findings and space.findings.list.marked is not None


@pytest.mark.parametrize(
    ("typed", "first", "arrived"),
    [
        ("sofia r", "Person: Sofia Rossi", lambda space: isinstance(space.details.page, PersonPage)),
        ("data own", "Role: Data owner", lambda space: isinstance(space.details.page, RolePage)),
        ("develop and train", "Activity: Develop and train the model", _activity_shown),
        ("sofia rossi is planned", "Finding: Sofia Rossi is planned at 1.5 FTE", _finding_shown),
    ],
)
def what_the_plan_names_is_found_and_shown_test(
    qtbot: QtBot,
    window: MainWindow,
    editor: Editor,
    typed: str,
    first: str,
    arrived: Callable[[Workspace], bool],
) -> None:
    space = editor(PLAN)
    window.actions_here["palette"].trigger()
    palette = open_dialog(CommandPalette)
    assert isinstance(palette, CommandPalette)
    qtbot.keyClicks(palette.field, typed)
    assert palette.list.item(0).text() == first
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: arrived(space))


def everything_with_a_name_can_be_found_test(editor: Editor) -> None:
    space = editor(PLAN)
    kinds = [place.words.partition(":")[0] for place in palette_places(space)]
    assert kinds.count("Person") == len(space.open_plan.plan.people)
    assert kinds.count("Finding") == len(space.open_plan.result.open)
    assert set(kinds) == {"Person", "Role", "Activity", "Finding"}
    assert not any(isinstance(space.details.page, ActivityPage) for _ in kinds), "nothing is shown before it is chosen"
