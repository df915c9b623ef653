"""The head of a stage."""

from teamcanvas.layout.drawing import Text, bounds, walk
from teamcanvas.layout.stage_frame import StageHead, draw_head
from teamcanvas.layout.theme import load_theme
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Severity

LIGHT = load_theme("light")


def words(head: StageHead, width: float = 320) -> list[str]:
    return [mark.line.text for mark, _, _ in walk(draw_head(head, width, LIGHT)) if isinstance(mark, Text)]


def a_stage_is_numbered_and_counts_its_roles_test() -> None:
    shown = words(StageHead(Stage.SOLUTION_DEVELOPMENT, 5, 7, None))
    assert shown == ["2", "Solution Development", "5 of 7 roles held"]


def one_role_is_singular_and_none_is_said_in_words_test() -> None:
    assert StageHead(Stage.SCALE_AND_ADOPT, 0, 1, None).subtitle == "0 of 1 role held"
    assert StageHead(Stage.SCALE_AND_ADOPT, 0, 0, None).subtitle == "No roles yet"


def the_band_has_no_number_test() -> None:
    shown = words(StageHead(Stage.PROJECT_MANAGEMENT, 1, 2, None))
    assert "runs across all stages" in shown
    assert not any(word.isdigit() for word in shown)


def a_finding_of_the_stage_stands_beside_its_title_test() -> None:
    head = StageHead(Stage.USE_CASE_DEFINITION, 1, 2, Severity.ERROR)
    assert "!" in words(head)
    title = next(
        mark for mark in draw_head(head, 200, LIGHT) if isinstance(mark, Text) and mark.line.style == LIGHT.heading
    )
    assert bounds(title).right < 200 - 12
