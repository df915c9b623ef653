"""A board and a way to point at it, for the tests of all gestures."""

from collections.abc import Callable

import pytest

from teamcanvas.board.hit import Hit, what_is_at
from teamcanvas.board.landing import EditContext
from teamcanvas.layout.board.board import layout_board
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from tests.small_plans import STAGES, board_in, small_plan

Point = Callable[[str], Hit]


@pytest.fixture
def plan() -> Plan:
    """Three people on two stages, and a vacancy."""
    return small_plan(
        "S1 data_owner -", "S1 tech_lead Sofia 0.4", "S2 tech_lead Piotr 0.3", "S2 data_engineer Sofia 0.5"
    )


@pytest.fixture
def context(plan: Plan) -> EditContext:
    """The plan as a drag finds it."""
    return EditContext(plan, "plan", SequentialIds())


@pytest.fixture
def point(plan: Plan) -> Point:
    """Points at a card (`S1 data_owner`), or at the empty part of a stage (`S1`)."""

    def at(where: str) -> Hit:
        stage, _, role = where.partition(" ")
        layout = layout_board(board_content(board_in(plan)), load_theme("light"), 1035, min_height=700)
        if role:
            box = layout.cards[(STAGES[stage], RoleId(role))].box
            hit = what_is_at(layout, box.left + 10, box.top + 4)
        else:
            box = layout.stages[STAGES[stage]].box
            hit = what_is_at(layout, box.left + 10, box.bottom - 4)
        assert hit is not None
        return hit

    return at
