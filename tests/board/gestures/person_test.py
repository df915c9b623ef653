"""Dragging a person from the list onto the board."""

from teamcanvas.board.gestures.person import DraggedPerson
from teamcanvas.board.landing import EditContext
from teamcanvas.model.ids import PersonId
from tests.board.gestures.conftest import Point
from tests.small_plans import placed

HANNA = DraggedPerson(PersonId("hanna"))


def a_person_dropped_on_a_vacant_card_takes_the_role_test(context: EditContext, point: Point) -> None:
    landing = HANNA.landing(point("S1 data_owner"), context, copy=False)
    assert landing is not None
    assert landing.words == "Hanna Berg as Data owner"
    edit = HANNA.edit(landing, context, copy=False)
    assert edit is not None
    assert placed(edit(context.plan))[0] == "S1 data_owner Hanna 0.5"


def a_person_dropped_on_a_held_card_joins_test(context: EditContext, point: Point) -> None:
    landing = HANNA.landing(point("S2 data_engineer"), context, copy=False)
    assert landing is not None
    edit = HANNA.edit(landing, context, copy=False)
    assert edit is not None
    assert placed(edit(context.plan))[-1] == "S2 data_engineer Hanna 0.5"


def a_person_dropped_on_a_stage_is_asked_for_a_role_test(context: EditContext, point: Point) -> None:
    landing = HANNA.landing(point("S3"), context, copy=False)
    assert landing is not None
    assert landing.choose_role_for == "hanna"
    assert HANNA.edit(landing, context, copy=False) is None


def a_person_who_holds_the_role_already_is_refused_with_a_reason_test(context: EditContext, point: Point) -> None:
    landing = DraggedPerson(PersonId("piotr")).landing(point("S2 tech_lead"), context, copy=False)
    assert landing is not None
    assert landing.refusal == "Piotr Zając already holds Tech lead in Solution Development."


def a_person_who_left_the_plan_lands_nowhere_test(context: EditContext, point: Point) -> None:
    assert DraggedPerson(PersonId("gone")).landing(point("S1"), context, copy=False) is None
