"""Pages of any matrix: each row and each column once, corners and legends on every page."""

from itertools import pairwise

import pytest

from teamcanvas.layout.drawing.drawing import Drawing, DrawingItem, Group
from teamcanvas.layout.drawing.lettering import starting_at
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.cells import CellContent
from teamcanvas.layout.matrix.columns import Heads
from teamcanvas.layout.matrix.heads import HeadContent
from teamcanvas.layout.matrix.legend import Legend
from teamcanvas.layout.matrix.marks import NO_MARKS
from teamcanvas.layout.matrix.matrix import MatrixLayout, lay_out
from teamcanvas.layout.matrix.measures import MatrixMeasures, matrix_measures
from teamcanvas.layout.matrix.rows import MatrixRowContent
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.pages.matrix_paging import PagedMatrix, sheets_of
from teamcanvas.layout.pages.size import PAGE_SIZES
from teamcanvas.layout.text.text import shape_line
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.stage import Stage
from tests.layout.wide_plans import outside, texts, words

FRAME = PageFrame(PAGE_SIZES["16:9"], load_theme("paper"))
MEASURES = matrix_measures(FRAME.theme)


def note(text: str) -> DrawingItem:
    return starting_at(0, 20, shape_line(text, MEASURES.label), "#000000")


def pages(columns: int, rows: int, column: str = "Column {}", activity: str = "Activity {}") -> list[Drawing]:
    def lay_out_block(block: Heads, measures: MatrixMeasures, pitch: float | None) -> MatrixLayout:
        contents = [
            MatrixRowContent(
                ActivityId(f"a{n}"), activity.format(n), Stage.SCALE_AND_ADOPT, (CellContent("R"),) * len(block)
            )
            for n in range(rows)
        ]
        return lay_out(block, contents, FRAME.area.width, measures, NO_MARKS, pitch)

    paged = PagedMatrix(
        heads=tuple((f"k{n}", HeadContent(column.format(n), "data", "")) for n in range(columns)),
        lay_out=lay_out_block,
        measures=MEASURES,
        legend=Legend((note("legend"),), 40),
        title="Title",
        subtitle=("Subtitle",),
        bookmark="Bookmark",
        corner=lambda _layout: (Group((note("corner"),)),),
    )
    sheets = sheets_of(paged, FRAME)
    assert all(sheet.bookmark.startswith(("Bookmark: Scale and Adopt", "Bookmark: names in full")) for sheet in sheets)
    return [FRAME.page(sheet, number, len(sheets)) for number, sheet in enumerate(sheets, start=1)]


@pytest.mark.parametrize(("columns", "rows"), [(1, 1), (12, 30), (60, 5), (60, 90)])
def every_cell_is_on_one_page_test(columns: int, rows: int) -> None:
    all_pages = pages(columns, rows)
    assert sum(words(page).count("R") for page in all_pages) == columns * rows
    assert all(outside(page) == [] for page in all_pages)


def corner_and_legend_are_on_every_page_test() -> None:
    all_pages = pages(60, 90)
    assert len(all_pages) > 3
    assert all({"corner", "legend", "Title", "Subtitle"} <= set(words(page)) for page in all_pages)


def columns_are_as_wide_on_every_page_test() -> None:
    distances = set[float]()
    for page in pages(60, 5):
        lefts = sorted({round(one.box.left, 2) for one in texts(page) if one.text == "R"})
        distances.update(round(right - left, 1) for left, right in pairwise(lefts))
    assert len(distances) == 1


def a_matrix_without_rows_is_a_page_without_rows_test() -> None:
    assert len(pages(3, 0)) <= 1


def elided_names_are_in_full_on_the_page_or_after_all_pages_test() -> None:
    column, activity = "Column {}" + " of many words" * 5, "Activity {}" + " and so on" * 40
    (page,) = pages(3, 2, column)
    assert words(page).count("Names in full") == 1
    assert {column.format(n) for n in range(3)} <= set(words(page))
    assert outside(page) == []
    every = pages(60, 30, column, activity)
    names = [page for page in every if "names in full" in words(page)]
    assert every[-len(names) :] == names
    assert not any("Names in full" in words(page) for page in every)
    said = [word for page in names for word in words(page)]
    assert [said.count(column.format(n)) for n in range(60)] == [1] * 60
    assert sum(word.startswith("Activity ") for word in said) == 30
    assert "Names in full" not in words(pages(3, 2)[0])


def several_pages_are_numbered_as_parts_test() -> None:
    (page,) = pages(1, 1)
    assert not any("part" in word for word in words(page))
    several = pages(60, 5)
    for number, page in enumerate(several, start=1):
        assert f"part {number} of {len(several)}" in words(page)
