"""Fields that commit by themselves."""

from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.ui.details.panel import DetailsPanel
from teamcanvas.ui.rules.rule_page import RulePage
from teamcanvas.ui.widgets.form_fields import NoteField, TextField, with_value
from tests.small_plans import small_plan
from tests.ui.conftest import Opens

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


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


def every_label_is_nearer_to_its_field_than_to_what_is_above_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan("S1 tech_lead Sofia 0.4", "S2 tech_lead Piotr 0.4"))
    details = DetailsPanel(open_plan, lambda _ref: QMenu())
    rule = RulePage(open_plan, "TC302")
    for page in (details, rule):
        qtbot.addWidget(page)
        page.resize(300, 1_600)
        page.show()
    looked_at = 0
    for show in (
        details.show_organisation,
        partial(details.show_person, "sofia"),
        partial(details.show_activity, "s2_model"),
    ):
        show()
        QApplication.processEvents()
        looked_at += _look(details)
    looked_at += _look(rule)
    assert looked_at > 18


def _look(page: QWidget) -> int:
    """Compare the space above and below the text of each label of a field; how many there are."""
    found = ((label, cast("QWidget | None", label.buddy())) for label in page.findChildren(QLabel) if label.isVisible())
    # Most labels have no buddy: the stubs deny it.
    labels = [(label, field) for label, field in found if field is not None]
    for label, field in labels:
        around = label.parentWidget()
        assert around is not None
        below = field.geometry().top() - label.geometry().bottom()
        ends = [one.geometry().bottom() for one in around.findChildren(QWidget, options=DIRECT) if one.isVisible()]
        above = [
            label.geometry().top() + label.contentsMargins().top() - end for end in ends if end < label.geometry().top()
        ]
        assert not above or below < min(above), label.text()
    return len(labels)
