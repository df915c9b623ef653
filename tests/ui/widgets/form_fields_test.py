"""Fields that commit by themselves."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.ui.widgets.form_fields import NoteField, TextField, with_value
from tests.small_plans import small_plan


def what_is_being_typed_is_not_overwritten_test(qtbot: QtBot) -> None:
    field = TextField("Name")
    qtbot.addWidget(field)
    field.show_text("Sofia")
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "x")
    field.show_text("Hanna")
    assert field.text() == "xSofia"
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["xSofia"]


def enter_without_a_change_emits_nothing_test(qtbot: QtBot) -> None:
    field = TextField("Name")
    qtbot.addWidget(field)
    field.show_text("Sofia")
    with qtbot.assertNotEmitted(field.edited):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def a_note_is_emitted_once_test(qtbot: QtBot) -> None:
    field = NoteField("Note")
    qtbot.addWidget(field)
    field.setPlainText("back in May")
    with qtbot.waitSignal(field.edited) as told:
        field.tell()
    assert told.args == ["back in May"]
    field.show_text("back in May")
    with qtbot.assertNotEmitted(field.edited):
        field.tell()


def a_value_becomes_an_edit_test() -> None:
    assert with_value(rename_plan, "title", "Other")(small_plan()).title == "Other"
