"""The column of names between titles and letters, drawn where there is room and part of the tagged table."""

import pytest

from teamcanvas.edits.raci import set_row
from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Polygon
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.frame import PageFrame, PageSheet
from teamcanvas.layout.pages.matrix_pages import matrix_sheets
from teamcanvas.layout.pages.size import PAGE_SIZES
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Plan
from tests.layout.boxes import overlapping_texts
from tests.layout.wide_plans import matrix_in, outside, texts, wide_plan, words
from tests.small_plans import template

FRAME = PageFrame(PAGE_SIZES["16:9"], load_theme("paper"))


def sheets(plan: Plan, name: str = "Sofia Rossi") -> tuple[PageSheet, ...]:
    matrix, catalogue = matrix_in(plan)
    return matrix_sheets(matrix, catalogue, FRAME, "Title", ("Subtitle",), named=dict.fromkeys(matrix.rows, name))


def rows_of(items: tuple[DrawingItem, ...]) -> list[Group]:
    found: list[Group] = []
    for item in items:
        if isinstance(item, Group):
            found.extend([item] if item.tag and item.tag.role == "row" else rows_of(item.items))
    return found


def width(row: Group) -> int:
    return sum(item.tag.span for item in row.items if isinstance(item, Group) and item.tag)


def names_stand_behind_titles_under_their_head_test() -> None:
    plan = template("full-mlops-team")
    for sheet in sheets(plan):
        shown = words(sheet.items)
        head = next(one for one in texts(sheet.items) if one.text == "Who answers")
        names = [one for one in texts(sheet.items) if one.text == "Sofia Rossi"]
        assert len(names) > 10
        assert {round(one.box.left, 3) for one in names} == {round(head.box.left, 3)}
        assert shown.index("Who answers") < shown.index("Sofia Rossi")


def nothing_overlaps_and_nothing_leaves_the_page_test() -> None:
    for name in ("Sofia Rossi", "A name that is very long and goes on and on for ever", "x" * 5_000):
        made = sheets(template("full-mlops-team"), name)
        for number, sheet in enumerate(made, start=1):
            page = FRAME.page(sheet, number, len(made))
            assert outside(page) == []
            assert overlapping_texts(page) == []


def rows_of_the_table_are_equally_wide_test() -> None:
    for plan in (template("full-mlops-team"), template("startup-trio"), template("federated")):
        for sheet in sheets(plan):
            assert len({width(row) for row in rows_of(sheet.items)}) == 1


def where_there_is_no_room_there_are_no_names_test() -> None:
    assert all("Who answers" not in words(sheet.items) for sheet in sheets(wide_plan(40, 10)))


def an_activity_without_a_name_has_an_empty_cell_test() -> None:
    matrix, catalogue = matrix_in(template("full-mlops-team"))
    first: ActivityId = next(iter(matrix.rows))
    made = matrix_sheets(matrix, catalogue, FRAME, "Title", ("Subtitle",), named={first: "Sofia Rossi"})
    shown = [word for sheet in made for word in words(sheet.items)]
    assert shown.count("Sofia Rossi") == 1
    assert len({width(row) for sheet in made for row in rows_of(sheet.items)}) == 1


@pytest.mark.parametrize("name", ["Ravi", "Sofia Rossi", "Fatima, Pieter", "Margarethe and three others"])
def the_pencil_of_an_edited_row_keeps_clear_of_the_name_test(name: str) -> None:
    plan = template("full-mlops-team")
    matrix, _ = matrix_in(plan)
    for row in matrix.rows.values():
        plan = set_row(plan, plan.scenarios[0].id, row.activity.id, row.cells)
    pencils = 0
    for row in (one for sheet in sheets(plan, name) for one in rows_of(sheet.items)):
        title, *others = (item for item in row.items if isinstance(item, Group) and item.tag)
        for pencil in (item for item in title.items if isinstance(item, Polygon)):
            pencils += 1
            told = texts(others[0].items)[0]
            assert told.text == name
            assert told.box.left - max(x for x, _ in pencil.points) > 4
    assert pencils == len(matrix.rows)
