"""Messages and questions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.dialogs import ask, buttons, say, to_save
from tests.ui.conftest import press


def a_message_is_plain_text_everywhere_test(owner: QWidget) -> None:
    box = say(owner, "The plan was not opened", "<b>x</b>.teamcanvas: no such file.")
    labels = [label for label in box.findChildren(QLabel) if label.text()]
    assert {label.text() for label in labels} >= {"The plan was not opened", "<b>x</b>.teamcanvas: no such file."}
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    box.close()


def the_title_of_a_short_message_is_whole_in_its_title_bar_test(owner: QWidget) -> None:
    box = say(owner, "Team Canvas 1.0", "Short.")
    buttons_of_window = 100
    assert box.width() >= box.fontMetrics().horizontalAdvance(box.windowTitle()) * 1.3 + buttons_of_window
    box.close()


def an_answer_does_what_it_says_test(qtbot: QtBot, owner: QWidget) -> None:
    done: list[str] = []
    answers = {"Save": lambda: done.append("saved"), "Do not save": lambda: done.append("lost")}
    box = ask(owner, "Save?", "Or else.", answers)
    press(qtbot, box, "Do not save")
    assert done == ["lost"]


def each_answer_has_a_letter_of_its_own_test(qtbot: QtBot, owner: QWidget) -> None:
    done: list[str] = []
    answers = {"Save": lambda: done.append("saved"), "Skip": lambda: done.append("skipped")}
    box = ask(owner, "Save?", "Or else.", answers)
    assert {one.text() for one in box.findChildren(QPushButton)} == {"&Save", "S&kip", "&Cancel"}
    qtbot.waitUntil(box.isActiveWindow)
    qtbot.keyClick(box, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: done == ["skipped"])


def escape_does_nothing_test(qtbot: QtBot, owner: QWidget) -> None:
    done: list[str] = []
    box = ask(owner, "Save?", "Or else.", {"Save": lambda: done.append("saved")})
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert done == []


def enter_chooses_the_first_answer_test(qtbot: QtBot, owner: QWidget) -> None:
    done: list[str] = []
    box = ask(owner, "Save?", "", {"Save": lambda: done.append("saved"), "No": lambda: done.append("no")})
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert done == ["saved"]


def a_dialog_ends_by_its_buttons_test(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    row, confirm = buttons(dialog, "Export")
    dialog.setLayout(row)
    dialog.show()
    assert [one.text() for one in dialog.findChildren(QPushButton)] == ["Cancel", "Export"]
    with qtbot.waitSignal(dialog.accepted):
        confirm.click()


def lines_stay_lines_and_other_commands_are_boxes_test(owner: QWidget) -> None:
    box = say(owner, "Something went wrong", "ValueError: x\n\nYour changes are \u202ekept.")
    assert box.informativeText() == "ValueError: x\n\nYour changes are \N{REPLACEMENT CHARACTER}kept."
    box.close()


def a_dialog_that_saves_says_so_test(owner: QWidget) -> None:
    dialog = QFileDialog(owner, "Save plan")
    to_save(dialog, "teamcanvas")
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == "Save in:"
    assert (dialog.acceptMode(), dialog.defaultSuffix()) == (QFileDialog.AcceptMode.AcceptSave, "teamcanvas")
