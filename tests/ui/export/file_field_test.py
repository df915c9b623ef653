"""A file is named by typing or choosing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.export.file_field import FileField
from tests.ui.conftest import open_dialog, press


@pytest.fixture
def field(qtbot: QtBot) -> FileField:
    made = FileField("Logo", "Choose a logo", "Pictures (*.png *.svg)", saves=False)
    qtbot.addWidget(made)
    made.show()
    return made


def a_typed_name_is_one_in_the_home_folder_test(qtbot: QtBot, field: FileField, home: Path) -> None:
    assert field.path is None
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field.field, " acme.png ")
    assert (field.text, field.path) == ("acme.png", home / "acme.png")


def a_typed_name_is_one_in_the_folder_that_was_shown_test(qtbot: QtBot, home: Path) -> None:
    field = FileField("File", "Choose the file", "", saves=True, in_folder_shown=True)
    qtbot.addWidget(field)
    qtbot.keyClicks(field.field, "deck.pdf")
    assert field.named == field.path == home / "deck.pdf"
    field.show_path("/decks/churn.pdf")
    for typed, path in (("deck.pdf", "/decks/deck.pdf"), ("/other/x.pdf", "/other/x.pdf"), ("a/b", "/decks/a/b")):
        field.field.clear()
        qtbot.keyClicks(field.field, typed)
        assert field.named == field.path == Path(path)
    field._take("/chosen/churn.pdf")
    field.field.clear()
    assert (field.named, field.path) == (None, None)
    qtbot.keyClicks(field.field, "deck.pdf")
    assert field.named == Path("/chosen/deck.pdf")
    field.field.clear()
    qtbot.keyClicks(field.field, "~/deck.pdf")
    assert field.named == home / "deck.pdf"


def a_file_is_looked_for_in_the_folder_that_was_shown_test(qtbot: QtBot, tmp_path: Path) -> None:
    field = FileField("File", "Choose the file", "", saves=True, in_folder_shown=True)
    qtbot.addWidget(field)
    field.show()
    field.show_path(str(tmp_path / "churn.pdf"))
    field.field.clear()
    press(qtbot, field, "Choose…")
    dialog = open_dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.reject()


def a_file_is_chosen_in_a_dialog_test(qtbot: QtBot, field: FileField, tmp_path: Path) -> None:
    (tmp_path / "acme.png").touch()
    press(qtbot, field, "Choose…")
    dialog = open_dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignals([field.chosen, field.changed]):
        dialog.fileSelected.emit(str(tmp_path / "acme.png"))
    dialog.reject()
    assert field.path == tmp_path / "acme.png"


def showing_a_path_emits_nothing_test(qtbot: QtBot, field: FileField) -> None:
    with qtbot.assertNotEmitted(field.changed):
        field.show_path("/decks/acme.svg")
    assert field.path == Path("/decks/acme.svg")
    assert field.button.accessibleName() == "Choose a logo"


def the_mnemonic_of_its_label_focuses_the_line_edit_test(qtbot: QtBot) -> None:
    field = FileField("Logo", "Choose a logo", "", saves=False)
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("&Logo")
    label.setBuddy(field)
    column = QVBoxLayout(window)
    column.addWidget(label)
    column.addWidget(field)
    with qtbot.waitActive(window):
        window.show()
    field.button.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert field.field.hasFocus()
    qtbot.keyClick(field.field, Qt.Key.Key_Tab)
    assert field.button.hasFocus()
