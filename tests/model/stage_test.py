"""The stages and how they are found."""

import pytest

from teamcanvas.model.stage import CORE_STAGES, Stage, known_stage


def stages_stand_in_their_order_with_numbers_test() -> None:
    assert [stage.number for stage in Stage] == [1, 2, 3, None]
    assert [stage.label for stage in Stage] == [
        "Use Case Definition",
        "Solution Development",
        "Scale and Adopt",
        "Project management",
    ]


def band_is_no_core_stage_test() -> None:
    assert set(Stage) - set(CORE_STAGES) == {Stage.PROJECT_MANAGEMENT}


@pytest.mark.parametrize("stage", Stage)
def stage_is_found_by_its_id_test(stage: Stage) -> None:
    assert known_stage(stage.value) is stage


@pytest.mark.parametrize("stage", ["", "S1", "Use Case Definition", "use-case-definition "])
def everything_else_is_no_stage_test(stage: str) -> None:
    assert known_stage(stage) is None
