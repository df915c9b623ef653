"""The positions of handovers on the board."""

from itertools import pairwise

from teamcanvas.layout.board.handover_content import HandoverContent
from teamcanvas.layout.board.handover_marks import PlacedHandover, draw_handover, mark_height, place_handovers
from teamcanvas.layout.drawing.drawing import Box, Circle, Group, Text, bounds, walk
from teamcanvas.layout.drawing.theme import THEME_NAMES, load_theme
from teamcanvas.model.stage import Stage

S1, S2, S3 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT
THEME = load_theme("light")


def contents(count: int, to_stage: Stage = S2) -> tuple[HandoverContent, ...]:
    return tuple(HandoverContent(number, to_stage, f"Giver {number}", "Receiver", "") for number in range(count))


def placed(of: tuple[HandoverContent, ...], height: float = 400) -> list[PlacedHandover]:
    boxes = {S1: Box(0, 0, 200, height), S2: Box(224, 0, 424, height), S3: Box(448, 0, 648, height)}
    return list(place_handovers(of, boxes, THEME))


def a_handover_is_in_the_gap_before_its_stage_test() -> None:
    first, second = placed((*contents(1), *contents(1, S3)))
    assert (first.box.left, first.box.right) == (200, 224)
    assert (second.box.left, second.box.right) == (424, 448)
    assert first.box.height == mark_height(24, THEME)


def several_stand_below_each_other_and_never_overlap_test() -> None:
    items = placed(contents(4))
    assert [one.numbers for one in items] == [(0,), (1,), (2,), (3,)]
    assert all(above.box.bottom < below.box.top for above, below in pairwise(items))


def handovers_without_room_are_counted_inside_the_stage_test() -> None:
    items = placed(contents(20))
    last = items[-1]
    assert [number for one in items for number in one.numbers] == list(range(20))
    assert last.box.bottom <= 400
    assert [item.line.text for item in last.items if isinstance(item, Text)] == [f"+{len(last.contents)}"]
    assert last.words.count("Handover: ") == len(last.contents) > 1


def a_stage_too_low_for_any_shows_none_outside_of_it_test() -> None:
    assert all(one.box.bottom <= 130 for one in placed(contents(3), height=130))


def an_unknown_person_is_an_empty_disc_with_a_question_mark_test() -> None:
    items = draw_handover(HandoverContent(0, S2, "Hanna Berg", "", ""), 24, THEME)
    giver, receiver = (item for item in items if isinstance(item, Circle))
    assert giver.fill is not None
    assert receiver.fill is None
    assert [item.line.text for item in items if isinstance(item, Text)] == ["HB", "?"]
    assert all(item.line.width <= 2 * giver.r for item in items if isinstance(item, Text))


def a_handover_that_skips_a_stage_says_between_which_it_is_test() -> None:
    for theme in (load_theme(name) for name in THEME_NAMES):
        over = HandoverContent(0, S3, "Hanna Berg", "", "model", from_stage=S1)
        near = HandoverContent(1, S3, "Hanna Berg", "Sofia Rossi", "", from_stage=S2)
        boxes = {S1: Box(0, 0, 200, 400), S2: Box(224, 0, 424, 400), S3: Box(448, 0, 648, 400)}
        first, second = place_handovers((over, near), boxes, theme)
        texts = [item.line.text for item, _, _ in walk(first.items) if isinstance(item, Text)]
        assert texts == ["1→3", "HB", "?"]
        assert [item.line.text for item, _, _ in walk(second.items) if isinstance(item, Text)] == ["HB", "SR"]
        drawn = bounds(Group(first.items))
        assert -0.5 <= drawn.left <= drawn.right <= first.box.width + 0.5
        lowest = max(y + item.cy + item.r for item, _, y in walk(first.items) if isinstance(item, Circle))
        assert lowest <= first.box.height
        assert first.box.bottom < second.box.top
        assert (
            first.words
            == "Handover from Use Case Definition to Scale and Adopt: Hanna Berg → somebody not yet known: model"
        )


def a_handover_that_leads_back_stands_after_the_stage_it_leads_to_and_says_so_test() -> None:
    theme = load_theme(THEME_NAMES[0])
    back = HandoverContent(0, S2, "Hanna Berg", "", "", from_stage=S3)
    far = HandoverContent(1, S1, "Hanna Berg", "", "drift report", from_stage=S3)
    boxes = {S1: Box(0, 0, 200, 400), S2: Box(224, 0, 424, 400), S3: Box(448, 0, 648, 400)}
    first, second = place_handovers((back, far), boxes, theme)
    assert (first.contents, second.contents) == ((far,), (back,))
    assert (first.box.left, second.box.left) == (200, 424)
    assert [item.line.text for item, _, _ in walk(second.items) if isinstance(item, Text)] == ["3→2", "HB", "?"]
    assert far.words == (
        "Handover from Scale and Adopt to Use Case Definition: Hanna Berg → somebody not yet known: drift report"
    )
