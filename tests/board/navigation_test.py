"""Walking over the board with the arrow keys."""

from teamcanvas.board.navigation import Direction, refs, step
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, StageRef
from teamcanvas.layout.board.board import BoardLayout, layout_board
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage
from tests.small_plans import board_in, small_plan, template

S1, S2 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT
LAYOUT = layout_board(
    board_content(board_in(small_plan("S1 tech_lead Sofia", "S1 data_owner -", "S2 data_engineer Piotr"))),
    load_theme("light"),
    1035,
)
TECH_LEAD, OWNER, ENGINEER = (
    CardRef(S1, RoleId("tech_lead")),
    CardRef(S1, RoleId("data_owner")),
    CardRef(S2, RoleId("data_engineer")),
)


def walk(start: BoardRef | None, *directions: Direction) -> BoardRef | None:
    here = start
    for direction in directions:
        here = step(LAYOUT, here, direction)
    return here


def the_first_arrow_selects_the_first_thing_test() -> None:
    assert walk(None, "down") == StageRef(S1)


def down_leads_from_a_stage_over_a_card_to_its_person_test() -> None:
    assert walk(StageRef(S1), "down") == TECH_LEAD
    assert walk(TECH_LEAD, "down") == ChipRef(PlacementId("a1"))
    assert walk(ChipRef(PlacementId("a1")), "up") == TECH_LEAD


def right_leads_to_the_card_beside_and_into_the_next_stage_test() -> None:
    assert walk(TECH_LEAD, "right") == OWNER
    assert walk(OWNER, "right") == ENGINEER
    assert walk(ENGINEER, "left") == OWNER


def at_the_edge_there_is_nothing_further_test() -> None:
    assert step(LAYOUT, ENGINEER, "right") is None or isinstance(step(LAYOUT, ENGINEER, "right"), StageRef)
    assert step(LAYOUT, TECH_LEAD, "left") is None


def reachable(layout: BoardLayout) -> set[BoardRef]:
    start = StageRef(S1)
    seen: set[BoardRef] = {start}
    todo: list[BoardRef] = [start]
    directions: tuple[Direction, ...] = ("left", "right", "up", "down")
    while todo:
        here = todo.pop()
        for direction in directions:
            target = step(layout, here, direction)
            if target is not None and target not in seen:
                seen.add(target)
                todo.append(target)
    return seen


def everything_on_a_full_board_can_be_reached_by_arrows_test() -> None:
    layout = layout_board(board_content(board_in(template("federated"))), load_theme("light"), 1400)
    assert reachable(layout) == {ref for ref, _ in refs(layout)}
