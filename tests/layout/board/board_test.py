"""The layout of the board: no overlaps, and everything inside its stage, for any plan."""

from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from teamcanvas.layout.board.board import BoardLayout, Opening, layout_board, smallest_width
from teamcanvas.layout.board.card_content import CardContent, CardRowContent, board_content
from teamcanvas.layout.drawing.drawing import Box, Text, bounds, walk
from teamcanvas.layout.drawing.theme import THEME_NAMES, Theme, load_theme
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import CORE_STAGES, Stage
from tests.example_counts import example_count
from tests.plans import plans
from tests.small_plans import board_in, small_plan, template

LIGHT = load_theme("light")
ROUNDING = 0.51
"""Points by which rounding of heights may be off."""


def laid_out(plan: Plan, width: float = 1035, theme: Theme = LIGHT) -> BoardLayout:
    return layout_board(board_content(board_in(plan)), theme, width)


def inside(inner: Box, outer: Box, slack: float = ROUNDING) -> bool:
    return (
        inner.left >= outer.left - slack
        and inner.top >= outer.top - slack
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


def overlap(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def assert_rows_have_no_gaps(boxes: list[Box]) -> None:
    """All cards of a row are as high as its highest one."""
    bottoms: dict[float, set[float]] = {}
    for box in boxes:
        bottoms.setdefault(round(box.top, 3), set()).add(round(box.bottom, 3))
    assert all(max(found) - min(found) <= ROUNDING for found in bottoms.values())


def check_board(layout: BoardLayout) -> None:
    board = Box(0, 0, layout.width, layout.height)
    for stage in layout.stages.values():
        assert inside(stage.box, board)
        assert_rows_have_no_gaps([placed.box for placed in stage.cards])
        for placed in stage.cards:
            assert inside(placed.box, stage.box)
            card = Box(0, 0, placed.drawing.width, placed.drawing.height)
            for item, dx, dy in walk(placed.drawing.items):
                if isinstance(item, Text):
                    assert inside(bounds(item).moved(dx, dy), card), item.line.text
        for one, other in combinations(stage.cards, 2):
            assert not overlap(one.box, other.box)
    for one, other in combinations(layout.stages.values(), 2):
        assert not overlap(one.box, other.box)


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("name", ["startup-trio", "full-mlops-team", "federated"])
@pytest.mark.parametrize("width", [300, 780, 1035, 1900])
def templates_lie_on_the_board_without_overlapping_test(name: str, theme: str, width: float) -> None:
    look = next(load_theme(one) for one in THEME_NAMES if one == theme)
    check_board(laid_out(template(name), width, look))


@settings(max_examples=example_count(25))
@given(plan=plans(), width=st.floats(200, 2500), theme=st.sampled_from(THEME_NAMES))
def nothing_overlaps_or_leaves_its_box_whatever_the_names_test(plan: Plan, width: float, theme: str) -> None:
    look = next(load_theme(one) for one in THEME_NAMES if one == theme)
    layout = laid_out(plan, width, look)
    check_board(layout)
    on_cards = {placement.id for placed in layout.cards.values() for placement in placed.card.placements}
    in_stages = {one.id for one in plan.scenarios[0].placements if one.stage in list(Stage)}
    assert on_cards == in_stages


def cards_flow_in_stored_order_row_by_row_test() -> None:
    plan = small_plan("S1 data_owner Hanna", "S1 tech_lead -", "S1 data_scientist Sofia", "S1 ux_designer Piotr")
    cards = laid_out(plan, 1035).stages[Stage.USE_CASE_DEFINITION].cards
    reading = sorted(cards, key=lambda placed: (placed.y, placed.x))
    assert [placed.card.role for placed in reading] == ["data_owner", "tech_lead", "data_scientist", "ux_designer"]
    assert cards[0].y == cards[1].y
    assert cards[2].y > cards[0].box.bottom


def stages_reach_down_to_the_height_of_the_window_test() -> None:
    content = board_content(board_in(small_plan("S1 data_owner Hanna")))
    layout = layout_board(content, LIGHT, 1035, min_height=900)
    assert layout.height == pytest.approx(900)
    assert len({layout.stages[stage].box.bottom for stage in CORE_STAGES}) == 1


def an_empty_board_shows_its_four_lanes_test() -> None:
    layout = laid_out(small_plan(people=""))
    assert [stage.head.subtitle for stage in layout.stages.values()] == [
        "No roles yet",
        "No roles yet",
        "No roles yet",
        "runs across all stages",
    ]
    assert all(stage.box.height > 40 for stage in layout.stages.values())


CARD = CardContent("Tech lead", "leadership", "LE", (CardRowContent("Sofia Rossi", 0.5),))


def room_opens_in_front_of_a_card_and_the_others_make_way_test() -> None:
    plan = small_plan("S2 tech_lead Sofia", "S2 data_engineer Piotr", "S1 data_owner Hanna")
    layout = layout_board(board_content(board_in(plan)), LIGHT, 1035, min_height=700)
    opened = layout.opened(Opening(Stage.SOLUTION_DEVELOPMENT, RoleId("tech_lead"), CARD))
    stage = opened.stages[Stage.SOLUTION_DEVELOPMENT]
    assert stage.opening is not None
    before = layout.stages[Stage.SOLUTION_DEVELOPMENT].cards[0].box
    assert stage.opening == before, "as large as the card of one person"
    assert all(not overlap(stage.opening, placed.box) for placed in stage.cards)
    assert opened.stages[Stage.USE_CASE_DEFINITION] is layout.stages[Stage.USE_CASE_DEFINITION]


def room_opens_last_when_it_stands_before_no_card_test() -> None:
    layout = laid_out(small_plan("PM project_manager Sofia"))
    opened = layout.opened(Opening(Stage.PROJECT_MANAGEMENT, None, CARD))
    stage = opened.stages[Stage.PROJECT_MANAGEMENT]
    assert stage.opening is not None
    assert stage.opening.left >= stage.cards[0].box.right
    assert inside(stage.opening, stage.box)


@given(plan=plans(), width=st.floats(700, 2_000), data=st.data())
@settings(max_examples=example_count(25))
def a_card_that_moves_leaves_the_board_as_the_drop_will_test(plan: Plan, width: float, data: st.DataObject) -> None:
    layout = laid_out(plan, width)
    assume(layout.cards)
    source = data.draw(st.sampled_from(sorted(layout.cards)))
    stage = data.draw(st.sampled_from(list(Stage)))
    cards = [placed.card.role for placed in layout.stages[stage].cards if (stage, placed.card.role) != source]
    before = data.draw(st.sampled_from([*cards, None]))
    opened = layout.opened(Opening(stage, before, layout.card_content(*source), closes=source))
    assert source not in opened.cards
    opening = opened.stages[stage].opening
    assert opening is not None
    if stage is source[0]:
        assert opening.height >= layout.cards[source].drawing.natural.height - ROUNDING
        assert opening.width == pytest.approx(layout.cards[source].box.width)
    for shown in opened.stages.values():
        boxes = [*(placed.box for placed in shown.cards), *([shown.opening] if shown.opening else [])]
        assert all(inside(box, shown.box) for box in boxes), "nothing spills over its stage"
        assert all(not overlap(one, other) for one, other in combinations(boxes, 2))
        assert_rows_have_no_gaps(boxes)
    frames = [shown.box for shown in opened.stages.values()]
    assert all(not overlap(one, other) for one, other in combinations(frames, 2)), "no stage lies over the band"
    kept = {key: placed.drawing.natural for key, placed in layout.cards.items() if key != source}
    assert {key: placed.drawing.natural for key, placed in opened.cards.items()} == kept
    untouched = set(Stage) - {stage, source[0]}
    assert all(opened.cards[key].drawing is layout.cards[key].drawing for key in opened.cards if key[0] in untouched)


def a_card_beside_a_higher_one_is_as_high_and_back_when_it_stands_alone_test() -> None:
    many = laid_out(small_plan("S2 tech_lead Sofia", "S2 data_engineer Piotr", "S2 data_engineer Hanna"), 1_500)
    lead, engineers = (many.stages[Stage.SOLUTION_DEVELOPMENT].cards[number] for number in (0, 1))
    assert lead.y == engineers.y
    assert lead.box.height == engineers.box.height > lead.drawing.natural.height
    assert lead.drawing.items[0] != lead.drawing.natural.items[0], "its frame is drawn at the new height"
    assert lead.drawing.stretched(1) is lead.drawing.natural
    assert many.cards[Stage.SOLUTION_DEVELOPMENT, RoleId("tech_lead")].drawing is lead.drawing
    alone = many.opened(
        Opening(Stage.PROJECT_MANAGEMENT, None, CARD, (Stage.SOLUTION_DEVELOPMENT, RoleId("data_engineer")))
    )
    assert alone.cards[Stage.SOLUTION_DEVELOPMENT, RoleId("tech_lead")].drawing is lead.drawing.natural


def the_board_is_never_narrower_than_its_cards_test() -> None:
    assert laid_out(template("full-mlops-team"), 10).width == smallest_width(LIGHT)


def the_drawing_holds_every_name_and_role_test() -> None:
    plan = template("full-mlops-team")
    layout = laid_out(plan)
    words = " ".join(item.line.text for item, _, _ in walk(layout.drawing) if isinstance(item, Text))
    for person in plan.people:
        assert person.name in words
    assert "Solution Development" in words


def the_same_plan_gives_the_same_drawing_test() -> None:
    assert laid_out(template("delivery-team")).drawing == laid_out(template("delivery-team")).drawing
