"""The start page in use."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from teamcanvas.storage.templates import templates
from teamcanvas.ui.start.start_page import StartPage
from tests.ui.conftest import press


def _page(qtbot: QtBot, *recent: Path) -> StartPage:
    page = StartPage(templates(), recent)
    page.resize(1000, 800)
    qtbot.addWidget(page)
    page.show()
    return page


def _tiles(page: StartPage) -> list[QPushButton]:
    return [one for one in page.findChildren(QPushButton) if one.property("kind") == "tile"]


def templates_are_offered_with_their_people_test(qtbot: QtBot) -> None:
    names = [tile.accessibleName() for tile in _tiles(_page(qtbot))]
    assert names[0] == "Empty plan, Start from nothing"
    assert names[1] == "Start-up trio, 3 people"
    assert len(names) == 6


def a_template_is_chosen_by_keyboard_test(qtbot: QtBot) -> None:
    page = _page(qtbot)
    page.focus_first()
    qtbot.waitUntil(_tiles(page)[0].hasFocus)
    qtbot.keyClick(_tiles(page)[0], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is _tiles(page)[1]
    with qtbot.waitSignal(page.template_chosen) as chosen:
        qtbot.keyClick(_tiles(page)[1], Qt.Key.Key_Space)
    assert chosen.args == ["startup-trio"]


def an_empty_plan_and_a_file_are_offered_too_test(qtbot: QtBot) -> None:
    page = _page(qtbot)
    with qtbot.waitSignal(page.empty_wanted):
        _tiles(page)[0].click()
    with qtbot.waitSignal(page.open_wanted):
        press(qtbot, page, "Open…")


def recent_plans_are_a_click_away_test(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "R&D <b>.teamcanvas"
    page = _page(qtbot, file)
    with qtbot.waitSignal(page.path_chosen) as chosen:
        press(qtbot, page, "R&&D <b>")
    assert chosen.args == [file]
    assert any(label.text() == str(tmp_path) for label in page.findChildren(QLabel))
