"""The undo of a text field ends where its text is committed: in every field of the program."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.activities.page import ActivitiesPage, AddActivityField
from teamcanvas.ui.lists.name_editing import AddPersonField
from teamcanvas.ui.widgets.form_fields import NoteField, TextField
from teamcanvas.ui.widgets.line_edit import LineEdit, PlainTextEdit
from teamcanvas.ui.window.workspace import Workspace
from tests.small_plans import template
from tests.ui.conftest import Editor

ENTER = Qt.Key.Key_Return


def _asks_for_undo(field: QWidget) -> bool:
    """Whether a field keeps Ctrl+Z for itself instead of leaving it to the plan."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QCoreApplication.sendEvent(field, event)
    return event.isAccepted()


@pytest.mark.parametrize("field_type", [AddPersonField, AddActivityField, TextField, LineEdit])
def what_is_typed_is_undone_by_the_field_until_it_is_committed_test(
    qtbot: QtBot, field_type: Callable[..., LineEdit]
) -> None:
    field = field_type("Name") if field_type is TextField else field_type()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "Ada")
    assert _asks_for_undo(field)
    qtbot.keyClick(field, ENTER)
    assert not _asks_for_undo(field)
    shown = field.text()
    field.undo()
    assert field.text() == shown


@pytest.mark.parametrize(
    ("field_type", "signal"), [(AddPersonField, "names_given"), (AddActivityField, "titles_given")]
)
def pasted_lines_are_given_once_whatever_is_undone_test(
    qtbot: QtBot, field_type: type[AddPersonField] | type[AddActivityField], signal: str
) -> None:
    field, given = field_type(), list[object]()
    qtbot.addWidget(field)
    getattr(field, signal).connect(given.append)
    field.insert("Ada\nBert\nCleo")
    assert len(given) == 1
    for _ in range(3):
        field.undo()
        field.redo()
    assert len(given) == 1
    assert field.text() == ""


def a_note_is_committed_when_the_field_is_left_test(qtbot: QtBot) -> None:
    field = NoteField("Note")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "Later")
    assert _asks_for_undo(field)
    with qtbot.waitSignal(field.edited):
        field.clearFocus()
    assert not _asks_for_undo(field)


def _pages(space: Workspace) -> Iterator[str]:
    """Shows what holds text fields, part by part."""
    space.show_organisation()
    yield "organisation"
    for person in space.open_plan.plan.people[:1]:
        space.details.show_person(person.id)
        yield "person"
    space.show_activities()
    assert isinstance(space.details.page, ActivitiesPage)
    yield "activities"
    space.show_activity_details("s1_problem")
    yield "activity"
    space.findings.show_rule("TC302")
    yield "rule"


def no_field_of_the_window_keeps_undo_after_its_text_was_committed_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(template("delivery-team"))
    seen: dict[str, int] = {}
    for page in _pages(space):
        for field in space.window().findChildren(QWidget):
            if not isinstance(field, QLineEdit | QPlainTextEdit) or field.isHidden() or not field.isEnabled():
                continue
            box = field.parent()
            if isinstance(box, QAbstractSpinBox):
                assert box.isHidden() or not _asks_for_undo(field), box
                continue
            assert isinstance(field, LineEdit | PlainTextEdit), f"{page}: {field.accessibleName()}"
            field.insert("x") if isinstance(field, LineEdit) else field.insertPlainText("x")
            assert _asks_for_undo(field), field.accessibleName()
            field.end_own_undo()
            assert not _asks_for_undo(field), field.accessibleName()
            seen[page] = seen.get(page, 0) + 1
    assert len(seen) == 5, seen
