"""What the board does when it is asked without a drag."""

from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from teamcanvas.board.commands import Command
from teamcanvas.board.fte_editor import FteEditor
from teamcanvas.board.selection import CardRef, ChipRef
from teamcanvas.edits.placements import set_fte
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage
from tests.board.conftest import Shows
from tests.small_plans import placed, small_plan

PLAN = small_plan("S1 data_owner -", "S1 tech_lead Sofia 0.4")
OWNER = CardRef(Stage.USE_CASE_DEFINITION, RoleId("data_owner"))


def a_command_that_cannot_be_done_says_why_and_changes_nothing_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    with qtbot.waitSignal(view.message) as told:
        view.actions_here.run(Command("", "Set FTE", lambda plan: set_fte(plan, "plan", PlacementId("a2"), 7)))
    assert told.args == ["An FTE lies above 0 and is at most 1."]
    assert view.open_plan.plan is PLAN


def the_menu_of_a_person_opens_the_field_for_their_fte_test(shows: Shows) -> None:
    view = shows(PLAN)
    menu = view.menu_for(ChipRef(PlacementId("a2")))
    next(action for action in menu.actions() if action.text().startswith("Set FTE…")).trigger()
    editor = view.findChild(FteEditor)
    assert editor is not None
    assert editor.isVisible()
    assert editor.value() == 0.4


def the_menu_of_a_card_places_people_test(shows: Shows) -> None:
    view = shows(PLAN)
    menu = view.menu_for(OWNER)
    people = next(action.menu() for action in menu.actions() if action.text() == "Place person")
    assert isinstance(people, QMenu)
    people.aboutToShow.emit()
    people.actions()[0].trigger()
    assert placed(view.open_plan.plan)[0].startswith("S1 data_owner Hanna")


def a_menu_without_people_says_so_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(small_plan("S1 data_owner -", people=""))
    with qtbot.waitSignal(view.message) as told:
        view.actions_here.ask_for_person(OWNER)
    assert "add people first" in str(told.args)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
