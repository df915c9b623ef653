"""Actions of a window."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.window.action_set import ActionSet
from teamcanvas.ui.window.actions import ACTIONS, MENUS, ActionNeed


def _actions(qtbot: QtBot, done: list[str]) -> tuple[ActionSet, QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    handlers = {record.id: lambda name=record.id: done.append(name) for record in ACTIONS}
    return ActionSet(window, handlers), window


def an_action_does_what_its_handler_does_test(qtbot: QtBot) -> None:
    done: list[str] = []
    actions, window = _actions(qtbot, done)
    actions["palette"].trigger()
    assert done == ["palette"]
    assert actions["palette"] in window.actions()


def only_what_makes_sense_can_be_done_test(qtbot: QtBot) -> None:
    actions, _ = _actions(qtbot, [])
    actions.allow({ActionNeed.PLAN})
    assert actions["save"].isEnabled()
    assert not actions["undo"].isEnabled()
    actions.allow({ActionNeed.PLAN, ActionNeed.UNDO})
    assert actions["undo"].isEnabled()


def redo_has_both_usual_keys_test(qtbot: QtBot) -> None:
    actions, _ = _actions(qtbot, [])
    assert actions["redo"].shortcuts() == [QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")]


def every_action_is_in_its_menu_test(qtbot: QtBot) -> None:
    actions, window = _actions(qtbot, [])
    menus = actions.menus(window)
    assert list(menus) == [menu.id for menu in MENUS]
    for record in ACTIONS:
        assert actions[record.id] in menus[record.menu].actions()
    assert menus is actions.menus(window)
