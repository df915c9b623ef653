"""Buttons beside the card or stage under the pointer."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from teamcanvas.board.hover_buttons import HoverButtons
from teamcanvas.board.selection import CardRef, StageRef
from teamcanvas.board.view import BoardView
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from tests.board.conftest import Shows
from tests.board.pointing_test import point_at
from tests.board.view_test import LEFT, PLAN, card, chip, hold, lines
from tests.small_plans import template

S1 = Stage.USE_CASE_DEFINITION
TECH_LEAD = CardRef(S1, RoleId("tech_lead"))


def buttons(view: BoardView) -> HoverButtons:
    found = view.findChild(HoverButtons)
    assert found is not None
    return found


def names(view: BoardView) -> list[str]:
    """The buttons that are seen."""
    return [one.accessibleName() for one in buttons(view).findChildren(QAbstractButton) if one.isVisible()]


def press(qtbot: QtBot, view: BoardView, name: str) -> QMenu:
    """Press a button; the menu that it opens."""
    found = next(one for one in buttons(view).findChildren(QAbstractButton) if one.accessibleName() == name)
    qtbot.mouseClick(found, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def the_card_under_the_pointer_offers_a_person_and_its_menu_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    point_at(view, chip(view, "a2"))
    assert names(view) == ["Place a person as Tech lead", "More for Tech lead"]
    menu = press(qtbot, view, "Place a person as Tech lead")
    assert view.selected == TECH_LEAD, "what the menu is about"
    assert buttons(view).isHidden()
    hanna = next(one for one in menu.actions() if one.text().startswith("Hanna Berg"))
    hanna.trigger()
    menu.close()
    assert any(line.startswith("S1 tech_lead Hanna") for line in lines(view))
    point_at(view, chip(view, "a2"))
    menu = press(qtbot, view, "More for Tech lead")
    assert [one.text() for one in menu.actions()][:2] == ["Place person", "Add a vacancy"]
    menu.close()


def the_stage_under_the_pointer_offers_a_role_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    point_at(view, card(view, "S1"))
    assert names(view) == ["Add to Use Case Definition"]
    menu = press(qtbot, view, "Add to Use Case Definition")
    assert view.selected == StageRef(S1)
    assert [one.text() for one in menu.actions()][:2] == ["Add role", "Place person"]
    menu.close()


def the_buttons_lie_on_the_edge_and_inside_the_view_test(shows: Shows) -> None:
    view = shows(template("full-mlops-team"))
    for scale in (None, 2.0, 4.0):
        if scale is not None:
            view.zoom_to(scale)
        for ref, placed in view.board_layout.cards.items():
            at = view.mapFromScene(placed.box.left + 12, placed.box.bottom - 8)
            if not view.viewport().rect().contains(at):
                continue
            point_at(view, at)
            area = buttons(view).geometry()
            assert buttons(view).isVisible()
            assert view.viewport().rect().contains(area), (ref, scale)
            assert area.top() < view.mapFromScene(0, placed.box.bottom).y(), "it lies on its card"


def the_buttons_are_gone_when_the_pointer_or_the_board_is_elsewhere_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    at = chip(view, "a2")
    point_at(view, at)
    point_at(view, QPoint(2, 2))
    assert buttons(view).isHidden(), "between the stages there is nothing to add to"
    point_at(view, at)
    view.zoom_in()
    assert buttons(view).isHidden()
    view.fit()
    point_at(view, at)
    hold(qtbot, view, at, at + QPoint(120, 40))
    assert buttons(view).isHidden(), "a drag needs the board"
    view.cancel_drag()
    view.set_presenting(True)
    point_at(view, chip(view, "a2"))
    assert buttons(view).isHidden(), "nothing for the laptop on the wall"
