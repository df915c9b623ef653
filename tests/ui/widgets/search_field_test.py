"""Searching in a list by keyboard."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.lists.roles_panel import RolesPanel
from tests.small_plans import small_plan
from tests.ui.conftest import Opens, card_size


def _panel(qtbot: QtBot, opens: Opens) -> RolesPanel:
    panel = RolesPanel(opens(small_plan()), load_theme("light"), card_size)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def enter_acts_on_the_first_match_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens)
    qtbot.keyClicks(panel.search, "information own")
    with qtbot.waitSignal(panel.list.activated_row) as activated:
        qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert activated.args == ["data_owner"]


def down_goes_into_the_list_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens)
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    assert panel.list.current_key == "executive_sponsor"


def escape_shows_everything_again_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens)
    qtbot.keyClicks(panel.search, "information own")
    assert len(panel.list.rows_model.rows) == 2
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert len(panel.list.rows_model.rows) == 37
