"""The declared actions fit together."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from teamcanvas.ui.window.actions import ACTIONS, MENUS, ActionRecord


def ids_and_shortcuts_are_unique_test() -> None:
    assert [one for one, count in Counter(record.id for record in ACTIONS).items() if count > 1] == []
    keys = Counter(key for record in ACTIONS for key in record.shortcuts)
    keys.update(menu.key for menu in MENUS)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("record", ACTIONS, ids=lambda record: record.id)
def every_action_is_in_a_menu_under_a_key_of_its_own_test(record: ActionRecord) -> None:
    assert record.menu in {menu.id for menu in MENUS}
    assert all(not QKeySequence(key).isEmpty() for key in record.shortcuts)
    mnemonics = Counter(
        one.text.lower().partition("&")[2][:1] for one in ACTIONS if one.menu == record.menu and "&" in one.text
    )
    assert mnemonics[record.text.lower().partition("&")[2][:1]] == 1


def every_entry_of_a_menu_has_an_icon_of_its_own_or_a_tick_test() -> None:
    for menu in MENUS:
        entries = [record for record in ACTIONS if record.menu == menu.id]
        without = [record.id for record in entries if not record.icon and not record.checkable]
        icons = [record.icon for record in entries if record.icon]
        assert without == []
        assert len(icons) == len(set(icons)), menu.id
