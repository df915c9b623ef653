"""Placements in the details."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import ChipRef
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.placement_rows import PlacementRows
from teamcanvas.ui.widgets.number_fields import FteField
from tests.small_plans import placed, small_plan
from tests.ui.conftest import entries, open_menu


@pytest.fixture
def plan() -> Plan:
    return small_plan("S1 tech_lead Sofia 0.4", "S2 tech_lead Piotr 0.3")


@pytest.fixture
def rows(qtbot: QtBot, open_plan: OpenPlan) -> PlacementRows:
    def menu_for(ref: ChipRef) -> QMenu:
        menu = QMenu(made)
        menu.addAction(str(ref.placement))
        return menu

    made = PlacementRows(open_plan, menu_for)
    _show(made, open_plan)
    open_plan.store.changed.connect(lambda: _show(made, open_plan))
    qtbot.addWidget(made)
    made.show()
    return made


def _show(rows: PlacementRows, open_plan: OpenPlan) -> None:
    rows.show_placements(open_plan.scenario.placements, lambda one: (str(one.person), str(one.stage)))


def _field(rows: PlacementRows, name: str) -> FteField:
    return next(one for one in rows.findChildren(FteField) if name in one.accessibleName())


def typing_an_fte_is_one_step_test(qtbot: QtBot, rows: PlacementRows, open_plan: OpenPlan) -> None:
    for _ in range(3):
        qtbot.keyClick(_field(rows, "sofia"), Qt.Key.Key_Up)
    assert placed(open_plan.plan)[0] == "S1 tech_lead Sofia 0.7"
    open_plan.undo()
    assert placed(open_plan.plan)[0] == "S1 tech_lead Sofia 0.4"
    assert _field(rows, "sofia").value() == 0.4
    assert not open_plan.store.undo_stack.canUndo()


def a_refused_number_is_replaced_by_the_one_of_the_plan_test(
    qtbot: QtBot, rows: PlacementRows, open_plan: OpenPlan
) -> None:
    field = _field(rows, "sofia")
    with qtbot.waitSignal(rows.message) as said:
        field.setValue(7.0)
    assert said.args == ["An FTE lies above 0 and is at most 1."]
    assert field.value() == 0.4


def fields_say_whose_fte_they_hold_test(rows: PlacementRows) -> None:
    assert _field(rows, "piotr").accessibleName() == "FTE, piotr, solution-development"


def the_menu_is_that_of_the_board_test(qtbot: QtBot, rows: PlacementRows) -> None:
    more = next(one for one in rows.findChildren(QToolButton) if "piotr" in one.accessibleName())
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert entries(open_menu()) == ["a2"]
    open_menu().close()


def rows_that_stay_keep_their_fields_test(rows: PlacementRows, open_plan: OpenPlan) -> None:
    before = _field(rows, "piotr")
    rows.show_placements(open_plan.scenario.placements[1:], lambda one: (str(one.person), ""))
    assert _field(rows, "piotr") is before
