"""F6 in the window."""

from teamcanvas.board.focus_ring import FocusRing
from teamcanvas.ui.window.parts import go_to_part
from tests.small_plans import small_plan
from tests.ui.conftest import Editor

TOO_MUCH = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6", "S1 data_owner -")


def f6_moves_the_focus_around_the_parts_test(editor: Editor) -> None:
    space = editor(TOO_MUCH)
    space.board.setFocus()
    visited: list[str] = []
    for _ in range(4):
        go_to_part(space, 1)
        focused = space.window().focusWidget()
        parts = {"header": space.header, "left": space.left, "centre": space.centre, "right": space.right}
        visited += [name for name, part in parts.items() if part.isAncestorOf(focused)]
    assert visited == ["right", "header", "left", "centre"]
    go_to_part(space, -1)
    assert space.left.isAncestorOf(space.window().focusWidget())


def f6_to_a_board_with_nothing_selected_shows_its_ring_test(editor: Editor) -> None:
    space = editor(TOO_MUCH)
    space.window().activateWindow()
    space.header.menu_button.setFocus()
    go_to_part(space, 2)
    assert space.board.hasFocus()
    ring = space.board.findChild(FocusRing)
    assert ring is not None
    assert ring.isVisible()
    assert ring.geometry() == space.board.viewport().geometry()
