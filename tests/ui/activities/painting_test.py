"""How rows of activities look, and how a title is edited in its row."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from teamcanvas.ui.activities.painting import SIGN, ActivityDelegate
from teamcanvas.ui.activities.rows import ActivityRow, StageRow
from teamcanvas.ui.activities.rows_list import ActivityList


@pytest.fixture
def renamed() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def rows(qtbot: QtBot, renamed: list[tuple[str, str]]) -> ActivityList:
    made = ActivityList(ActivityDelegate(lambda key, title: renamed.append((key, title))), dict, str)
    made.rows_model.editable = True
    made.show_rows(
        [
            StageRow("stage", "Scale and Adopt", "Scale and Adopt", choosable=False),
            ActivityRow("task", "Deploy", "Deploy", side="Tech lead"),
            ActivityRow("decision", "Deploy", "Deploy", kind="decision", side="Tech lead"),
            ActivityRow("feedback", "Deploy", "Deploy", kind="feedback", side="Tech lead"),
            ActivityRow("edited", "Deploy", "Deploy", side="Tech lead", state="edited"),
            ActivityRow("removed", "Deploy", "Deploy", side="Tech lead", state="removed"),
        ]
    )
    made.resize(260, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def _picture(rows: ActivityList, key: str, *, words: bool = False) -> QImage:
    area = rows.visualRect(rows.rows_model.index_of(key))
    left = SIGN if words else 0
    part = QRect(area.left() + left, area.top(), area.width() if words else SIGN, area.height())
    return rows.viewport().grab(part).toImage()


def kinds_and_edited_rows_have_signs_of_their_own_test(rows: ActivityList) -> None:
    pictures = [_picture(rows, key) for key in ("task", "decision", "feedback", "edited")]
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[:number])
    assert _picture(rows, "task", words=True) == _picture(rows, "decision", words=True)


def what_is_removed_is_struck_out_test(rows: ActivityList) -> None:
    assert _picture(rows, "removed", words=True) != _picture(rows, "task", words=True)


def a_heading_is_lower_than_a_row_test(rows: ActivityList) -> None:
    heights = [rows.visualRect(rows.rows_model.index_of(key)).height() for key in ("stage", "task")]
    assert heights[0] < heights[1]


def a_title_is_typed_into_its_row_test(qtbot: QtBot, rows: ActivityList, renamed: list[tuple[str, str]]) -> None:
    rows.choose("task")
    rows.edit(rows.currentIndex())
    field = rows.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.selectedText(), field.accessibleName()) == ("Deploy", "Deploy", "Title")
    assert field.geometry().left() >= SIGN - 4
    qtbot.keyClicks(field, "Roll out <b>")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: renamed == [("task", "Roll out <b>")])
