"""Stages are found by title or number."""

import pytest

from teamcanvas.edits.raci_import.stage_words import stage_named, stage_suggested
from teamcanvas.model.stage import Stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Use Case Definition", Stage.USE_CASE_DEFINITION),
        ("use-case-definition", Stage.USE_CASE_DEFINITION),
        ("2 Solution development", Stage.SOLUTION_DEVELOPMENT),
        ("Stage 3: Scale and Adopt", Stage.SCALE_AND_ADOPT),
        ("II. Solution Development", Stage.SOLUTION_DEVELOPMENT),
        ("Phase 2", None),
        ("Project management (all stages)", Stage.PROJECT_MANAGEMENT),
        ("2", None),
        ("Discovery", None),
        ("", None),
    ],
)
def a_stage_is_found_by_its_title_test(text: str, stage: Stage | None) -> None:
    assert stage_named(text) is stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("PHASE 1", Stage.USE_CASE_DEFINITION),
        ("Stage 3", Stage.SCALE_AND_ADOPT),
        ("Phase 4", None),
        ("Discovery & scoping", Stage.USE_CASE_DEFINITION),
        ("Testing", Stage.SOLUTION_DEVELOPMENT),
        ("Deployment", Stage.SCALE_AND_ADOPT),
        ("Governance", Stage.PROJECT_MANAGEMENT),
        ("Solution Development", Stage.SOLUTION_DEVELOPMENT),
        ("Miscellaneous", None),
        ("", None),
    ],
)
def a_stage_is_suggested_by_number_or_words_test(text: str, stage: Stage | None) -> None:
    assert stage_suggested(text) is stage
