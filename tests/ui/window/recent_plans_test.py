"""Recent plans, also on a share that does not answer."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, QSettings
from pytestqt.qtbot import QtBot

from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import Preferences
from teamcanvas.ui.window.recent_plans import RecentPlans
from tests.small_plans import template
from tests.ui.conftest import button


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "teamcanvas.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def answer() -> Iterator[Event]:
    """Lets the share answer; set at the end so that no thread stays behind."""
    event = Event()
    yield event
    event.set()


def a_file_that_is_gone_is_not_offered_test(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> None:
    here, gone = tmp_path / "here.teamcanvas", tmp_path / "gone.teamcanvas"
    here.touch()
    for path in (here, gone):
        preferences.add_recent(path)
    owner = QObject()
    recent = RecentPlans(preferences, owner)
    assert recent.paths == (gone, here)
    with qtbot.waitSignal(recent.gone) as told:
        recent.check()
    assert told.args == [gone]
    assert recent.paths == (here,)
    qtbot.waitUntil(lambda: recent.folder == tmp_path)
    gone.touch()
    recent.check()
    qtbot.waitUntil(lambda: recent.paths == (gone, here))


def a_share_that_does_not_answer_keeps_nobody_waiting_test(
    qtbot: QtBot, preferences: Preferences, answer: Event
) -> None:
    preferences.add_recent(Path("/share/plan.teamcanvas"))
    owner = QObject()
    recent = RecentPlans(preferences, owner, is_file=lambda _path: not answer.wait(60))
    recent.check()
    assert recent.paths == (Path("/share/plan.teamcanvas"),)
    assert recent.folder is None
    with qtbot.waitSignal(recent.gone):
        answer.set()


def the_dialog_opens_in_the_folder_of_the_plan_that_was_opened_or_saved_last_test(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    opened, saved = tmp_path / "opened" / "a.teamcanvas", tmp_path / "saved" / "b.teamcanvas"
    for path in (opened, saved):
        path.parent.mkdir()
        path.touch()
    window._preferences.add_recent(opened)
    window.show_plan(OpenPlan.new(template("startup-trio")))
    qtbot.waitUntil(lambda: window._recent.folder == opened.parent)
    assert window._files is not None
    window._files.saved.emit(saved)
    qtbot.waitUntil(lambda: window._recent.folder == saved.parent)


def the_start_page_takes_a_plan_away_whose_file_is_gone_test(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    here, gone = tmp_path / "here.teamcanvas", tmp_path / "gone.teamcanvas"
    here.touch()
    for path in (here, gone):
        window._preferences.add_recent(path)
    page = window.show_start_page()
    window.show()
    links = button(page, "here"), button(page, "gone")
    qtbot.waitUntil(lambda: [link.isVisible() for link in links] == [True, False])
