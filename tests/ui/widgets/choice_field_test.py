"""A few choices."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.style import style_sheet


def words_are_shown_and_values_are_emitted_test(qtbot: QtBot) -> None:
    field = ChoiceField("MLOps", {None: "Not assessed", 1: "Manual", 2: "Automated"})
    qtbot.addWidget(field)
    field.show_value(2)
    assert field.currentText() == "Automated"
    with qtbot.waitSignal(field.picked) as picked:
        field.activated.emit(0)
    assert picked.args == [None]


def an_unknown_value_shows_nothing_test(qtbot: QtBot) -> None:
    field = ChoiceField("Size", {"small": "Small"})
    qtbot.addWidget(field)
    field.show_value("gigantic")
    assert field.currentText() == ""
    assert field.accessibleName() == "Size"


def opened_list_shows_every_choice_below_the_field_test(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    around.setStyleSheet(style_sheet("light"))
    field = ChoiceField("Group", {number: f"Choice {number}" for number in range(6)})
    QVBoxLayout(around).addWidget(field)
    around.show()
    field.show_value(5)
    field.showPopup()
    shown = field.view().viewport().rect()
    rows = [field.view().visualRect(field.model().index(row, 0)) for row in range(6)]
    assert all(map(shown.contains, rows))
    assert field.view().mapToGlobal(shown.topLeft()).y() >= field.mapToGlobal(field.rect().bottomLeft()).y()
    field.hidePopup()


def the_chosen_value_can_be_asked_for_test(qtbot: QtBot) -> None:
    field = ChoiceField("Size", {"small": "Small", None: "Not chosen"})
    qtbot.addWidget(field)
    field.show_value("small")
    assert field.value == "small"
    field.show_value("gigantic")
    assert field.value is None


def arrow_keys_open_the_list_where_a_choice_acts_test(qtbot: QtBot) -> None:
    field = ChoiceField("Add handover", {None: "Add…", 1: "One", 2: "Two"}, acts=True)
    qtbot.addWidget(field)
    field.show()
    told: list[object] = []
    field.picked.connect(told.append)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert told == []
    assert field.view().isVisible()
    qtbot.keyClick(field.view(), Qt.Key.Key_Down)
    qtbot.keyClick(field.view(), Qt.Key.Key_Return)
    assert told == [1]
