"""The spin box for an FTE on its own; in use it is tested by the editor on cards and by the fields of Details."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.board.fte_spin_box import FteSpinBox


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[FteSpinBox]:
    window = QWidget()
    qtbot.addWidget(window)
    box = FteSpinBox(window, most=1.0)
    box.setValue(0.5)
    window.show()
    yield box
    window.close()


def the_arrows_stay_in_range_test(field: FteSpinBox) -> None:
    field.setSingleStep(0.3)
    for steps, value in ((1, 0.8), (1, 1.0), (-1, 0.7), (-3, 0.01)):
        field.stepBy(steps)
        assert field.value() == value


def a_number_out_of_range_in_a_file_is_shown_and_no_complaint_test(field: FteSpinBox) -> None:
    field.setValue(1.5)
    assert field.lineEdit().text() == "1.5"
    assert field.complaint == ""


def a_text_that_cannot_be_read_is_described_to_a_screen_reader_test(qtbot: QtBot, field: FteSpinBox) -> None:
    field.selectAll()
    qtbot.keyClicks(field, "a lot")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.lineEdit().text() == "a lot"
    assert "0.5, 50 % or 2 days a week" in field.accessibleDescription()
