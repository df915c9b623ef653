"""The list of activities under the pointer and the keys."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.stage import Stage
from teamcanvas.ui.activities.order import ActivityPlace
from teamcanvas.ui.activities.painting import ActivityDelegate
from teamcanvas.ui.activities.rows import matrix_rows
from teamcanvas.ui.activities.rows_list import ACTIVITY_MIME, ActivityList
from tests.small_plans import small_plan

FIRST, SECOND = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT
LEFT, NO_KEY, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


@pytest.fixture
def rows(qtbot: QtBot) -> ActivityList:
    plan = small_plan()
    made = ActivityList(
        ActivityDelegate(lambda _key, _title: None), lambda: built_in_catalogue().activities_by_stage, str
    )
    made.show_rows(matrix_rows(plan, plan.scenarios[0]))
    made.resize(280, 900)
    qtbot.addWidget(made)
    made.show()
    return made


def _mime(key: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(ACTIVITY_MIME, key.encode())
    return mime


def _drag(rows: ActivityList, mime: QMimeData, at: QPoint, *, drop: bool = False) -> bool:
    """Take something over the list; gives whether the list would have it."""
    enter = QDragEnterEvent(at, COPY, mime, LEFT, NO_KEY)
    QApplication.sendEvent(rows.viewport(), enter)
    move = QDragMoveEvent(at, COPY, mime, LEFT, NO_KEY)
    QApplication.sendEvent(rows.viewport(), move)
    if drop:
        QApplication.sendEvent(rows.viewport(), QDropEvent(QPointF(at), COPY, mime, LEFT, NO_KEY))
    return move.isAccepted()


def _point(rows: ActivityList, key: str, share: float) -> QPoint:
    area = rows.visualRect(rows.rows_model.index_of(key))
    return QPoint(area.center().x(), area.top() + round(share * area.height()))


@pytest.mark.parametrize(
    ("key", "share", "place"),
    [
        ("s1_value", 0.2, ActivityPlace(FIRST, ActivityId("s1_value"))),
        ("s1_value", 0.8, ActivityPlace(FIRST, ActivityId("s1_sponsor"))),
        ("s1_go", 0.8, ActivityPlace(FIRST, None)),
        (f"stage:{SECOND}", 0.2, ActivityPlace(FIRST, None)),
        (f"stage:{SECOND}", 0.8, ActivityPlace(SECOND, ActivityId("s2_arch"))),
        (f"stage:{FIRST}", 0.2, ActivityPlace(FIRST, ActivityId("s1_problem"))),
    ],
)
def a_drop_lands_where_the_line_is_test(
    qtbot: QtBot, rows: ActivityList, key: str, share: float, place: ActivityPlace
) -> None:
    bare = rows.viewport().grab().toImage()
    at = _point(rows, key, share)
    assert _drag(rows, _mime("s1_ux"), at)
    assert rows.landing == place
    assert rows.viewport().grab().toImage() != bare
    with qtbot.waitSignal(rows.moved) as moved:
        _drag(rows, _mime("s1_ux"), at, drop=True)
    assert moved.args == ["s1_ux", place]
    assert rows.landing is None


def the_line_goes_with_the_pointer_test(rows: ActivityList) -> None:
    bare = rows.viewport().grab().toImage()
    _drag(rows, _mime("s1_ux"), _point(rows, "s1_value", 0.2))
    QApplication.sendEvent(rows.viewport(), QDragLeaveEvent())
    assert rows.landing is None
    assert rows.viewport().grab().toImage() == bare


def what_is_no_activity_of_this_list_is_not_taken_test(rows: ActivityList) -> None:
    text = QMimeData()
    text.setText("s1_ux")
    assert not _drag(rows, text, _point(rows, "s1_value", 0.2))
    assert not _drag(rows, _mime("of another plan"), _point(rows, "s1_value", 0.2))
    rows.movable = False
    assert not _drag(rows, _mime("s1_ux"), _point(rows, "s1_value", 0.2))


def a_drag_carries_the_row_test(rows: ActivityList, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[bytes] = []

    def run(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        assert not drag.pixmap().isNull()
        carried.append(bytes(drag.mimeData().data(ACTIVITY_MIME).data()))
        return actions

    monkeypatch.setattr(QDrag, "exec", run)
    rows.choose("s1_value")
    rows.startDrag(COPY)
    assert carried == [b"s1_value"]


def alt_and_an_arrow_move_the_row_test(qtbot: QtBot, rows: ActivityList) -> None:
    rows.choose("s1_value")
    with qtbot.waitSignal(rows.step_wanted) as wanted:
        qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert wanted.args == ["s1_value", True]
    with qtbot.waitSignal(rows.step_wanted) as wanted:
        qtbot.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert wanted.args == ["s1_value", False]
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.current_key == "s1_sponsor"


def the_current_row_stays_current_wherever_it_goes_test(qtbot: QtBot, rows: ActivityList) -> None:
    rows.choose("s1_value")
    others = [row for row in rows.rows_model.rows if row.key != "s1_value"]
    value = next(row for row in rows.rows_model.rows if row.key == "s1_value")
    with qtbot.assertNotEmitted(rows.current_changed):
        rows.show_rows([*others, value])
    assert rows.current_key == "s1_value"
