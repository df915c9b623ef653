"""Menus made from commands."""

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.board.commands import Command, EditFte, Separator, Submenu
from teamcanvas.board.menus import Chosen, menu_of


def command(title: str, *, enabled: bool = True) -> Command:
    return Command(title, title, lambda plan: plan, enabled)


def nothing(chosen: Chosen) -> None:
    """For menus of which nothing is chosen."""


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def texts(of: QMenu) -> list[str]:
    return [action.text() for action in of.actions()]


def entries_are_in_order_with_separators_test(parent: QWidget) -> None:
    made = menu_of((command("Move"), Separator(), command("Remove", enabled=False)), nothing, parent)
    assert texts(made) == ["Move", "", "Remove"]
    assert [action.isEnabled() for action in made.actions()][::2] == [True, False]
    assert made.actions()[1].isSeparator()


def chosen_entry_is_run_test(parent: QWidget) -> None:
    chosen: list[Chosen] = []
    move = command("Move")
    made = menu_of((move, EditFte()), chosen.append, parent)
    for action in made.actions():
        action.trigger()
    assert chosen == [move, EditFte()]


def submenu_is_filled_once_when_it_is_opened_test(parent: QWidget) -> None:
    made = menu_of(
        (Submenu("Place person", (command("Ada"), command("Grace"))), Submenu("Nobody", ())), nothing, parent
    )
    people, nobody = (action.menu() for action in made.actions())
    assert isinstance(people, QMenu)
    assert texts(people) == []
    people.aboutToShow.emit()
    people.aboutToShow.emit()
    assert texts(people) == ["Ada", "Grace"]
    assert isinstance(nobody, QMenu)
    assert not nobody.isEnabled()


def name_with_an_ampersand_is_shown_as_typed_test(parent: QWidget) -> None:
    assert texts(menu_of((command("R&D, <b>x</b>"),), nothing, parent)) == ["R&&D, <b>x</b>"]


def a_long_name_is_elided_and_the_right_part_is_kept_test(parent: QWidget) -> None:
    (text,) = texts(menu_of((command("x" * 10_000 + "\t1 FTE free"),), nothing, parent))
    assert text == "x" * 79 + "…\t1 FTE free"
