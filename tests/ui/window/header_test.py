"""The header in use."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.small_plans import small_plan
from tests.ui.conftest import Editor, press


def the_title_is_edited_in_place_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    title = space.header.title
    label = title.findChild(QLabel)
    assert isinstance(label, QLabel)
    qtbot.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    field = title.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("Churn & <b>more</b>")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert space.open_plan.plan.title == "Churn & <b>more</b>"
    assert label.text() == "Churn & <b>more</b>"
    space.open_plan.undo()
    assert label.text() == "Small plan"


def a_plan_keeps_a_title_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    with qtbot.waitSignal(space.header.message) as said:
        space.header.title.edited.emit("  ")
    assert said.args == ["A title needs at least one letter."]
    assert space.open_plan.plan.title == "Small plan"


def an_organisation_is_added_and_taken_away_test(editor: Editor) -> None:
    space = editor(small_plan())
    organisation = space.header.organisation
    assert organisation.isHidden()
    organisation.edit()
    assert not organisation.isHidden()
    organisation.edited.emit("Acme Retail")
    assert space.open_plan.plan.organisation == "Acme Retail"
    label = organisation.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.text() == "· Acme Retail"


def the_centre_is_switched_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    space.header.views.bar.setCurrentIndex(1)
    assert space.centre.currentWidget() is space.raci
    space.header.views.bar.setCurrentIndex(0)
    assert space.on_board


def the_buttons_do_what_they_say_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    press(qtbot, space.header, "Present")
    assert space.header.isHidden()
    qtbot.keyClick(space.window(), Qt.Key.Key_Escape)
    assert not space.header.isHidden()
