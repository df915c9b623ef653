"""Fits the board to the window: chooses the width of its layout and the scale."""

from dataclasses import dataclass

from teamcanvas.layout.board.board import BoardLayout, layout_board, margin, stage_gap
from teamcanvas.layout.board.card_content import BoardContent
from teamcanvas.layout.board.fitting import fit_board
from teamcanvas.layout.drawing.theme import Theme, compact
from teamcanvas.model.stage import CORE_STAGES, Stage

SMALLEST, LARGEST = 0.2, 4.0
STEP = 1.2
# Smaller than this, a board that does not fit is scrolled rather than shrunk; presenting shows it whole at any size.
READABLE_FIT = 0.72
# A handful of cards is not blown up until it looks like a poster.
LARGEST_FIT = 1.6
_SMALLER = 1.03
"""The factor between the scales that are tried."""
FULL = 0.75
"""The share of their stage that cards fill at least, where fewer columns of wider cards are not looked for."""
WORTH = 0.9
"""The share of the size that fewer columns are worth: titles are whole and rows have no gaps."""
FEWER = 1.3
"""By how much cards are wider in fewer columns, at least."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A layout and its scale."""

    layout: BoardLayout
    scale: float


def fitted(content: BoardContent, theme: Theme, width: float, height: float, *, presenting: bool) -> Fitted:
    """Fit the board to a window of a size in pixels.

    It fills the window if it fits at its natural size; otherwise it is laid out wider and scaled down. When
    presenting, the whole board is as large as it fits; when editing it is never larger than its natural size, and
    never unreadably small.
    """
    if presenting:
        whole = _whole(content, theme, width, height, LARGEST_FIT, hints=False)
        if whole.scale >= 1:
            return whole
        # From the last row of a room, larger text is worth more than wider gaps.
        return max(whole, _whole(content, compact(theme), width, height, 1.0, hints=False), key=lambda one: one.scale)
    natural = layout_board(content, theme, width, min_height=height, few_columns=True)
    if natural.height <= height and natural.width <= width:
        return Fitted(natural, 1.0)
    smallest = layout_board(content, theme, width / READABLE_FIT, min_height=height / READABLE_FIT)
    if smallest.height * READABLE_FIT > height + 1 or smallest.width * READABLE_FIT > width + 1:
        # It would become unreadably small: it is scrolled instead.
        return Fitted(smallest, READABLE_FIT)
    whole = _whole(content, theme, width, height, 1.0, hints=True)
    return _with_wider_cards(whole, content, theme, width, height) or whole


def _with_wider_cards(whole: Fitted, content: BoardContent, theme: Theme, width: float, height: float) -> Fitted | None:
    """The board in fewer columns at a slightly smaller scale, if the lower part of its stages would be empty."""
    stages = [whole.layout.stages[stage] for stage in CORE_STAGES]
    lowest = max((card.box.bottom for stage in stages for card in stage.cards), default=0.0)
    if (lowest - stages[0].box.top) / stages[0].box.height > FULL:
        return None
    scale = whole.scale
    while (scale := scale / _SMALLER) >= max(READABLE_FIT, whole.scale * WORTH):
        layout = layout_board(content, theme, width / scale, min_height=height / scale, few_columns=True)
        fits = layout.height * scale <= height + 1 and layout.width * scale <= width + 1
        if fits and layout.card_width > FEWER * whole.layout.card_width:
            return Fitted(layout, scale)
    return None


def _whole(content: BoardContent, theme: Theme, width: float, height: float, largest: float, *, hints: bool) -> Fitted:
    layout = fit_board(content, theme, width, height, largest=largest, hints=hints, few_columns=True)
    return Fitted(layout, min(width / layout.width, height / layout.height))


def fitted_to_stage(content: BoardContent, theme: Theme, stage: Stage, width: float, height: float) -> Fitted:
    """Fit one stage, which is presented, to a window of a size in pixels, with its cards as large as they fit.

    The other stages are outside of the window.
    """
    edge, gap = margin(theme), stage_gap(theme)
    scale = LARGEST_FIT
    while True:
        wide, high = width / scale, height / scale
        board = wide if stage is Stage.PROJECT_MANAGEMENT else 3 * (wide - 2 * edge) + 2 * edge + 2 * gap
        layout = layout_board(content, theme, board, hints=False)
        own = layout.stages[stage]
        lowest = max((card.box.bottom for card in own.cards), default=own.box.top)
        right = own.box.right
        if stage is Stage.PROJECT_MANAGEMENT:
            # The band is at least as wide as three stages; with few cards, its empty end may be outside the window.
            right = max((card.box.right for card in own.cards), default=own.box.left)
        fits = right - own.box.left + 2 * edge <= wide + 1 and lowest - own.box.top + 3 * edge <= high
        if fits or scale <= SMALLEST:
            break
        scale /= _SMALLER
    # The height below the stages: the band and margins.
    below = layout.height - layout.stages[CORE_STAGES[0]].box.bottom
    filling = layout_board(content, theme, board, min_height=high + below - edge, hints=False)
    return Fitted(filling, scale)


def relaid(old: Fitted, content: BoardContent, height: float, *, hints: bool) -> Fitted | None:
    """The layout after an edit, with the previous width and scale; None if it should be fitted again.

    Keeps the board from jumping on every edit: it is fitted again only when it no longer fits.
    """
    layout = layout_board(
        content, old.layout.theme, old.layout.width, min_height=height / old.scale, hints=hints, few_columns=True
    )
    overflows = layout.height * old.scale > height + 1 and old.layout.height * old.scale <= height + 1
    return None if overflows else Fitted(layout, old.scale)
