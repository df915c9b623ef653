"""Fits a board into a frame: searches for the width at which it has the shape of the frame."""

import math

from teamcanvas.layout.board.board import BoardLayout, layout_board, smallest_width
from teamcanvas.layout.board.card_content import BoardContent
from teamcanvas.layout.drawing.theme import Theme

WIDEST = 200_000.0
"""Points: the upper bound of the search for a width that fits."""
FIT_STEP = 1.02
"""The precision of the search: the scale found is at most this factor below the best one."""


def fit_board(
    content: BoardContent,
    theme: Theme,
    frame_width: float,
    frame_height: float,
    *,
    largest: float = math.inf,
    hints: bool = False,
    few_columns: bool = False,
) -> BoardLayout:
    """The layout that fits a frame at the largest scale.

    A wider board has more columns and is less high. So it searches for the narrowest board whose aspect ratio fits the
    frame. The board fills the frame, at a scale of at most `largest`.
    """
    shape = frame_height / frame_width

    def wide_enough(width: float) -> bool:
        return layout_board(content, theme, width, hints=hints).height <= width * shape

    too_narrow, width = 0.0, max(smallest_width(theme), frame_width / largest)
    while not wide_enough(width) and width < WIDEST:
        too_narrow, width = width, width * 1.5
    while too_narrow and width / too_narrow > FIT_STEP:
        middle = (too_narrow * width) ** 0.5
        if wide_enough(middle):
            width = middle
        else:
            too_narrow = middle
    return layout_board(content, theme, width, min_height=width * shape, hints=hints, few_columns=few_columns)
