"""Scales of maturity: steps reached are filled, and the level is told in words."""

from teamcanvas.layout.drawing.drawing import Group, Mark, Rect, walk
from teamcanvas.layout.pages.maturity_scale import level_words, maturity_scales
from teamcanvas.model.plan import Maturity
from tests.layout.pages.table_looks import a_look
from tests.layout.wide_plans import words

LOOK = a_look()


def figures(marks: tuple[Mark, ...]) -> list[str]:
    found: list[str] = []
    for mark in marks:
        if isinstance(mark, Group):
            if mark.tag and mark.tag.role == "figure":
                found.append(mark.tag.alternative)
            found.extend(figures(mark.marks))
    return found


def steps_that_are_reached_are_filled_test() -> None:
    scales = maturity_scales(Maturity(data_foundation=3, infrastructure=1, mlops=4), LOOK)
    steps = [placed.mark for placed in walk(scales.marks) if isinstance(placed.mark, Rect)]
    accent = LOOK.theme.colours.accent
    assert [sum(step.fill == accent for step in steps[at : at + 4]) for at in (0, 4, 8)] == [3, 1, 4]
    assert {"Unified and governed", "Self-managed, many components", "Automated retraining"} <= set(words(scales.marks))


def a_scale_is_read_as_a_sentence_test() -> None:
    scales = maturity_scales(Maturity(data_foundation=2), LOOK)
    assert figures(scales.marks) == [
        "Data foundation: level 2 of 4, partly unified, access by request.",
        "Infrastructure: not assessed.",
        "MLOps: not assessed.",
    ]


def what_nobody_assessed_is_dashed_and_said_test() -> None:
    scales = maturity_scales(Maturity(), LOOK)
    steps = [placed.mark for placed in walk(scales.marks) if isinstance(placed.mark, Rect)]
    assert all(step.dash for step in steps)
    assert words(scales.marks).count("Not assessed") == 3
    assert level_words("mlops", None) == "Not assessed"
