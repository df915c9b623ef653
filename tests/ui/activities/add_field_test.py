"""The field that adds activities."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.ui.activities.add_field import AddActivityField


def enter_adds_and_the_field_is_ready_for_the_next_test(qtbot: QtBot) -> None:
    field = AddActivityField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, " Design, build and test ")
    with qtbot.waitSignal(field.titles_given) as given:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given.args == [["Design, build and test"]]
    assert field.text() == ""
    with qtbot.assertNotEmitted(field.titles_given):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def several_pasted_lines_are_several_activities_test(qtbot: QtBot) -> None:
    field = AddActivityField()
    qtbot.addWidget(field)
    QApplication.clipboard().setText("Plan\n\n Build \nRun\n")
    with qtbot.waitSignal(field.titles_given) as given:
        field.paste()
    assert given.args == [["Plan", "Build", "Run"]]
