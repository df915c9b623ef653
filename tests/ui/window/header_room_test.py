"""The arithmetic of the header."""

from itertools import product

from teamcanvas.ui.window.header_room import GAP, HeaderWidths, left_widths, places

BUTTONS = (32, 110, 190, 340)
"""Widths of the row of buttons, from the menu alone to all of them."""


def _buttons(room: int) -> int:
    return max((width for width in BUTTONS if width <= room), default=BUTTONS[0])


def nothing_overlaps_at_any_width_test() -> None:
    for width in range(720, 4_000, 7):
        found = places(width, menu=34, views=290, buttons=_buttons)
        assert found.menu + 34 < found.left
        assert found.left + found.left_room + GAP <= found.views
        assert found.views + 290 < found.buttons
        assert found.buttons + found.buttons_width < width
        assert found.left_room >= 200


def the_switch_stands_in_the_middle_of_a_wide_window_test() -> None:
    found = places(1_920, menu=34, views=290, buttons=_buttons)
    assert found.views == (1_920 - 290) // 2


def the_room_is_used_before_anything_is_shortened_test() -> None:
    for room, title, organisation, scenarios in product(
        range(200, 900, 13), (20, 150, 400), (0, 80, 200), (90, 300, 800)
    ):
        wanted = HeaderWidths(title, organisation, scenarios, min(scenarios, 110), editing=False)
        given = left_widths(room, wanted)
        used = given.title + given.organisation + given.scenarios + 12 + (GAP if given.organisation else 0)
        assert used <= room
        shortened = given.title < title or given.scenarios < scenarios
        assert not shortened or used >= room - 60 - GAP
        assert given.organisation == 0 or not shortened, "the organisation gives way first"
