"""Choosing a template when a plan is open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.storage.templates import templates
from teamcanvas.ui.start.template_dialog import TemplateDialog
from tests.ui.conftest import press


def a_template_is_chosen_test(qtbot: QtBot, owner: QWidget) -> None:
    dialog = TemplateDialog(templates(), load_theme("light"), owner)
    dialog.show()
    rows = dialog.findChild(QListWidget)
    assert isinstance(rows, QListWidget)
    assert rows.item(0).text() == "Start-up trio, 3 people"
    assert not any(rows.item(number).icon().isNull() for number in range(rows.count()))
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        press(qtbot, dialog, "Create")
    assert chosen.args == ["delivery-team"]


def cancel_chooses_nothing_test(qtbot: QtBot, owner: QWidget) -> None:
    dialog = TemplateDialog(templates(), load_theme("light"), owner)
    dialog.show()
    with qtbot.assertNotEmitted(dialog.chosen):
        press(qtbot, dialog, "Cancel")
