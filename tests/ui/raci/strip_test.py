"""The details of the current cell."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from teamcanvas.edits.raci import set_cells
from teamcanvas.model.raci.matrix import RaciMatrix, raci_of
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.strip import LEAST_OF_FINDING, CellStrip, ElidedLinkButton
from tests.ui.conftest import press


@pytest.fixture
def strip(qtbot: QtBot, open_plan: OpenPlan) -> CellStrip:
    made = CellStrip(open_plan)
    made.resize(1_400, 90)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def matrix(open_plan: OpenPlan) -> RaciMatrix:
    return raci_of(open_plan.plan, open_plan.scenario)


def a_cell_is_shown_with_reason_and_holders_test(strip: CellStrip, matrix: RaciMatrix) -> None:
    row = next(row for row in matrix.rows.values() if row.cells)
    role = next(iter(row.cells))
    strip.show_cell(Cell(row.activity.id, role))
    assert strip.title.text().startswith(row.activity.title)
    assert " in " in strip.reason.text()
    assert strip.follow_button.isHidden()
    assert not strip.board_button.isHidden()


def an_edited_row_can_follow_again_from_here_test(
    qtbot: QtBot, strip: CellStrip, matrix: RaciMatrix, open_plan: OpenPlan
) -> None:
    cell = Cell(next(iter(matrix.rows)), matrix.columns[0])
    open_plan.commit("Set", lambda plan: set_cells(plan, open_plan.scenario_id, {(cell.activity, cell.role): "I"}))
    strip.show_cell(cell)
    with qtbot.waitSignal(strip.follow_wanted) as told:
        press(qtbot, strip, "Follow the board again")
    assert told.args == [cell.activity]


def fixes_of_findings_are_offered_test(qtbot: QtBot, strip: CellStrip, matrix: RaciMatrix, open_plan: OpenPlan) -> None:
    activity = next(iter(matrix.rows))
    both = {(activity, role): "A" for role in matrix.columns[:2]}
    open_plan.commit("Set", lambda plan: set_cells(plan, open_plan.scenario_id, both))
    strip.show_cell(Cell(activity, matrix.columns[0]))
    assert not strip.finding_button.isHidden()
    qtbot.waitUntil(lambda: not strip.fix_buttons[0].isHidden())
    with qtbot.waitSignal(strip.fix_wanted) as told:
        strip.fix_buttons[0].click()
    assert told.args is not None
    assert told.args[1]
    with qtbot.waitSignal(strip.finding_wanted):
        strip.finding_button.click()


def titles_of_fixes_are_whole_where_there_is_room_test(
    qtbot: QtBot, strip: CellStrip, matrix: RaciMatrix, open_plan: OpenPlan
) -> None:
    activity = next(iter(matrix.rows))
    both = {(activity, role): "A" for role in matrix.columns[:2]}
    open_plan.commit("Set", lambda plan: set_cells(plan, open_plan.scenario_id, both))
    strip.show_cell(Cell(activity, matrix.columns[0]))
    first, second = strip.fix_buttons
    qtbot.waitUntil(lambda: first.isVisible() and second.isVisible())
    whole = first.sizeHint().width() + second.sizeHint().width()
    for width, both_shown in ((whole + 260, True), (whole + 180, False), (first.sizeHint().width() + 230, False)):
        strip.resize(width, 90)
        qtbot.waitUntil(lambda: first.width() >= first.sizeHint().width())
        assert second.isVisible() is both_shown
        assert not both_shown or second.width() >= second.sizeHint().width()
        assert strip.finding_button.width() >= min(strip.finding_button.sizeHint().width(), LEAST_OF_FINDING)
        last = second if both_shown else first
        assert last.geometry().right() <= strip.contentsRect().right()


def rows_columns_and_several_cells_are_shown_too_test(strip: CellStrip, matrix: RaciMatrix) -> None:
    row = next(iter(matrix.rows.values()))
    cell = Cell(row.activity.id, matrix.columns[0])
    strip.show_row(cell)
    assert strip.title.text() == row.activity.title
    strip.show_column(cell)
    assert " · " in strip.reason.text()
    strip.show_cells(12, 3)
    assert strip.title.text() == "12 cells in 3 rows selected"
    assert all(button.isHidden() for button in strip.findChildren(QPushButton))


def an_elided_link_has_its_text_in_the_tooltip_test(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, words, *_: told.append(words))
    button = ElidedLinkButton("link")
    qtbot.addWidget(button)
    button.say("Give R to <b>Data engineer</b>")
    for width in (button.sizeHint().width(), 60):
        button.resize(width, 20)
        QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), QPoint(2, 2)))
    assert told == ["", "<qt>Give R to &lt;b&gt;Data engineer&lt;/b&gt;</qt>"]
    assert (button.toolTip(), button.accessibleDescription()) == ("", "")
