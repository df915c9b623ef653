"""How wide the board is laid out and how large it is shown, so that it suits the window."""

from dataclasses import dataclass

from teamcanvas.layout.board.board import BoardLayout, fit_board, layout_board, margin, stage_gap
from teamcanvas.layout.board.card_content import BoardContent
from teamcanvas.layout.drawing.theme import Theme, compact
from teamcanvas.model.stage import CORE_STAGES, Stage

SMALLEST, LARGEST = 0.2, 4.0
STEP = 1.2
# Smaller than this, a board that does not fit is scrolled rather than shrunk; presenting shows it whole at any size.
READABLE_FIT = 0.72
# A handful of cards is not blown up until it looks like a poster.
LARGEST_FIT = 1.6
_SMALLER = 1.03
"""The scales that are tried for a stage are so far apart."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A layout and the scale to show it at."""

    layout: BoardLayout
    scale: float


def fitted(content: BoardContent, theme: Theme, width: float, height: float, *, presenting: bool) -> Fitted:
    """The board for a window of so many pixels.

    It fills the window if it fits at its own size; otherwise it is laid out wider and shown smaller. When presenting
    it is as large as it can be, whole; when editing never larger than its own size, and never unreadably small.
    """
    if presenting:
        whole = _whole(content, theme, width, height, LARGEST_FIT)
        if whole.scale >= 1:
            return whole
        # From the last row of a room, larger text is worth more than wider gaps.
        return max(whole, _whole(content, compact(theme), width, height, 1.0), key=lambda one: one.scale)
    natural = layout_board(content, theme, width, min_height=height)
    if natural.height <= height and natural.width <= width:
        return Fitted(natural, 1.0)
    smallest = layout_board(content, theme, width / READABLE_FIT, min_height=height / READABLE_FIT)
    if smallest.height * READABLE_FIT > height + 1 or smallest.width * READABLE_FIT > width + 1:
        # It would have to be shrunk too far: it is scrolled.
        return Fitted(smallest, READABLE_FIT)
    return _whole(content, theme, width, height, 1.0)


def _whole(content: BoardContent, theme: Theme, width: float, height: float, largest: float) -> Fitted:
    layout = fit_board(content, theme, width, height, largest=largest, hints=True)
    return Fitted(layout, min(width / layout.width, height / layout.height))


def fitted_to_stage(content: BoardContent, theme: Theme, stage: Stage, width: float, height: float) -> Fitted:
    """The board laid out so that one stage fills a window of so many pixels, its cards as large as they can be.

    The other stages lie beside it, out of sight.
    """
    edge, gap = margin(theme), stage_gap(theme)
    scale = LARGEST_FIT
    while True:
        wide, high = width / scale, height / scale
        board = wide if stage is Stage.PROJECT_MANAGEMENT else 3 * (wide - 2 * edge) + 2 * edge + 2 * gap
        layout = layout_board(content, theme, board)
        own = layout.stages[stage]
        lowest = max((card.box.bottom for card in own.cards), default=own.box.top)
        right = own.box.right
        if stage is Stage.PROJECT_MANAGEMENT:
            # The band is as wide as three stages at least; where few cards stand in it, its empty end may be cut off.
            right = max((card.box.right for card in own.cards), default=own.box.left)
        fits = right - own.box.left + 2 * edge <= wide + 1 and lowest - own.box.top + 3 * edge <= high
        if fits or scale <= SMALLEST:
            break
        scale /= _SMALLER
    # What is below its stages, and the band if that is not meant.
    below = layout.height - layout.stages[CORE_STAGES[0]].box.bottom
    filling = layout_board(content, theme, board, min_height=high + below - edge)
    return Fitted(filling, scale)


def relaid(old: Fitted, content: BoardContent, height: float) -> Fitted | None:
    """The board after an edit, in the width and size it had; None if it should be fitted anew.

    The board does not jump while somebody works on it: only when it no longer fits, or needs far less room.
    """
    layout = layout_board(content, old.layout.theme, old.layout.width, min_height=height / old.scale)
    overflows = layout.height * old.scale > height + 1 and old.layout.height * old.scale <= height + 1
    return None if overflows else Fitted(layout, old.scale)
