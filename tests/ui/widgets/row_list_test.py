"""A list to drag from."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QFocusEvent, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.lists.role_rows import FamilyHeading, RoleRow
from teamcanvas.ui.lists.row_painting import RowDelegate
from teamcanvas.ui.widgets.row_list import RowList
from teamcanvas.ui.widgets.rows import Row
from tests.ui.conftest import hover

ROWS: list[Row] = [
    FamilyHeading("family:data", "Data", "Data", choosable=False),
    RoleRow("data_owner", "Data owner", "Data owner, not on the board", True, "data"),
    RoleRow("data_engineer", "Data engineer", "Data engineer, not on the board", True, "data"),
]


@pytest.fixture
def rows(qtbot: QtBot) -> RowList:
    def source(key: str) -> tuple[QMimeData, QPixmap] | None:
        mime = QMimeData()
        mime.setText(key)
        return (mime, QPixmap(4, 4)) if key == "data_owner" else None

    made = RowList("Roles", RowDelegate(load_theme("light")), source, str)
    made.show_rows(ROWS)
    made.resize(240, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def a_drag_is_a_copy_and_new_rows_wait_for_its_end_test(rows: RowList, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def run(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        rows.show_rows(ROWS[:2])
        seen.extend((drag.mimeData().text(), actions, len(rows.rows_model.rows)))
        return actions

    monkeypatch.setattr(QDrag, "exec", run)
    rows.choose("data_owner")
    rows.startDrag(Qt.DropAction.CopyAction)
    assert seen == ["data_owner", Qt.DropAction.CopyAction, 3]
    assert len(rows.rows_model.rows) == 2


def a_row_that_carries_nothing_is_not_dragged_test(rows: RowList, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDrag, "exec", lambda *_: pytest.fail("dragged"))
    rows.choose("data_engineer")
    rows.startDrag(Qt.DropAction.CopyAction)


def keys_act_on_the_current_row_test(qtbot: QtBot, rows: RowList) -> None:
    rows.choose("data_owner")
    with qtbot.waitSignal(rows.activated_row) as activated:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert activated.args == ["data_owner"]
    with qtbot.waitSignal(rows.removal_wanted) as removed:
        qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert removed.args == ["data_owner"]


def the_menu_key_opens_the_menu_beside_the_row_test(qtbot: QtBot, rows: RowList) -> None:
    rows.choose("data_engineer")
    with qtbot.waitSignal(rows.menu_wanted) as wanted:
        QApplication.sendEvent(rows, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0)))
    assert wanted.args == ["data_engineer", rows.menu_place("data_engineer")]


def shift_f10_opens_the_same_menu_as_the_menu_key_test(qtbot: QtBot, rows: RowList) -> None:
    rows.choose("data_engineer")
    with qtbot.waitSignal(rows.menu_wanted) as wanted:
        qtbot.keyClick(rows, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert wanted.args == ["data_engineer", rows.menu_place("data_engineer")]


def headings_are_passed_over_test(qtbot: QtBot, rows: RowList) -> None:
    rows.choose("family:data")
    assert rows.current_key == ""
    with qtbot.assertNotEmitted(rows.activated_row):
        qtbot.keyClick(rows, Qt.Key.Key_Return)


def the_pointer_says_what_can_be_grabbed_test(rows: RowList) -> None:
    owner = rows.visualRect(rows.rows_model.index_of("data_owner")).center()
    hover(rows.viewport(), owner)
    assert rows.viewport().cursor().shape() is Qt.CursorShape.OpenHandCursor
    hover(rows.viewport(), rows.visualRect(rows.rows_model.index_of("family:data")).center())
    assert rows.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def an_empty_list_says_why_test(rows: RowList) -> None:
    before = rows.grab().toImage()
    rows.show_rows([], "No role matches “x”.")
    assert rows.grab().toImage() != before
    assert rows.rows_model.rows == ()


def a_click_on_the_current_row_emits_it_again_test(qtbot: QtBot, rows: RowList) -> None:
    told: list[str] = []
    rows.current_changed.connect(told.append)
    for key in ("data_owner", "data_engineer", "data_engineer"):
        number = [row.key for row in ROWS].index(key)
        place = rows.visualRect(rows.rows_model.index(number, 0)).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == ["data_owner", "data_engineer", "data_engineer"]


def focus_by_tab_selects_the_first_row_without_emitting_test(qtbot: QtBot, rows: RowList) -> None:
    told: list[str] = []
    rows.current_changed.connect(told.append)
    assert rows.current_key == ""
    QApplication.sendEvent(rows, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert (rows.current_key, told) == ("data_owner", [])
    with qtbot.waitSignal(rows.activated_row) as activated:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert activated.args == ["data_owner"]
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert told == ["data_engineer"]
