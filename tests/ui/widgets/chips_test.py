"""Chips and the field that adds to them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.chips import AddField, Chips, ChipsField


def _texts(chips: Chips) -> list[str]:
    return [one.text() for one in chips.findChildren(QPushButton) if not one.isHidden()]


def a_chip_says_what_pressing_it_does_test(qtbot: QtBot) -> None:
    field = ChipsField("skill")
    qtbot.addWidget(field)
    field.chips.show_chips({"r": "R & D"})
    chip = field.chips.findChildren(QPushButton)[0]
    assert (chip.text(), chip.accessibleName()) == ("R && D  ×", "Remove skill R & D")
    with qtbot.waitSignal(field.chips.removed) as told:
        chip.click()
    assert told.args == ["r"]


def without_chips_there_is_no_empty_row_test(qtbot: QtBot) -> None:
    chips = Chips("skill")
    qtbot.addWidget(chips)
    chips.show_chips({})
    assert chips.isHidden()
    chips.show_chips({"a": "A", "b": "B"})
    assert _texts(chips) == ["A  ×", "B  ×"]


def the_focus_stays_among_the_chips_test(qtbot: QtBot) -> None:
    field = ChipsField("skill")
    qtbot.addWidget(field)
    field.chips.show_chips({"a": "A", "b": "B"})
    field.show()
    field.activateWindow()
    last = field.chips.findChildren(QPushButton)[1]
    last.setFocus()
    qtbot.waitUntil(last.hasFocus)
    field.chips.show_chips({"a": "A"})
    focused = field.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "A  ×"


def enter_and_comma_add_and_nothing_adds_nothing_test(qtbot: QtBot) -> None:
    field = AddField("Add skill")
    qtbot.addWidget(field)
    given: list[str] = []
    field.given.connect(given.append)
    qtbot.keyClicks(field, "sql,")
    field.setText("  ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.setText("go")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given == ["sql,", "go"]
    assert field.text() == ""


def arrow_down_offers_all_that_is_known_test(qtbot: QtBot) -> None:
    field = AddField("Add skill")
    qtbot.addWidget(field)
    field.offer(["go", "sql"])
    field.show()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    popup = field._offered.popup()
    assert popup is not None
    assert popup.isVisible()
    assert popup.model().rowCount() == 2
    popup.hide()


def tab_goes_on_after_a_chip_was_removed_test(qtbot: QtBot) -> None:
    around, before, field, after = QWidget(), QLineEdit(), ChipsField("skill"), QLineEdit()
    column = QVBoxLayout(around)
    for one in (before, field, after):
        column.addWidget(one)
    qtbot.addWidget(around)
    around.show()
    field.chips.show_chips({"a": "A", "b": "B", "c": "C"})
    around.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    field.chips.show_chips({"b": "B", "c": "C"})
    reached: list[str] = []
    for _ in range(3):
        reached.append((around.focusWidget() or around).accessibleName())
        qtbot.keyClick(around.focusWidget() or around, Qt.Key.Key_Tab)
    assert reached == ["Remove skill B", "Remove skill C", "Add skill"]
    assert around.focusWidget() is after


def a_screen_reader_hears_no_markup_test(qtbot: QtBot) -> None:
    chips = Chips("skill")
    qtbot.addWidget(chips)
    chips.show_chips({"a": "R & D"})
    (chip,) = chips.findChildren(QPushButton)
    interface = QAccessible.queryAccessibleInterface(chip)
    assert interface.text(QAccessible.Text.Description) == "Remove R & D"
