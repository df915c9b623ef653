"""The head of a stage."""

from itertools import pairwise, product

import pytest

from teamcanvas.layout.board.board import layout_board
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.board.stage_frame import (
    EMPTY_HINT,
    StageHead,
    band_head_width,
    band_strip_height,
    draw_band_strip,
    draw_head,
    draw_hint,
)
from teamcanvas.layout.drawing.drawing import Text, bounds, walk
from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.model.board import board_of
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.rules.finding import Severity
from tests.small_plans import small_plan

LIGHT = load_theme("light")


def words(head: StageHead, width: float = 320) -> list[str]:
    return [item.line.text for item, _, _ in walk(draw_head(head, width, LIGHT)) if isinstance(item, Text)]


def a_stage_is_numbered_and_counts_its_roles_test() -> None:
    shown = words(StageHead(Stage.SOLUTION_DEVELOPMENT, 5, 7, None))
    assert shown == ["2", "Solution Development", "5 of 7 roles held"]


def one_role_is_singular_and_none_is_said_in_words_test() -> None:
    assert StageHead(Stage.SCALE_AND_ADOPT, 0, 1, None).subtitle == "0 of 1 role held"
    assert StageHead(Stage.SCALE_AND_ADOPT, 0, 0, None).subtitle == "No roles yet"


def the_band_has_no_number_test() -> None:
    shown = words(StageHead(Stage.PROJECT_MANAGEMENT, 1, 2, None))
    assert "runs across all stages" in shown
    assert not any(word.isdigit() for word in shown)


def no_title_is_cut_for_the_sign_of_a_finding_test() -> None:
    for width in (205, 211, 230, 320):
        for stage in CORE_STAGES:
            head = StageHead(stage, 3, 5, Severity.WARNING)
            assert stage.label in words(head, width), f"{stage.label} at {width}"
            texts = [item for item in draw_head(head, width, LIGHT) if isinstance(item, Text)]
            assert all(bounds(item).right <= width - 12 for item in texts)
            boxes = [bounds(item) for item in texts]
            apart = [
                one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top
                for one in boxes
                for other in boxes
                if one is not other
            ]
            assert all(apart), f"{stage.label} at {width}"


def the_sign_of_a_stage_is_beside_its_title_test() -> None:
    head = StageHead(Stage.USE_CASE_DEFINITION, 1, 2, Severity.ERROR)
    assert "!" in words(head)
    title = next(
        item for item in draw_head(head, 200, LIGHT) if isinstance(item, Text) and item.line.style == LIGHT.heading
    )
    assert bounds(title).right < 200 - 12


def titles_shrink_together_before_they_are_cut_test() -> None:
    for width in range(160, 400, 3):
        sizes: set[float] = set()
        for stage, severity in product(CORE_STAGES, (None, Severity.WARNING)):
            head = StageHead(stage, 3, 5, severity)
            texts = [item for item in draw_head(head, width, LIGHT) if isinstance(item, Text)]
            title = next(item for item in texts if item.line.text == stage.label)
            assert bounds(title).right <= width - 12
            sizes.add(title.line.style.size)
        assert len(sizes) == 1, width
        assert min(sizes) >= LIGHT.sizes.micro


def an_empty_stage_says_what_can_be_dropped_there_on_the_screen_only_test() -> None:
    content = board_content(board_of(small_plan("S1 data_owner -"), small_plan("S1 data_owner -").scenarios[0]))
    for hints, stages in ((True, {Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT}), (False, set[Stage]())):
        layout = layout_board(content, LIGHT, 1200, hints=hints)
        said = {
            stage.stage
            for stage in layout.stages.values()
            if any(
                isinstance(item, Text) and item.line.text.startswith("Drag a role")
                for item, _, _ in walk(layout.stage_items(stage))
            )
        }
        assert said == stages


def the_hint_of_an_empty_stage_is_left_out_where_there_is_no_room_test() -> None:
    assert draw_hint(300, 60, LIGHT) == ()
    texts = [item.line.text for item, _, _ in walk(draw_hint(300, 400, LIGHT)) if isinstance(item, Text)]
    assert " ".join(texts) == EMPTY_HINT


@pytest.mark.parametrize("name", ["light", "dark", "room"])
def the_title_of_the_band_is_one_line_also_beside_a_sign_test(name: ThemeName) -> None:
    theme = load_theme(name)
    for severity in (None, Severity.WARNING):
        items = draw_head(StageHead(Stage.PROJECT_MANAGEMENT, 1, 2, severity), 900, theme)
        texts = [item for item in items if isinstance(item, Text) and item.line.text != "!"]
        assert [item.line.text for item in texts] == ["Project management", "runs across all stages"]
        assert all(bounds(item).right < band_head_width(theme) - 2 * theme.measures.spacing for item in texts)


@pytest.mark.parametrize("width", [60, 180, 320, 900])
def the_band_on_one_line_keeps_within_its_width_test(width: float) -> None:
    head = StageHead(Stage.PROJECT_MANAGEMENT, 1, 2, Severity.WARNING)
    items = [item for item, _, _ in walk(draw_band_strip(head, width, LIGHT)) if isinstance(item, Text)]
    boxes = sorted((bounds(item) for item in items), key=lambda box: box.left)
    assert all(box.right <= width and box.bottom <= band_strip_height(LIGHT) for box in boxes)
    assert all(one.right <= other.left for one, other in pairwise(boxes))
    if width >= 320:
        assert {"Project management", "runs across all stages", "!"} <= {item.line.text for item in items}
