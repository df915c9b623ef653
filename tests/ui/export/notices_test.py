"""What there is to know stands with what can be done about it."""

from typing import get_args

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.export.preflight.notice import Notice, NoticeKind
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.finding import Severity, Subject
from teamcanvas.ui.export.notices import WAYS, NoticeList

NAMES = Notice("names", Severity.INFO, "2 people are named", "Sofia Rossi and <b>Bo</b>.", "Leave them out.")
ERRORS = Notice(
    "errors", Severity.WARNING, "1 error is open", "No data owner.", "Settle it.", (Subject("role", "data_owner"),)
)
GLYPHS = Notice("missing-glyphs", Severity.WARNING, "1 character has no font", "U+13000.", "Install a font.")


@pytest.fixture
def notices(qtbot: QtBot) -> NoticeList:
    made = NoticeList(load_theme("light"))
    made.resize(600, 200)
    qtbot.addWidget(made)
    made.show()
    return made


def each_says_what_it_is_and_where_to_go_test(notices: NoticeList) -> None:
    notices.show_notices((ERRORS, NAMES, GLYPHS))
    assert [row.accessibleName() for row in notices.rows] == [
        "1 error is open. No data owner.",
        "2 people are named. Sofia Rossi and <b>Bo</b>.",
        "1 character has no font. U+13000.",
    ]
    assert [row.link.text() for row in notices.rows if not row.link.isHidden()] == ["Show in the plan", "Change names"]
    assert "Before you export (3)" in notices._head.text()


def following_one_emits_it_test(qtbot: QtBot, notices: NoticeList) -> None:
    notices.show_notices((ERRORS, NAMES))
    with qtbot.waitSignal(notices.followed) as told:
        qtbot.mouseClick(notices.rows[1].link, Qt.MouseButton.LeftButton)
    assert told.args == [NAMES]


def the_focus_stays_when_notices_change_test(qtbot: QtBot, notices: NoticeList) -> None:
    notices.show_notices((ERRORS, NAMES))
    notices.activateWindow()
    qtbot.waitUntil(notices.isActiveWindow)
    notices.rows[1].link.setFocus()
    notices.show_notices((NAMES,))
    assert notices.rows[0].link.hasFocus()


def nothing_to_say_is_said_test(notices: NoticeList) -> None:
    notices.show_notices((NAMES,))
    notices.show_notices(())
    assert notices.rows == []
    assert notices._nothing.isVisible()


def links_are_declared_for_known_kinds_of_notices_only_test() -> None:
    assert set(WAYS) < set(get_args(NoticeKind))
