"""The board by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from teamcanvas.board.fte_editor import FteEditor
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, StageRef
from teamcanvas.board.view import BoardView
from teamcanvas.model.ids import PlacementId, RoleId
from tests.board.conftest import Shows
from tests.small_plans import STAGES, placed, small_plan

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PLAN = small_plan("S1 data_owner -", "S1 tech_lead Sofia 0.4", "S2 data_engineer Piotr 0.3", "S2 data_engineer Sofia")
OWNER, LEAD = (CardRef(STAGES["S1"], RoleId(role)) for role in ("data_owner", "tech_lead"))
PIOTR = ChipRef(PlacementId("a3"))

Presses = Callable[..., None]


@pytest.fixture
def view(shows: Shows) -> BoardView:
    return shows(PLAN)


@pytest.fixture
def presses(view: BoardView, qtbot: QtBot) -> Presses:
    def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        for key in keys:
            qtbot.keyClick(view, key, modifier)

    return press


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def arrows_walk_from_the_first_stage_to_a_person_test(view: BoardView, presses: Presses) -> None:
    presses(Key.Key_Right)
    assert view.selected == StageRef(STAGES["S1"])
    presses(Key.Key_Right, Key.Key_Down, Key.Key_Down)
    assert view.selected == PIOTR
    presses(Key.Key_Escape)
    assert view.selected == CardRef(STAGES["S2"], RoleId("data_engineer"))
    presses(Key.Key_Escape)
    assert view.selected is None


def escape_leaves_the_selection_alone_while_presenting_test(view: BoardView, presses: Presses) -> None:
    view.set_presenting(True)
    view.select(PIOTR)
    presses(Key.Key_Escape)
    assert view.selected == PIOTR


def enter_offers_people_for_a_vacancy_and_enter_again_places_the_best_test(view: BoardView, presses: Presses) -> None:
    view.select(OWNER)
    presses(Key.Key_Return)
    menu = open_menu()
    assert menu.activeAction() is menu.actions()[0]
    assert menu.activeAction().text().startswith("Hanna Berg")
    menu.activeAction().trigger()
    menu.close()
    assert placed(view.open_plan.plan)[0] == "S1 data_owner Hanna 0.5"


def enter_on_a_person_opens_their_fte_test(view: BoardView, presses: Presses) -> None:
    view.select(PIOTR)
    presses(Key.Key_Return)
    field = view.viewport().findChild(FteEditor)
    assert field is not None
    assert field.isVisible()
    assert field.value() == 0.3


@pytest.mark.parametrize("ref", [OWNER, PIOTR, StageRef(STAGES["S3"])], ids=["card", "person", "stage"])
def shift_f10_opens_the_menu_as_the_menu_key_does_test(view: BoardView, presses: Presses, ref: BoardRef) -> None:
    view.select(ref)
    presses(Key.Key_F10, modifier=Modifier.ShiftModifier)
    titles = [action.text() for action in open_menu().actions()]
    open_menu().close()
    assert titles == [action.text() for action in view.menu_for(ref).actions()]


def delete_takes_a_person_off_and_then_the_card_test(view: BoardView, presses: Presses) -> None:
    view.select(PIOTR)
    presses(Key.Key_Delete)
    assert "S2 data_engineer Piotr 0.3" not in placed(view.open_plan.plan)
    view.select(LEAD)
    presses(Key.Key_Delete)
    assert "S1 tech_lead Sofia 0.4" not in placed(view.open_plan.plan)


def alt_and_an_arrow_move_a_card_and_the_selection_goes_along_test(view: BoardView, presses: Presses) -> None:
    view.select(LEAD)
    presses(Key.Key_Up, modifier=Modifier.AltModifier)
    assert placed(view.open_plan.plan)[:2] == ["S1 tech_lead Sofia 0.4", "S1 data_owner - 0.5"]
    presses(Key.Key_Right, modifier=Modifier.AltModifier)
    assert "S2 tech_lead Sofia 0.4" in placed(view.open_plan.plan)
    assert view.selected == CardRef(STAGES["S2"], LEAD.role)


def alt_and_an_arrow_at_the_end_do_nothing_test(view: BoardView, presses: Presses) -> None:
    view.select(OWNER)
    presses(Key.Key_Left, Key.Key_Up, modifier=Modifier.AltModifier)
    assert view.open_plan.store.undo_stack.count() == 0


def a_card_goes_to_the_band_below_the_stages_and_back_test(view: BoardView, presses: Presses) -> None:
    view.select(LEAD)
    presses(Key.Key_Down, modifier=Modifier.AltModifier)
    assert view.selected == CardRef(STAGES["PM"], LEAD.role)
    presses(Key.Key_Up, modifier=Modifier.AltModifier)
    assert view.selected == CardRef(STAGES["S2"], LEAD.role)


def keys_without_a_selection_do_nothing_test(view: BoardView, presses: Presses) -> None:
    presses(Key.Key_Delete, Key.Key_Return, Key.Key_Escape)
    assert view.open_plan.store.undo_stack.count() == 0
    assert QApplication.activePopupWidget() is None
