"""Dragging a card across the board."""

from teamcanvas.board.gestures.card import DraggedCard
from teamcanvas.board.landing import EditContext
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from tests.board.gestures.conftest import Point
from tests.small_plans import placed

OWNER = DraggedCard(Stage.USE_CASE_DEFINITION, RoleId("data_owner"))
TECH_LEAD = DraggedCard(Stage.USE_CASE_DEFINITION, RoleId("tech_lead"))


def dropped(card: DraggedCard, context: EditContext, point: Point, where: str, *, copy: bool = False) -> list[str]:
    landing = card.landing(point(where), context, copy=copy)
    assert landing is not None
    assert not landing.refusal
    edit = card.edit(landing, context, copy=copy)
    assert edit is not None
    return placed(edit(context.plan))


def a_card_moves_to_another_stage_with_everybody_on_it_test(context: EditContext, point: Point) -> None:
    after = dropped(TECH_LEAD, context, point, "S3")
    assert "S3 tech_lead Sofia 0.4" in after
    assert "S1 tech_lead Sofia 0.4" not in after


def a_card_takes_the_place_in_front_of_another_test(context: EditContext, point: Point) -> None:
    after = dropped(TECH_LEAD, context, point, "S1 data_owner")
    assert [line.split()[1] for line in after if line.startswith("S1")] == ["tech_lead", "data_owner"]


def onto_a_stage_with_the_same_role_the_cards_become_one_test(context: EditContext, point: Point) -> None:
    landing = TECH_LEAD.landing(point("S2"), context, copy=False)
    assert landing is not None
    assert landing.words == "Join Tech lead in Solution Development"
    after = dropped(TECH_LEAD, context, point, "S2")
    assert [line for line in after if "tech_lead" in line] == ["S2 tech_lead Sofia 0.4", "S2 tech_lead Piotr 0.3"]


def with_ctrl_a_copy_with_the_same_people_test(context: EditContext, point: Point) -> None:
    after = dropped(TECH_LEAD, context, point, "S3", copy=True)
    assert "S1 tech_lead Sofia 0.4" in after
    assert "S3 tech_lead Sofia 0.4" in after


def a_copy_onto_a_stage_that_has_the_role_is_refused_test(context: EditContext, point: Point) -> None:
    landing = TECH_LEAD.landing(point("S2"), context, copy=True)
    assert landing is not None
    assert landing.refusal == "Solution Development has a card Tech lead already."


def dropped_on_itself_or_right_behind_nothing_happens_test(context: EditContext, point: Point) -> None:
    assert OWNER.landing(point("S1 data_owner"), context, copy=False) is None
    assert OWNER.landing(point("S1 tech_lead"), context, copy=False) is None
    assert TECH_LEAD.landing(point("S1"), context, copy=False) is None
