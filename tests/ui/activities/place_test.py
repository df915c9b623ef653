"""Where an added activity comes."""

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.stage import Stage
from teamcanvas.ui.activities.place import place_to_add
from tests.small_plans import small_plan


def below_the_current_one_else_at_the_end_of_the_first_stage_test() -> None:
    plan, deploy = small_plan(), ActivityId("s3_deploy")
    assert place_to_add(plan, deploy) == (Stage.SCALE_AND_ADOPT, deploy)
    assert place_to_add(plan, None) == (Stage.USE_CASE_DEFINITION, None)
    assert place_to_add(plan, ActivityId("gone")) == (Stage.USE_CASE_DEFINITION, None)
