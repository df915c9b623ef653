"""The stages and how they are found."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import teamcanvas
from teamcanvas.model.stage import CORE_STAGES, Stage, known_stage

PACKAGE = Path(teamcanvas.__file__).parent
NUMBERED = re.compile(r"\bstages? \(?(?:\d|one\b|two\b|three\b)|\bstages? $|\b(?:second|third) stage\b", re.I)
"""A stage called by a number, also by one that is put in later."""


def _texts() -> Iterator[tuple[str, str]]:
    """The texts of the program that people may read, with where they stand; docstrings are not among them."""
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if not re.search("stage", source, re.I):
            continue  # not worth being parsed
        tree = ast.parse(source)
        alone = {item.value for item in ast.walk(tree) if isinstance(item, ast.Expr)}
        for item in ast.walk(tree):
            if isinstance(item, ast.Constant) and isinstance(item.value, str) and item not in alone:
                yield f"{path.relative_to(PACKAGE)}:{item.lineno}", item.value
    for path in sorted((PACKAGE.parent / "resources").rglob("*")):
        if path.suffix in (".json", ".toml", ".teamcanvas"):
            yield path.name, path.read_text(encoding="utf-8")


def no_text_calls_a_stage_by_a_number_test() -> None:
    assert [(where, text) for where, text in _texts() if NUMBERED.search(text)] == []


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
