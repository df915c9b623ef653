"""Hit testing on the board."""

from teamcanvas.board.hit import Hit, what_is_at
from teamcanvas.board.selection import CardRef, ChipRef, StageRef
from teamcanvas.layout.board.board import BoardLayout, layout_board
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from tests.small_plans import board_in, small_plan

PLAN = small_plan("S1 tech_lead Sofia", "S1 data_owner -", "S1 ux_designer Hanna", "S2 data_engineer Piotr")
S1 = Stage.USE_CASE_DEFINITION


def laid_out(plan: Plan = PLAN) -> BoardLayout:
    return layout_board(board_content(board_in(plan)), load_theme("light"), 1035, min_height=700)


def at(x: float, y: float) -> Hit:
    hit = what_is_at(laid_out(), x, y)
    assert hit is not None
    return hit


def a_person_is_hit_on_their_row_and_the_card_on_its_title_test() -> None:
    placed = laid_out().cards[(S1, RoleId("tech_lead"))]
    row, fte = placed.row_box(PlacementId("a1")), placed.fte_box(PlacementId("a1"))
    assert row is not None
    assert fte is not None
    assert at(placed.x + 20, placed.y + 6).ref == CardRef(S1, RoleId("tech_lead"))
    on_name = at(row.left + 20, row.top + 5)
    assert on_name.ref == ChipRef(PlacementId("a1"))
    assert at(fte.left + 2, fte.top + 5).ref == on_name.ref


def a_vacant_card_has_no_rows_to_hit_test() -> None:
    placed = laid_out().cards[(S1, RoleId("data_owner"))]
    row = placed.row_box(PlacementId("a2"))
    assert row is not None
    assert at(row.left + 20, row.top + 5).ref == CardRef(S1, RoleId("data_owner"))


def between_the_stages_is_nothing_test() -> None:
    layout = laid_out()
    left, right = layout.stages[S1].box, layout.stages[Stage.SOLUTION_DEVELOPMENT].box
    assert what_is_at(layout, (left.right + right.left) / 2, 100) is None
    assert what_is_at(layout, -5, 100) is None


def the_empty_part_of_a_stage_hits_the_stage_at_its_end_test() -> None:
    box = laid_out().stages[S1].box
    hit = at(box.left + 40, box.bottom - 10)
    assert hit.ref == StageRef(S1)
    assert hit.before is None


def a_drop_goes_before_the_card_whose_left_half_it_is_on_test() -> None:
    cards = laid_out().stages[S1].cards
    first, second, third = (placed.box for placed in cards)
    assert first.top == second.top
    assert at(first.left + 5, first.top + 5).before == "tech_lead"
    assert at(first.right - 5, first.top + 5).before == "data_owner"
    assert at(second.right - 5, second.top + 5).before == "ux_designer"
    assert at(third.left + 5, third.top - 3).before == "ux_designer"
    assert at(third.right - 5, third.top + 5).before is None
