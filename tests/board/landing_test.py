"""A landing is compared by what it looks like and does."""

from teamcanvas.board.landing import EditContext, Landing
from teamcanvas.model.ids import RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from tests.small_plans import small_plan


def two_places_that_do_the_same_are_one_landing_test() -> None:
    one = Landing(Stage.SCALE_AND_ADOPT, "Drop here", "Place", before=RoleId("tech_lead"))
    assert one == Landing(Stage.SCALE_AND_ADOPT, "Drop here", "Place", before=RoleId("tech_lead"))
    assert one != Landing(Stage.SCALE_AND_ADOPT, "Drop here", "Place", before=None)


def a_scene_knows_the_board_of_its_scenario_test() -> None:
    context = EditContext(small_plan("S1 tech_lead Sofia"), "plan", SequentialIds())
    assert context.board.card(Stage.USE_CASE_DEFINITION, RoleId("tech_lead")) is not None
