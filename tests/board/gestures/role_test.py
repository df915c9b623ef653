"""Dragging a role from the list onto the board."""

from teamcanvas.board.gestures.role import DraggedRole
from teamcanvas.board.hit import Hit
from teamcanvas.board.landing import EditContext
from teamcanvas.model.ids import RoleId
from tests.board.gestures.conftest import Point
from tests.small_plans import placed

END_USER = DraggedRole(RoleId("end_user_rep"))


def dropped(dragged: DraggedRole, hit: Hit, context: EditContext) -> list[str]:
    landing = dragged.landing(hit, context, copy=False)
    assert landing is not None
    edit = dragged.edit(landing, context, copy=False)
    assert edit is not None
    return placed(edit(context.plan))


def a_role_dropped_on_a_stage_makes_a_vacant_card_at_the_end_test(context: EditContext, point: Point) -> None:
    landing = END_USER.landing(point("S3"), context, copy=False)
    assert landing is not None
    assert landing.opens
    assert landing.words == "Drop in Scale and Adopt"
    assert dropped(END_USER, point("S3"), context)[-1] == "S3 end_user_rep - 0.5"


def a_role_dropped_before_a_card_is_inserted_there_test(context: EditContext, point: Point) -> None:
    roles = [line.split()[1] for line in dropped(END_USER, point("S1 tech_lead"), context) if line.startswith("S1")]
    assert roles == ["data_owner", "end_user_rep", "tech_lead"]


def a_role_that_the_stage_has_gets_one_more_vacancy_on_its_card_test(context: EditContext, point: Point) -> None:
    dragged = DraggedRole(RoleId("tech_lead"))
    landing = dragged.landing(point("S1"), context, copy=False)
    assert landing is not None
    assert landing.card == "tech_lead"
    assert not landing.opens
    assert "S1 tech_lead - 0.5" in dropped(dragged, point("S1"), context)
