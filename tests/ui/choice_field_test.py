"""A few choices."""

from pytestqt.qtbot import QtBot

from teamcanvas.ui.choice_field import ChoiceField


def values_are_told_words_are_shown_test(qtbot: QtBot) -> None:
    field = ChoiceField("MLOps", {None: "Not assessed", 1: "Manual", 2: "Automated"})
    qtbot.addWidget(field)
    field.show_value(2)
    assert field.currentText() == "Automated"
    with qtbot.waitSignal(field.picked) as picked:
        field.activated.emit(0)
    assert picked.args == [None]


def a_value_nobody_knows_shows_nothing_test(qtbot: QtBot) -> None:
    field = ChoiceField("Size", {"small": "Small"})
    qtbot.addWidget(field)
    field.show_value("gigantic")
    assert field.currentText() == ""
    assert field.accessibleName() == "Size"
