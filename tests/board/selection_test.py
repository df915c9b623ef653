"""What is selected, and what a finding selects."""

from teamcanvas.board.selection import CardRef, ChipRef, StageRef, card_of, exists, ref_of_subjects
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Subject
from tests.small_plans import board_in, small_plan

S1, S2 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT
BOARD = board_in(small_plan("S2 tech_lead Sofia", "S1 tech_lead Sofia", "S1 data_owner -"))


def a_reference_exists_while_the_board_has_it_test() -> None:
    assert exists(BOARD, ChipRef(PlacementId("a1")))
    assert not exists(BOARD, ChipRef(PlacementId("gone")))
    assert exists(BOARD, CardRef(S1, RoleId("data_owner")))
    assert not exists(BOARD, CardRef(S2, RoleId("data_owner")))
    assert exists(BOARD, StageRef(S2))


def a_person_belongs_to_a_card_test() -> None:
    assert card_of(BOARD, ChipRef(PlacementId("a1"))) == CardRef(S2, RoleId("tech_lead"))
    assert card_of(BOARD, ChipRef(PlacementId("gone"))) is None


def a_finding_selects_the_first_place_it_is_about_test() -> None:
    assert ref_of_subjects((Subject("person", "sofia"),), BOARD) == ChipRef(PlacementId("a2"))
    assert ref_of_subjects((Subject("role", "data_owner"),), BOARD) == CardRef(S1, RoleId("data_owner"))
    missing = (Subject("stage", "scale-and-adopt"), Subject("role", "human_overseer"))
    assert ref_of_subjects(missing, BOARD) == StageRef(Stage.SCALE_AND_ADOPT)
    assert ref_of_subjects((Subject("setting", "risk"),), BOARD) is None
