"""Boards in the shape of a frame."""

import pytest

from teamcanvas.layout.board.board import layout_board
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.board.fitting import fit_board
from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.model.stage import CORE_STAGES, Stage
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


@pytest.mark.parametrize("name", ["startup-trio", "delivery-team", "full-mlops-team", "federated"])
@pytest.mark.parametrize("theme", ["light", "room"])
@pytest.mark.parametrize(("width", "height"), [(700.0, 640.0), (880.0, 790.0), (1400.0, 950.0), (1920.0, 1080.0)])
def few_columns_use_the_height_and_no_more_of_it_test(name: str, theme: ThemeName, width: float, height: float) -> None:
    """With few columns the board is as high as the frame; with one column less it would be higher."""
    content, tokens = board_content(board_in(template(name))), load_theme(theme)
    usual = layout_board(content, tokens, width, min_height=height)
    few = layout_board(content, tokens, width, min_height=height, few_columns=True)
    assert few.height == pytest.approx(usual.height, abs=1)
    assert few.card_width >= usual.card_width
    for stage in Stage:
        boxes = [placed.box for placed in few.stages[stage].cards]
        assert [placed.card.role for placed in few.stages[stage].cards] == [
            placed.card.role for placed in usual.stages[stage].cards
        ]
        assert all(box.bottom <= few.stages[stage].box.bottom for box in boxes)


def fifteen_people_stand_in_one_column_where_it_fits_test() -> None:
    content = board_content(board_in(template("full-mlops-team")))
    layout = layout_board(content, load_theme("light"), 1_000, min_height=930, few_columns=True)
    for stage in CORE_STAGES:
        assert len({placed.x for placed in layout.stages[stage].cards}) == 1
