"""Interfaces of painted parts: what Qt and a screen reader get, and who deletes it."""

import gc
import weakref

import pytest
from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from teamcanvas.board.virtual_accessibility import PRESS, SHOW_MENU, RootInterface, keep_alive
from tests.board.letters import Letters
from tests.garbage import collecting

NAME, NOTE, HELP = QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help


@pytest.fixture
def letters(qtbot: QtBot) -> Letters:
    made = Letters("abc", "de")
    made.resize(200, 100)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def root_of(widget: QWidget) -> RootInterface[str]:
    root = QAccessible.queryAccessibleInterface(widget)
    assert isinstance(root, RootInterface)
    return root


def children(parent: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [parent.child(index) for index in range(parent.childCount())]


def parts_are_children_with_parent_and_index_test(letters: Letters) -> None:
    root = root_of(letters)
    assert (root.text(NAME), root.text(HELP)) == ("Letters", "Press a letter.")
    groups = children(root)
    assert [group.text(NAME) for group in groups] == ["abc", "de"]
    assert [one.text(NAME) for one in children(groups[1])] == ["d", "e"]
    assert groups[0].text(NOTE) == "3 long"
    for number, group in enumerate(groups):
        assert group.parent() is root
        assert root.indexOfChild(group) == number
        assert [group.indexOfChild(one) for one in children(group)] == list(range(len(children(group))))
        assert all(one.parent() is group for one in children(group))
    assert root.indexOfChild(groups[0].child(0)) == -1
    assert groups[0].indexOfChild(groups[1].child(0)) == -1
    assert root.child(2) is None
    assert groups[0].child(-1) is None


def a_part_of_another_widget_is_no_child_test(qtbot: QtBot, letters: Letters) -> None:
    other = Letters("abc")
    qtbot.addWidget(other)
    assert root_of(letters).indexOfChild(root_of(other).child(0)) == -1


def areas_are_told_on_the_screen_test(letters: Letters) -> None:
    root = root_of(letters)
    corner = letters.viewport().mapToGlobal(QPoint(10, 0))
    box = root.interface_of("b").rect()
    assert (box.topLeft(), box.width(), box.height()) == (corner, 10, 10)
    group = root.childAt(box.center().x(), box.center().y())
    assert group.childAt(box.center().x(), box.center().y()) is root.interface_of("b")


def focus_is_in_one_place_only_test(qtbot: QtBot, letters: Letters) -> None:
    root = root_of(letters)
    letters.activateWindow()
    letters.setFocus()
    qtbot.waitUntil(letters.hasFocus)
    assert root.state().focused
    letters.selected = "d"
    everything = [root, *children(root), *(one for group in children(root) for one in children(group))]
    assert [one.text(NAME) for one in everything if one.state().focused] == ["d"]
    assert root.focusChild() is root.interface_of("d")
    assert root.interface_of("de").focusChild() is root.interface_of("d")
    assert root.interface_of("abc").focusChild() is None


def only_a_part_that_can_be_selected_has_actions_test(qtbot: QtBot, letters: Letters) -> None:
    root = root_of(letters)
    assert root.interface_of("abc").actionInterface() is None
    assert not root.interface_of("abc").state().selectable
    actions = root.interface_of("b").actionInterface()
    assert actions is not None
    actions.doAction(PRESS)
    assert letters.done == []
    qtbot.waitUntil(lambda: letters.done == ["act b"])
    actions.doAction(SHOW_MENU)
    qtbot.waitUntil(lambda: letters.done == ["act b", "menu b"])
    assert letters.selected == "b"


def an_action_on_a_part_that_has_gone_does_nothing_test(qtbot: QtBot, letters: Letters) -> None:
    actions = root_of(letters).interface_of("d").actionInterface()
    actions.doAction(PRESS)
    letters.groups = ["abc"]
    root_of(letters).interface_of("a").actionInterface().doAction(PRESS)
    qtbot.waitUntil(lambda: letters.done == ["act a"])


def open_menus_and_fields_are_children_after_the_parts_test(qtbot: QtBot, letters: Letters) -> None:
    root = root_of(letters)
    menu = QMenu(letters)
    menu.addAction("Entry")
    assert root.childCount() == 2
    menu.popup(QPoint(20, 20))
    qtbot.waitUntil(menu.isVisible)
    assert root.childCount() == 3
    assert root.child(2).role() is QAccessible.Role.PopupMenu
    assert root.indexOfChild(root.child(2)) == 2
    menu.close()
    field = QLineEdit(letters.viewport())
    field.show()
    assert root.child(2).object() is letters.viewport()
    assert root.indexOfChild(root.child(2)) == 2


def a_part_that_has_gone_is_not_valid_and_says_nothing_test(letters: Letters) -> None:
    root = root_of(letters)
    letter, kept = root.interface_of("d"), root.interface_of("a")
    letters.groups = ["abc"]
    assert not letter.isValid()
    assert (letter.text(NAME), letter.text(NOTE)) == ("", "")
    assert letter.rect().isEmpty()
    letters.accessible_tree.forget_gone()
    assert not Shiboken.isValid(letter)
    assert Shiboken.isValid(kept)
    assert root.interface_of("a") is kept


def every_interface_that_qt_gets_is_another_object_test(qtbot: QtBot) -> None:
    """Qt deletes each one that it was given, so one given twice would be deleted twice."""

    class Larger(Letters):
        later = Signal()

    letters = Larger("abc")
    qtbot.addWidget(letters)
    given = [letters.accessible_tree.make_root() for _ in range(3)]
    assert len({id(one) for one in given}) == 3
    assert len({id(one.interface_of("a")) for one in given}) == 1
    assert root_of(letters) not in given


def interfaces_are_deleted_with_their_widget_test(qapp: QApplication) -> None:
    letters = Letters("abc", "de")
    root, part = root_of(letters), root_of(letters).interface_of("a")
    QAccessible.uniqueId(part)
    Shiboken.delete(letters)
    assert not Shiboken.isValid(part)
    assert not Shiboken.isValid(root)


def a_widget_that_was_read_leaves_nothing_behind_test(qapp: QApplication) -> None:
    with collecting():
        letters = Letters("abc", "de")
        held = [weakref.ref(one) for one in (letters, letters.accessible_tree, *children(root_of(letters)))]
        Shiboken.delete(letters)
        del letters
    assert [one() is None for one in held] == [True] * len(held)


def an_interface_is_kept_as_long_as_its_widget_test(qtbot: QtBot) -> None:
    button = QPushButton("Fix")
    qtbot.addWidget(button)
    with collecting():
        interface = QAccessibleInterfaceOfNothing()
        held = weakref.ref(interface)
        keep_alive(interface, button)
        del interface
    assert held() is not None
    Shiboken.delete(button)
    gc.collect()
    assert held() is None


class QAccessibleInterfaceOfNothing(QAccessibleInterface):
    """Never given to Qt."""
