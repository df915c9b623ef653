"""The text size of a matrix on pages: legible, the largest that costs no page, smaller only for a large matrix."""

import pytest

from teamcanvas.layout.drawing.drawing import Drawing
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.pages.matrix_pages import matrix_sheets
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from teamcanvas.model.plan import Plan
from tests.layout.wide_plans import matrix_in, texts, wide_plan
from tests.small_plans import small_plan, template


def pages(plan: Plan, size: PageSizeName) -> list[Drawing]:
    frame = PageFrame(PAGE_SIZES[size], load_theme("paper"))
    sheets = matrix_sheets(*matrix_in(plan), frame, "Title", ("Subtitle",))
    return [frame.page(sheet, number, len(sheets)) for number, sheet in enumerate(sheets, start=1)]


def smallest(plan: Plan, size: PageSizeName) -> float:
    return min(shown.size for page in pages(plan, size) for shown in texts(page) if shown.text.strip())


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
@pytest.mark.parametrize(
    "plan",
    [small_plan("S1 data_owner Sofia"), template("startup-trio"), template("full-mlops-team")],
    ids=["one", "trio", "fifteen"],
)
def a_usual_matrix_is_as_legible_as_any_page_test(plan: Plan, size: PageSizeName) -> None:
    assert smallest(plan, size) >= PAGE_SIZES[size].smallest_text - 0.01


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
@pytest.mark.parametrize("plan", [template("federated"), wide_plan(60, 60)], ids=["federated", "wide"])
def a_large_matrix_is_never_below_its_own_floor_test(plan: Plan, size: PageSizeName) -> None:
    assert smallest(plan, size) >= PAGE_SIZES[size].smallest_in_matrix - 0.01


def a_large_matrix_is_smaller_where_that_saves_pages_test() -> None:
    assert len(pages(template("federated"), "16:9")) == 2
    assert smallest(template("federated"), "16:9") < 9
