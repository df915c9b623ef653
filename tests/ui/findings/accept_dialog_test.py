"""Accepting a finding."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.model.plan import Acceptance
from teamcanvas.ui.findings.accept_dialog import AcceptDialog
from teamcanvas.ui.widgets.style import style_sheet
from tests.ui.conftest import button, open_dialog, press


def without_a_reason_it_cannot_be_confirmed_test(qtbot: QtBot) -> None:
    dialog = AcceptDialog("No data owner")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not button(dialog, "Accept finding").isEnabled()
    qtbot.keyClicks(dialog._reason, "  ")
    assert not button(dialog, "Accept finding").isEnabled()
    qtbot.keyClicks(dialog._reason, "Until May")
    assert button(dialog, "Accept finding").isEnabled()


def it_returns_reason_owner_and_review_date_test(qtbot: QtBot) -> None:
    dialog = AcceptDialog("No data owner")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog._reason, " Until May ")
    qtbot.keyClicks(dialog._owner, "Grace")
    dialog._day.setDate(QDate(2099, 5, 1))
    assert (dialog.reason, dialog.owner, dialog.review_date) == ("Until May", "Grace", date(2099, 5, 1))
    dialog._review.setChecked(False)
    assert dialog.review_date is None
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def the_review_date_is_in_the_future_test(qtbot: QtBot) -> None:
    dialog = AcceptDialog("No data owner")
    qtbot.addWidget(dialog)
    assert dialog._day.minimumDate() > QDate.currentDate()
    assert dialog._day.date() > QDate.currentDate().addDays(60)


def one_that_was_accepted_before_starts_with_what_was_said_then_test(qtbot: QtBot) -> None:
    before = Acceptance(rule="TC101", reason="Hanna joins in May", owner="Ravi", review_date="2020-05-01")
    dialog = AcceptDialog("No sponsor", before=before)
    qtbot.addWidget(dialog)
    assert (dialog.reason, dialog.owner) == ("Hanna joins in May", "Ravi")
    assert dialog.review_date is not None
    assert dialog.review_date > date.today()
    assert button(dialog, "Accept finding").isEnabled()


def it_says_why_it_cannot_be_confirmed_yet_test(qtbot: QtBot) -> None:
    dialog = AcceptDialog("No data owner")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog._lacking.text() == "Write a reason, then it can be accepted."
    qtbot.keyClicks(dialog._reason, "Until May")
    assert dialog._lacking.text() == ""


def people_of_the_plan_are_offered_as_owners_and_a_calendar_for_the_day_test(qtbot: QtBot) -> None:
    dialog = AcceptDialog("No data owner", people=["Sofia Rossi", "Hanna Berg"])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog._owner, "ros")
    offered = dialog._owner.completer()
    assert offered is not None
    assert offered.currentCompletion() == "Sofia Rossi"
    assert dialog._day.calendarPopup()


def escape_asks_before_a_written_reason_is_lost_test(qtbot: QtBot) -> None:
    dialog = AcceptDialog("No data owner")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog._reason, "Hanna joins in May")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(qtbot, open_dialog(QMessageBox), "Keep writing")
    assert dialog.reason == "Hanna joins in May"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    with qtbot.waitSignal(dialog.rejected):
        press(qtbot, open_dialog(QMessageBox), "Give it up")
    assert not dialog.isVisible()


def escape_closes_at_once_where_nothing_was_written_test(qtbot: QtBot) -> None:
    dialog = AcceptDialog("No data owner", before=Acceptance(rule="TC101", reason="As before"))
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("count", "lines"), [(1, 0), (2, 2), (6, 6), (24, 6)])
def a_topic_lists_what_is_accepted_with_it_test(qtbot: QtBot, count: int, lines: int) -> None:
    dialog = AcceptDialog("No data owner", holds=[f"Finding {number}" for number in range(count)])
    qtbot.addWidget(dialog)
    listed = [label for label in dialog.findChildren(QLabel) if label.text().startswith("• ")]
    others = [label for label in dialog.findChildren(QLabel) if label.text() == f"and {count - 5} others"]
    assert len(listed) + len(others) == lines
    assert bool(others) == (count > 6)


@pytest.mark.parametrize("theme", ["light", "dark"])
def the_date_has_no_bevel_around_its_arrow_test(qtbot: QtBot, look: None, theme: ThemeName) -> None:
    tones = load_theme(theme).colours
    dialog = AcceptDialog("No data owner")
    dialog.setStyleSheet(style_sheet(theme))
    qtbot.addWidget(dialog)
    dialog.show()
    picture = dialog._day.grab().toImage()
    arrow = picture.copy(picture.width() - 24, 4, 20, picture.height() - 8)
    edge = {arrow.pixelColor(x, y).name() for x in range(arrow.width()) for y in (0, arrow.height() - 1)}
    assert edge == {tones.surface}


def what_was_written_is_not_lost_by_enter_after_escape_test(qtbot: QtBot) -> None:
    dialog = AcceptDialog("No data owner")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog._reason, "Until May")
    dialog.reject()
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.defaultButton().text().replace("&", "") == "Keep writing"
    box.defaultButton().click()
    assert dialog.isVisible()
    assert dialog.reason == "Until May"
