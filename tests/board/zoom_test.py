"""How the board suits the window."""

import pytest

from teamcanvas.board.zoom import READABLE_FIT, fitted, fitted_to_stage, relaid
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.stage import CORE_STAGES, Stage
from tests.small_plans import board_in, small_plan, template

LIGHT = load_theme("light")


def a_board_that_fits_is_shown_at_its_own_size_and_fills_the_window_test() -> None:
    content = board_content(board_in(template("full-mlops-team")))
    shown = fitted(content, LIGHT, 1035, 800, presenting=False)
    assert shown.scale == 1.0
    assert (shown.layout.width, shown.layout.height) == (1035, pytest.approx(800))


def a_board_that_does_not_fit_is_shown_smaller_but_readable_test() -> None:
    content = board_content(board_in(template("federated")))
    shown = fitted(content, LIGHT, 780, 640, presenting=False)
    assert READABLE_FIT <= shown.scale < 1
    assert shown.layout.width * shown.scale == pytest.approx(780, rel=0.01)


def presenting_shows_the_whole_board_test() -> None:
    content = board_content(board_in(template("federated")))
    shown = fitted(content, load_theme("room"), 1024, 768, presenting=True)
    assert shown.layout.width * shown.scale <= 1024 + 1
    assert shown.layout.height * shown.scale <= 768 + 1


@pytest.mark.parametrize(("name", "size"), [("delivery-team", 24), ("full-mlops-team", 23.5), ("federated", 17)])
def presenting_on_a_projector_is_read_from_the_last_row_test(name: str, size: float) -> None:
    room = load_theme("room")
    shown = fitted(board_content(board_in(template(name))), room, 1920, 1020, presenting=True)
    assert shown.scale * room.sizes.body >= size


@pytest.mark.parametrize("stage", Stage)
def a_stage_of_thirty_people_is_read_from_the_last_row_test(stage: Stage) -> None:
    room = load_theme("room")
    shown = fitted_to_stage(board_content(board_in(template("federated"))), room, stage, 1920, 1080)
    assert shown.scale * room.sizes.body >= 24
    own = shown.layout.stages[stage]
    assert own.box.width * shown.scale <= 1920
    assert max(card.box.bottom for card in own.cards) - own.box.top <= 1080 / shown.scale


@pytest.mark.parametrize("stage", Stage)
def a_stage_without_cards_fills_the_window_too_test(stage: Stage) -> None:
    shown = fitted_to_stage(board_content(board_in(small_plan())), load_theme("room"), stage, 1920, 1080)
    assert shown.layout.stages[stage].box.width * shown.scale == pytest.approx(1920, rel=0.1)


def after_an_edit_the_board_keeps_its_width_and_size_test() -> None:
    before = fitted(board_content(board_in(small_plan("S1 data_owner Hanna"))), LIGHT, 1035, 800, presenting=False)
    after = relaid(
        before, board_content(board_in(small_plan("S1 data_owner Hanna", "S1 tech_lead -"))), 800, hints=True
    )
    assert after is not None
    assert (after.layout.width, after.scale) == (before.layout.width, before.scale)


def a_board_that_outgrows_its_window_is_fitted_anew_test() -> None:
    before = fitted(board_content(board_in(small_plan("S1 data_owner Hanna"))), LIGHT, 1035, 700, presenting=False)
    assert relaid(before, board_content(board_in(template("federated"))), 700, hints=True) is None


def wide_cards_are_worth_a_little_of_the_size_where_half_of_the_stages_is_empty_test() -> None:
    content = board_content(board_in(template("full-mlops-team")))
    for width, height in ((876, 758), (876, 775), (876, 790)):
        shown = fitted(content, LIGHT, width, height, presenting=False)
        stages = [shown.layout.stages[stage] for stage in CORE_STAGES]
        lowest = max(card.box.bottom for stage in stages for card in stage.cards)
        used = (lowest - stages[0].box.top) / stages[0].box.height
        assert shown.layout.height * shown.scale <= height + 1
        assert used > 0.75, (width, height, shown.scale)
        assert all(card.x == stage.cards[0].x for stage in stages for card in stage.cards), "one below the other"
