"""Scales of maturity: reached steps are filled, and the level is described."""

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Rect, walk
from teamcanvas.layout.pages.maturity_scale import level_words, maturity_scales
from teamcanvas.model.plan import Maturity
from tests.layout.pages.table_looks import a_look
from tests.layout.wide_plans import words

LOOK = a_look()


def figures(items: tuple[DrawingItem, ...]) -> list[str]:
    found: list[str] = []
    for item in items:
        if isinstance(item, Group):
            if item.tag and item.tag.role == "figure":
                found.append(item.tag.alternative)
            found.extend(figures(item.items))
    return found


def steps_that_are_reached_are_filled_test() -> None:
    scales = maturity_scales(Maturity(data_foundation=3, infrastructure=1, mlops=4), LOOK)
    steps = [placed.item for placed in walk(scales.items) if isinstance(placed.item, Rect)]
    accent = LOOK.theme.colours.accent
    assert [sum(step.fill == accent for step in steps[at : at + 4]) for at in (0, 4, 8)] == [3, 1, 4]
    assert {"Unified and governed", "Self-managed, many components", "Automated retraining"} <= set(words(scales.items))


def a_scale_is_read_as_a_sentence_test() -> None:
    scales = maturity_scales(Maturity(data_foundation=2), LOOK)
    assert figures(scales.items) == [
        "Data foundation: level 2 of 4, partly unified, access by request.",
        "Infrastructure: not assessed.",
        "MLOps: not assessed.",
    ]


def unassessed_maturity_is_dashed_with_a_text_test() -> None:
    scales = maturity_scales(Maturity(), LOOK)
    steps = [placed.item for placed in walk(scales.items) if isinstance(placed.item, Rect)]
    assert all(step.dash for step in steps)
    assert words(scales.items).count("Not assessed") == 3
    assert level_words("mlops", None) == "Not assessed"
