"""Stages are found by title or number."""

import pytest

from teamcanvas.edits.raci_import.stage_words import stage_named
from teamcanvas.model.stage import Stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Use Case Definition", Stage.USE_CASE_DEFINITION),
        ("use-case-definition", Stage.USE_CASE_DEFINITION),
        ("2 Solution development", Stage.SOLUTION_DEVELOPMENT),
        ("Stage 3: Scale and Adopt", Stage.SCALE_AND_ADOPT),
        ("II. Solution Development", Stage.SOLUTION_DEVELOPMENT),
        ("Phase 2", Stage.SOLUTION_DEVELOPMENT),
        ("Project management (all stages)", Stage.PROJECT_MANAGEMENT),
        ("2", None),
        ("Discovery", None),
        ("", None),
    ],
)
def a_stage_is_found_by_title_or_number_test(text: str, stage: Stage | None) -> None:
    assert stage_named(text) is stage
