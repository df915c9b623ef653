"""Numbers to edit."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.ui.rules.params import MeasureField, WholeField
from teamcanvas.ui.widgets.number_fields import FteField, WholeNumberField


def an_fte_goes_by_tenths_up_to_one_test(qtbot: QtBot) -> None:
    field = FteField("FTE")
    qtbot.addWidget(field)
    field.show_value(0.85)
    assert field.text() == "0.85"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 0.95
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "1.0"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 1.0


@pytest.mark.parametrize(("typed", "value"), [("0.35", 0.35), ("0,4", 0.4), ("1", 1.0)])
def a_comma_is_a_point_test(qtbot: QtBot, typed: str, value: float) -> None:
    field = FteField("FTE")
    qtbot.addWidget(field)
    field.selectAll()
    with qtbot.waitSignal(field.valueChanged) as changed:
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert changed.args == [value]


def a_wrong_number_from_a_file_is_shown_as_it_is_test(qtbot: QtBot) -> None:
    field = FteField("FTE")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.valueChanged):
        field.show_value(1.5)
    assert field.text() == "1.5"


def undo_belongs_to_the_plan_test(qtbot: QtBot) -> None:
    field = FteField("FTE")
    qtbot.addWidget(field)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.accept()
    QApplication.sendEvent(field.lineEdit(), event)
    assert not event.isAccepted()


def scrolling_past_changes_nothing_test(qtbot: QtBot) -> None:
    field = WholeNumberField("Models", 10)
    qtbot.addWidget(field)
    field.show_value(4)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, wheel)
    assert field.value() == 4


def zero_can_have_words_test(qtbot: QtBot) -> None:
    field = WholeNumberField("Sponsor", 100, "Unknown")
    qtbot.addWidget(field)
    assert field.text() == "Unknown"


def numbers_stand_at_the_right_in_every_field_test(qtbot: QtBot) -> None:
    fields = (FteField("FTE"), WholeNumberField("Models", 10), WholeField("People"), MeasureField("Share"))
    for field in fields:
        qtbot.addWidget(field)
        assert field.alignment() & Qt.AlignmentFlag.AlignRight
