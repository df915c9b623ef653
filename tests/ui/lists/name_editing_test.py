"""The field that adds people."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.ui.lists.name_editing import AddPersonField


def enter_adds_the_name_and_clears_the_field_test(qtbot: QtBot) -> None:
    field = AddPersonField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.names_given) as given:
        qtbot.keyClicks(field, "Ada Okafor")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given.args == ["Ada Okafor"]
    assert field.text() == ""


def blanks_are_no_name_test(qtbot: QtBot) -> None:
    field = AddPersonField()
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.names_given):
        qtbot.keyClicks(field, "   ")
        qtbot.keyClick(field, Qt.Key.Key_Return)


def pasted_lines_are_several_people_test(qtbot: QtBot) -> None:
    field = AddPersonField()
    qtbot.addWidget(field)
    QApplication.clipboard().setText("Ada\nJun\r\nÜnal\n")
    with qtbot.waitSignal(field.names_given) as given:
        field.paste()
    assert given.args is not None
    assert given.args[0].split() == ["Ada", "Jun", "Ünal"]
    assert field.text() == ""


def a_name_is_not_markup_for_the_field_test(qtbot: QtBot) -> None:
    field = AddPersonField()
    qtbot.addWidget(field)
    field.setText("<b>x</b>")
    assert field.displayText() == "<b>x</b>"
