"""A scroll anchor keeps a row visible while the rows above it grow."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from teamcanvas.ui.widgets.scroll_anchor import ScrollAnchor


class Rows(QScrollArea):
    """Thirty buttons in a low window."""

    def __init__(self) -> None:
        super().__init__()
        content = QWidget()
        column = QVBoxLayout(content)
        self.rows = [QPushButton(f"Row {number}") for number in range(30)]
        for row in self.rows:
            row.setFixedHeight(30)
            column.addWidget(row)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.resize(200, 200)
        self.anchor = ScrollAnchor(self)

    def sees(self, row: QWidget) -> bool:
        return self.viewport().rect().contains(row.mapTo(self.viewport(), row.rect().center()))

    def grow(self) -> None:
        for row in self.rows[:10]:
            row.setFixedHeight(row.height() + 40)
        self.settle()

    def settle(self) -> None:
        for _ in range(5):
            QApplication.processEvents()


@pytest.fixture
def rows(qtbot: QtBot) -> Rows:
    made = Rows()
    qtbot.addWidget(made)
    made.show()
    made.rows[20].setFocus()
    made.anchor.hold(made.rows[20])
    made.settle()
    return made


def anchored_row_stays_in_view_test(rows: Rows) -> None:
    assert rows.sees(rows.rows[20])
    rows.grow()
    assert rows.sees(rows.rows[20])


def scrolling_releases_the_anchor_test(rows: Rows) -> None:
    place = QPointF(50, 50)
    wheel = QWheelEvent(
        place,
        rows.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * 40),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(rows.viewport(), wheel)
    looks_at = rows.verticalScrollBar().value()
    rows.grow()
    assert rows.verticalScrollBar().value() == looks_at
    assert not rows.sees(rows.rows[20])


def focus_in_another_row_releases_the_anchor_test(rows: Rows) -> None:
    rows.rows[0].setFocus()
    rows.verticalScrollBar().setValue(0)
    rows.grow()
    assert rows.verticalScrollBar().value() == 0


def deleted_row_is_no_anchor_test(rows: Rows) -> None:
    Shiboken.delete(rows.rows[20])
    rows.settle()
    rows.verticalScrollBar().setValue(0)
    rows.grow()
    assert rows.verticalScrollBar().value() == 0
