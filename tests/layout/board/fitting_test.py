"""Boards in the shape of a frame."""

import pytest

from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.board.fitting import fit_board
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.stage import Stage
from tests.small_plans import board_in, small_plan, template


def a_fitted_board_has_the_shape_of_its_frame_test() -> None:
    content = board_content(board_in(template("federated")))
    for width, height in ((1920.0, 1080.0), (842.0, 595.0), (600.0, 1000.0)):
        layout = fit_board(content, load_theme("paper"), width, height)
        scale = min(width / layout.width, height / layout.height)
        assert layout.width * scale == pytest.approx(width, rel=0.02) or layout.height * scale == pytest.approx(
            height, rel=0.02
        )


def a_wide_frame_is_used_by_more_columns_of_cards_test() -> None:
    content = board_content(board_in(template("federated")))
    wide = fit_board(content, load_theme("room"), 1920, 1080)
    columns = {placed.x for placed in wide.stages[Stage.USE_CASE_DEFINITION].cards}
    assert len(columns) >= 3
    assert 1920 / wide.width > 0.65


def a_small_board_is_not_blown_up_beyond_the_given_size_test() -> None:
    content = board_content(board_in(small_plan("S1 data_owner Hanna")))
    layout = fit_board(content, load_theme("paper"), 960, 540, largest=1.25)
    assert layout.width == pytest.approx(960 / 1.25)
    assert layout.height == pytest.approx(540 / 1.25)
