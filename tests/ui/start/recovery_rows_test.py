"""What a crash left behind."""

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.layout.pages.date_words import date_words
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.recovery import Recovery, recoverable
from teamcanvas.ui.start.recovery_rows import RecoveryDialog, RecoveryRows
from tests.garbage import collecting
from tests.small_plans import small_plan
from tests.ui.conftest import press


@pytest.fixture
def recovery(qtbot: QtBot) -> Recovery:
    """A plan whose program ended in the middle of the work."""
    with collecting():
        crashed = OpenPlan.new(small_plan())
        crashed.commit("Rename", lambda plan: rename_plan(plan, "<b>Half done</b>"))
        crashed.leave()
        del crashed
    (found,) = recoverable()
    return found


def a_row_says_what_there_is_test(qtbot: QtBot, recovery: Recovery) -> None:
    rows = RecoveryRows([recovery])
    qtbot.addWidget(rows)
    texts = [label.text() for label in rows.findChildren(QLabel)]
    assert texts[0] == "<b>Half done</b>"
    assert texts[1].startswith(
        f"1 unsaved change, the last on {date_words(recovery.last_change.astimezone().date())}, "
    )
    assert texts[1].endswith(" · never saved")
    recovery.discard()


def an_answered_row_goes_test(qtbot: QtBot, recovery: Recovery) -> None:
    rows = RecoveryRows([recovery])
    qtbot.addWidget(rows)
    rows.show()
    with qtbot.waitSignals([rows.recover_wanted, rows.emptied]):
        press(qtbot, rows, "Recover")
    recovery.discard()


def the_dialog_goes_when_everything_is_answered_test(qtbot: QtBot, owner: QWidget, recovery: Recovery) -> None:
    dialog = RecoveryDialog([recovery], owner)
    dialog.show()
    dialog.rows.discard_wanted.connect(lambda one: one.discard())
    with qtbot.waitSignal(dialog.finished) as finished:
        press(qtbot, dialog, "Discard")
    assert finished.args == [QDialog.DialogCode.Accepted.value]
    assert recoverable() == []


def later_keeps_everything_test(qtbot: QtBot, owner: QWidget, recovery: Recovery) -> None:
    dialog = RecoveryDialog([recovery], owner)
    dialog.show()
    with qtbot.assertNotEmitted(dialog.rows.discard_wanted):
        press(qtbot, dialog, "Decide later")
    recovery.release()
    (again,) = recoverable()
    again.discard()
