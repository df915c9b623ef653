"""Panels that fold where the centre has no room."""

import pytest
from PySide6.QtCore import QByteArray, Qt
from pytestqt.qtbot import QtBot

from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.side_panels import CENTRE_LEAST, CENTRE_WISH
from teamcanvas.ui.window.workspace import Workspace
from tests.small_plans import small_plan
from tests.ui.conftest import Editor

PLAN = small_plan("S1 tech_lead Sofia 0.4")


def _at(qtbot: QtBot, space: Workspace, width: int, height: int = 700) -> None:
    space.window().resize(width, height)
    qtbot.waitUntil(lambda: space.split.width() == width)


def _open(space: Workspace) -> tuple[bool, bool]:
    return space.sides.is_open(space.left), space.sides.is_open(space.right)


def the_centre_has_room_at_every_width_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(PLAN)
    for width in (*range(720, 1_500, 40), 720):
        _at(qtbot, space, width)
        assert sum(_open(space)) == (2 if width >= 1_164 else 1 if width >= 883 else 0), width
        # Where even the strips leave less than the wish, the centre has all the rest.
        assert space.centre.width() >= min(CENTRE_WISH, width - 80)
        places = [space.left.geometry(), space.centre.geometry(), space.right.geometry()]
        assert all(space.split.rect().contains(place) for place in places), "nothing is cut off"


@pytest.mark.parametrize("width", [720, 800, 1024, 1280])
def one_click_or_key_opens_a_folded_panel_test(qtbot: QtBot, window: MainWindow, editor: Editor, width: int) -> None:
    space = editor(PLAN)
    _at(qtbot, space, width)
    for panel, name in ((space.left, "roles_panel"), (space.right, "findings_panel")):
        if panel.folded:
            qtbot.mouseClick(panel.strip_buttons[1], Qt.MouseButton.LeftButton)
        assert space.sides.is_open(panel)
        assert space.centre.width() >= CENTRE_LEAST
        window.actions_here[name].trigger()
        assert panel.folded
        window.actions_here[name].trigger()
        assert space.sides.is_open(panel)
        assert panel.width() >= panel.least_width
        assert space.split.rect().contains(panel.geometry())


@pytest.mark.parametrize("view", list(CentreView))
def the_controls_of_a_view_are_whole_beside_a_panel_that_is_opened_in_the_smallest_window_test(
    qtbot: QtBot, editor: Editor, view: CentreView
) -> None:
    space = editor(PLAN)
    space.show_view(view)
    for panel in (space.left, space.right):
        _at(qtbot, space, 1_300)
        _at(qtbot, space, 720, 500)
        space.sides.open(panel)
        qtbot.waitUntil(lambda: space.centre.width() >= space.centre.minimumSizeHint().width())
        assert panel.width() >= panel.least_width


def opening_one_folds_the_other_where_there_is_no_room_for_both_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(PLAN)
    _at(qtbot, space, 800)
    space.sides.open(space.left)
    assert _open(space) == (True, False)
    space.sides.open(space.right)
    assert _open(space) == (False, True)


def what_folded_for_want_of_room_opens_again_with_it_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(PLAN)
    _at(qtbot, space, 1_300)
    sizes = space.split.sizes()
    _at(qtbot, space, 720)
    assert _open(space) == (False, False)
    _at(qtbot, space, 1_300)
    assert space.split.sizes() == sizes
    space.sides.fold(space.right)
    _at(qtbot, space, 720)
    _at(qtbot, space, 1_300)
    assert _open(space) == (True, False), "what was folded on purpose stays folded"


def what_shows_something_in_a_panel_opens_it_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(PLAN)
    _at(qtbot, space, 720)
    space.find_person()
    assert space.people.search.isVisible()
    space.show_organisation()
    assert space.details.isVisible()
    space.toggle_drill()
    assert space.drill is not None
    assert space.drill.isVisible()


def widths_and_folds_are_restored_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(PLAN)
    _at(qtbot, space, 1_300)
    space.split.setSizes([300, 700, 300])
    space.split.splitterMoved.emit(300, 1)
    space.sides.fold(space.right)
    kept = space.sides.state()
    space.sides.restore(QByteArray(b"248 316 1 1"))
    assert _open(space) == (True, True)
    assert space.left.width() == 248
    space.sides.restore(kept)
    assert _open(space) == (True, False)
    assert space.left.width() == 300
    for nonsense in (b"", b"\0\0\0\xff", b"a b 1 1", b"99999999 1 1 1"):
        space.sides.restore(QByteArray(nonsense))
        assert space.left.width() == 300
