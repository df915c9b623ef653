"""What goes from stage to stage."""

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.handovers import add_handover, remove_handover, set_artefacts, set_giver, set_receiver
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from tests.small_plans import small_plan

S1, S2, S3, PM = Stage
HANNA, SOFIA = PersonId("hanna"), PersonId("sofia")


def _plan() -> Plan:
    plan = add_handover(small_plan(), "plan", S1, S2, giver=HANNA, artefacts=" The brief ")
    return add_handover(plan, "plan", S2, S3)


def _told(plan: Plan) -> list[str]:
    return [
        f"{one.from_stage[:3]} {one.to_stage[:3]} {one.giver} {one.receiver} {one.artefacts}".strip()
        for one in plan.scenarios[0].handovers
    ]


def handovers_are_kept_in_order_test() -> None:
    assert _told(_plan()) == ["use sol hanna None The brief", "sol sca None None"]


def one_handover_changes_and_the_other_stays_test() -> None:
    plan = set_artefacts(set_receiver(set_giver(_plan(), "plan", 1, SOFIA), "plan", 1, HANNA), "plan", 1, "Model ")
    assert _told(plan) == ["use sol hanna None The brief", "sol sca sofia hanna Model"]
    assert _told(set_giver(plan, "plan", 1, None))[1] == "sol sca None hanna Model"


def handover_goes_test() -> None:
    assert _told(remove_handover(_plan(), "plan", 0)) == ["sol sca None None"]


def handover_may_lead_back_test() -> None:
    assert _told(add_handover(_plan(), "plan", S2, S1))[-1] == "sol use None None"


@pytest.mark.parametrize("stages", [(S1, S1), (S1, PM), (PM, S3)])
def handover_leads_from_a_stage_to_another_one_test(stages: tuple[Stage, Stage]) -> None:
    with pytest.raises(EditRefusedError, match="another"):
        add_handover(_plan(), "plan", *stages)


def removed_people_and_handovers_are_refused_test() -> None:
    with pytest.raises(EditRefusedError, match="person"):
        set_giver(_plan(), "plan", 0, PersonId("gone"))
    with pytest.raises(EditRefusedError, match="person"):
        add_handover(_plan(), "plan", S1, S2, receiver=PersonId("gone"))
    with pytest.raises(EditRefusedError, match="handover"):
        set_receiver(_plan(), "plan", 2, HANNA)
