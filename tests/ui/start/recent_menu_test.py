"""Recent plans in the File menu."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.start.recent_menu import RecentMenu
from tests.ui.conftest import choose, entries


def recent_plans_are_opened_and_forgotten_test(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    done: list[object] = []
    menu = RecentMenu(owner, done.append, lambda: done.append("forgotten"))
    assert not menu.isEnabled()
    menu.fill([Path("/plans/R&D.teamcanvas"), Path("/plans/churn.teamcanvas")])
    assert menu.isEnabled()
    assert entries(menu) == ["R&&D", "churn", "Forget these plans"]
    assert menu.actions()[0].toolTip() == "<qt>/plans/R&amp;D.teamcanvas</qt>"
    choose(menu, "churn")
    choose(menu, "Forget these plans")
    assert done == [Path("/plans/churn.teamcanvas"), "forgotten"]
    menu.fill([])
    assert entries(menu) == []
