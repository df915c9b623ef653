"""Presets are chosen, kept and taken away."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.session.presets import PRESETS, ExportChoices
from teamcanvas.ui.export.preset_row import PresetRow
from teamcanvas.ui.widgets.name_dialog import NameDialog
from tests.ui.conftest import open_dialog

OWN = {"Steering": ExportChoices(draft=True)}


@pytest.fixture
def row(qtbot: QtBot) -> PresetRow:
    made = PresetRow()
    qtbot.addWidget(made)
    made.show_presets({**PRESETS, **OWN}, OWN, "Board of directors")
    made.show()
    return made


def a_preset_is_chosen_test(qtbot: QtBot, row: PresetRow) -> None:
    assert row.names.currentText() == "Board of directors"
    number = row.names.findText("Team hand-out")
    row.names.setCurrentIndex(number)
    with qtbot.waitSignal(row.chosen) as told:
        row.names.activated.emit(number)
    assert told.args == ["Team hand-out"]


@pytest.mark.parametrize(("typed", "name"), [("Steering", "Steering"), ("  A   b ", "A b")])
def the_choices_are_kept_under_a_name_test(qtbot: QtBot, row: PresetRow, typed: str, name: str) -> None:
    qtbot.mouseClick(row.keep, Qt.MouseButton.LeftButton)
    dialog = open_dialog(NameDialog)
    assert isinstance(dialog, NameDialog)
    dialog.field.setText(typed)
    with qtbot.waitSignal(row.kept) as told:
        dialog.accept()
    assert told.args == [name]


def nothing_is_kept_without_a_name_test(qtbot: QtBot, row: PresetRow) -> None:
    qtbot.mouseClick(row.keep, Qt.MouseButton.LeftButton)
    dialog = open_dialog(NameDialog)
    assert isinstance(dialog, NameDialog)
    dialog.field.setText("  ")
    with qtbot.assertNotEmitted(row.kept):
        dialog.accept()


def only_an_own_preset_can_be_taken_away_test(qtbot: QtBot, row: PresetRow) -> None:
    assert not row.remove.isVisible()
    row.show_presets({**PRESETS, **OWN}, OWN, "Steering")
    assert row.remove.isVisible()
    with qtbot.waitSignal(row.removed) as told:
        qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert told.args == ["Steering"]
