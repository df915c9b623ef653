"""The arithmetic of the header: where its parts stand, and which gets how much room."""

from collections.abc import Callable
from dataclasses import dataclass

LEFT, RIGHT = 8, 12
"""Margins in pixels."""
GAP = 8
BESIDE_SCENARIOS = 12
LEFT_LEAST = 240
"""Room that plan and scenarios keep before buttons move into the menu."""
LEFT_WISH = 560
"""Room that they get before the switch of the view moves to the middle of the window."""
TEXT_LEAST = 60
"""A shorter piece of the organisation says nothing."""
TITLE_SHARE = 0.45


@dataclass(frozen=True, slots=True)
class HeaderPlaces:
    """Positions from the left edge, in pixels."""

    menu: int
    left: int
    left_room: int
    views: int
    buttons: int
    buttons_width: int


def places(width: int, *, menu: int, views: int, buttons: Callable[[int], int]) -> HeaderPlaces:
    """The places of the parts, which depend on the width of the window and on nothing else in the plan.

    Args:
        width: of the header.
        menu: width of the menu button.
        views: width of the switch of the centre view.
        buttons: the width that the buttons use within some room.
    """
    left = LEFT + menu + GAP
    for_buttons = max(width - left - LEFT_LEAST - GAP - views - GAP - RIGHT, 0)
    buttons_width = buttons(for_buttons)
    buttons_at = width - RIGHT - buttons_width
    views_at = max(min(max((width - views) // 2, left + LEFT_WISH), buttons_at - 2 * GAP - views), left)
    return HeaderPlaces(LEFT, left, max(views_at - GAP - left, 0), views_at, buttons_at, buttons_width)


@dataclass(frozen=True, slots=True)
class HeaderWidths:
    """The widths that the parts at the left would like to have."""

    title: int
    organisation: int
    scenarios: int
    least_scenarios: int
    editing: bool
    """The organisation is being edited, so it goes before the title."""


@dataclass(frozen=True, slots=True)
class GivenWidths:
    """The widths that they get; 0 hides a part."""

    title: int
    organisation: int
    scenarios: int
    gap: int = GAP
    gap_before_scenarios: int = BESIDE_SCENARIOS - GAP


def left_widths(room: int, wanted: HeaderWidths, scenarios_used: int | None = None) -> GivenWidths:
    """Share the room at the left between title, organisation and scenarios.

    The organisation gives way first. Then title and scenarios give way together; none is shortened while there is room.

    Args:
        room: width for all three.
        wanted: their widths.
        scenarios_used: the width that the tabs have settled on.
    """
    free = room - BESIDE_SCENARIOS
    if wanted.editing:
        organisation = max(min(wanted.organisation, free - wanted.least_scenarios), 0)
        scenarios = min(wanted.scenarios, free - organisation) if scenarios_used is None else scenarios_used
        title = min(wanted.title, free - GAP - organisation - scenarios)
        return GivenWidths(title if title >= TEXT_LEAST else 0, organisation, max(scenarios, 0))
    if scenarios_used is None:
        title = min(wanted.title, max(round(free * TITLE_SHARE), free - wanted.scenarios))
        scenarios = max(min(wanted.scenarios, free - title), min(wanted.least_scenarios, free))
    else:
        scenarios = scenarios_used
    title = max(min(wanted.title, free - scenarios), 0)
    rest = free - scenarios - title - GAP
    organisation = min(wanted.organisation, rest)
    return GivenWidths(title, organisation if organisation >= min(TEXT_LEAST, wanted.organisation) else 0, scenarios)
