"""Dragging a person from card to card."""

import pytest

from teamcanvas.board.gestures.chip import DraggedChip
from teamcanvas.board.landing import EditContext
from teamcanvas.model.ids import PlacementId
from tests.board.gestures.conftest import Point
from tests.small_plans import placed

SOFIA_TECH_LEAD = DraggedChip(PlacementId("a2"))


def dropped(context: EditContext, point: Point, where: str, *, copy: bool = False) -> list[str]:
    landing = SOFIA_TECH_LEAD.landing(point(where), context, copy=copy)
    assert landing is not None
    assert not landing.refusal
    edit = SOFIA_TECH_LEAD.edit(landing, context, copy=copy)
    assert edit is not None
    return placed(edit(context.plan))


def a_person_moved_to_a_vacant_card_leaves_a_vacancy_behind_test(context: EditContext, point: Point) -> None:
    after = dropped(context, point, "S1 data_owner")
    assert "S1 data_owner Sofia 0.4" in after
    assert "S1 tech_lead - 0.4" in after
    assert len(after) == 4


def with_ctrl_the_person_takes_it_on_as_well_test(context: EditContext, point: Point) -> None:
    after = dropped(context, point, "S1 data_owner", copy=True)
    assert "S1 tech_lead Sofia 0.4" in after
    assert any(line.startswith("S1 data_owner Sofia") for line in after)


def a_person_moved_to_an_empty_stage_takes_the_role_along_test(context: EditContext, point: Point) -> None:
    landing = SOFIA_TECH_LEAD.landing(point("S3"), context, copy=False)
    assert landing is not None
    assert landing.opens
    assert "S3 tech_lead Sofia 0.4" in dropped(context, point, "S3")


@pytest.mark.parametrize("where", ["S1", "S1 tech_lead"])
def dropped_where_it_was_nothing_happens_test(context: EditContext, point: Point, where: str) -> None:
    assert SOFIA_TECH_LEAD.landing(point(where), context, copy=False) is None


def a_copy_onto_a_card_they_are_on_is_refused_test(context: EditContext, point: Point) -> None:
    landing = SOFIA_TECH_LEAD.landing(point("S2 data_engineer"), context, copy=True)
    assert landing is not None
    assert "already holds Data engineer" in landing.refusal


def moved_onto_a_card_they_are_on_the_fte_adds_up_test(context: EditContext, point: Point) -> None:
    assert "S2 data_engineer Sofia 0.9" in dropped(context, point, "S2 data_engineer")
