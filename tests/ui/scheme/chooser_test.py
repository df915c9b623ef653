"""The dialog of all schemes."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.scheme.chooser import SchemeChooser, open_scheme_chooser
from tests.small_plans import small_plan


@pytest.fixture
def plan() -> Plan:
    return small_plan()


@pytest.fixture
def chooser(qtbot: QtBot, open_plan: OpenPlan, owner: QWidget) -> SchemeChooser:
    made = open_scheme_chooser(open_plan, owner)
    qtbot.waitUntil(made.isVisible)
    return made


def every_scheme_says_what_it_is_for_test(chooser: SchemeChooser) -> None:
    assert list(chooser.tiles) == list(LETTERS_OF)
    assert chooser.tiles["RACI"].accessibleName() == "RACI, used now"
    assert chooser.tiles["DACI"].accessibleName() == "DACI"
    assert "driver" in chooser.tiles["DACI"].accessibleDescription()
    for tile in chooser.tiles.values():
        labels = [label for label in tile.findChildren(QLabel) if label.text()]
        assert len(labels) == 3
        cut = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
        assert not cut
        assert all(tile.rect().contains(label.geometry()) for label in labels)
        assert all(one.geometry().bottom() <= other.geometry().top() for one, other in pairwise(labels))


def one_press_chooses_test(qtbot: QtBot, chooser: SchemeChooser, open_plan: OpenPlan) -> None:
    qtbot.mouseClick(chooser.tiles["CAIRO"], Qt.MouseButton.LeftButton)
    assert open_plan.scenario.settings.scheme == "CAIRO"
    assert not chooser.isVisible()


def the_arrow_keys_and_enter_choose_test(qtbot: QtBot, chooser: SchemeChooser, open_plan: OpenPlan) -> None:
    qtbot.keyClick(chooser.tiles["RACI"], Qt.Key.Key_Down)
    assert chooser.focusWidget() is chooser.tiles["RASCI"]
    for _ in range(2):
        qtbot.keyClick(chooser, Qt.Key.Key_Up)
    assert chooser.focusWidget() is chooser.tiles["RAPID"], "round and round"
    for _ in range(2):
        qtbot.keyClick(chooser, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.tiles["RASCI"], Qt.Key.Key_Return)
    assert open_plan.scenario.settings.scheme == "RASCI"


def escape_leaves_the_matrix_as_it_is_test(qtbot: QtBot, chooser: SchemeChooser, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    qtbot.keyClick(chooser.tiles["RACI"], Qt.Key.Key_Up)
    qtbot.keyClick(chooser, Qt.Key.Key_Escape)
    assert not chooser.isVisible()
    assert open_plan.plan is before
