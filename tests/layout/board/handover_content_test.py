"""What the board shows of handovers."""

from teamcanvas.edits.handovers import add_handover
from teamcanvas.layout.board.handover_content import handover_contents
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Handover
from teamcanvas.model.stage import Stage
from tests.small_plans import small_plan

S1, S2 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT


def people_are_named_and_unknown_ones_have_a_text_test() -> None:
    plan = add_handover(small_plan(), "plan", S1, S2, giver=PersonId("hanna"), artefacts="model card")
    scenario = plan.scenario("plan")
    (content,) = handover_contents(scenario.handovers, board_of(plan, scenario))
    assert (content.number, content.to_stage, content.giver, content.receiver) == (0, S2, "Hanna Berg", "")
    assert content.words == "Handover: Hanna Berg → somebody not yet known: model card"


def a_handover_to_an_unknown_stage_is_left_out_and_indexes_stay_test() -> None:
    plan = small_plan()
    ways = (("use-case-definition", "moon"), ("use-case-definition", "scale-and-adopt"))
    handovers = [
        Handover.model_validate({"from": start, "to": end, "giver": "gone", "receiver": None, "artefacts": ""})
        for start, end in ways
    ]
    (content,) = handover_contents(handovers, board_of(plan, plan.scenario("plan")))
    assert (content.number, content.to_stage, content.giver) == (1, Stage.SCALE_AND_ADOPT, "")
