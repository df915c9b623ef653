"""Asking for a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.name_dialog import NameDialog


def enter_emits_the_typed_name_test(qtbot: QtBot, owner: QWidget) -> None:
    dialog = NameDialog("Rename scenario", "&Title", "As is", "Rename", owner)
    dialog.open()
    assert dialog.field.selectedText() == "As is"
    with qtbot.waitSignal(dialog.named) as named:
        qtbot.keyClicks(dialog.field, "To be")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert named.args == ["To be"]


def escape_and_blanks_name_nothing_test(qtbot: QtBot, owner: QWidget) -> None:
    dialog = NameDialog("Rename scenario", "&Title", "As is", "Rename", owner)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.named):
        dialog.field.setText("  ")
        assert not dialog.button.isEnabled()
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        assert dialog.isVisible()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def the_whole_dialog_is_readable_test(qtbot: QtBot, owner: QWidget) -> None:
    dialog = NameDialog("Save as a preset", "&Name of the preset", "", "Save", owner)
    dialog.open()
    assert dialog.width() >= dialog.fontMetrics().horizontalAdvance(dialog.windowTitle()) + 150
    assert dialog.field.width() > 250
