"""The matrix over pages: every row and every column once, heads and stages again on each page."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.layout.drawing.drawing import Drawing
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.marks import MatrixMarks
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.pages.matrix_pages import matrix_sheets, raci_people_sheets
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from teamcanvas.model.plan import Plan, Scheme
from teamcanvas.model.raci.people import people_matrix
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Severity
from tests.example_counts import example_count
from tests.layout.wide_plans import matrix_in, outside, texts, wide_plan, words
from tests.small_plans import small_plan, template

FEDERATED = template("federated")
STAGES = {stage.label for stage in Stage}


def pages(plan: Plan, size: PageSizeName = "16:9") -> list[Drawing]:
    frame = PageFrame(PAGE_SIZES[size], load_theme("paper"), ("Acme",))
    sheets = matrix_sheets(*matrix_in(plan), frame, "Title", ("Subtitle",))
    return [frame.page(sheet, number, len(sheets)) for number, sheet in enumerate(sheets, start=1)]


def activities_on(page: Drawing, plan: Plan) -> list[str]:
    titles = {row.activity.title for row in matrix_in(plan)[0].rows.values()}
    return [text for text in words(page) if text in titles]


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def every_activity_is_on_one_page_test(size: PageSizeName) -> None:
    shown = [title for page in pages(FEDERATED, size) for title in activities_on(page, FEDERATED)]
    # A title may take two lines on a narrow page; those are joined in no list here.
    assert len(shown) == len(set(shown))
    assert len(shown) >= 30


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
@pytest.mark.parametrize("name", ["full-mlops-team", "federated"])
def a_page_breaks_between_stages_where_that_costs_no_page_test(name: str, size: PageSizeName) -> None:
    first, second = pages(template(name), size)
    assert [text for text in words(first) if text in STAGES] == ["Use Case Definition", "Solution Development"]
    assert [text for text in words(second) if text in STAGES] == ["Scale and Adopt", "Project management"]
    assert "continued" not in words(first) + words(second)


def a_long_stage_goes_on_under_its_title_test() -> None:
    all_pages = pages(wide_plan(8, 100))
    for page in all_pages:
        stages = [text for text in words(page) if text in STAGES]
        assert stages, "a page without the stage its rows belong to"
    assert any("continued" in words(page) for page in all_pages)


def heads_and_legend_are_on_every_page_test() -> None:
    for page in pages(FEDERATED):
        shown = words(page)
        assert {"Data owner", "Chapter lead", "accountable", "informed", "Governance & assurance"} <= set(shown)


@pytest.mark.parametrize("roles", [1, 8, 30, 45, 90])
def every_column_is_on_every_row_of_pages_test(roles: int) -> None:
    plan = wide_plan(roles, 5)
    matrix, catalogue = matrix_in(plan)
    heads = [shown.text for page in pages(plan) for shown in texts(page) if shown.angle]
    for role in matrix.columns:
        title = catalogue.role_title(role)
        assert heads.count(title) == heads.count(catalogue.role_title(matrix.columns[0])) > 0


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
@pytest.mark.parametrize(
    "plan",
    [
        FEDERATED,
        template("startup-trio"),
        small_plan(),
        wide_plan(33, 60, title="A role with a title that is much too long {}", activity="An activity " * 40 + "{}"),
        wide_plan(3, 0, title="x" * 10_000),
    ],
    ids=["federated", "trio", "empty", "large", "long"],
)
def nothing_leaves_the_page_and_nothing_is_too_small_test(plan: Plan, size: PageSizeName) -> None:
    for page in pages(plan, size):
        assert outside(page) == []
        assert min(shown.size for shown in texts(page)) >= 7


def rows_end_above_the_legend_test() -> None:
    for page in pages(wide_plan(20, 100, activity="An activity with a long title that needs several lines {}")):
        legend = next(shown for shown in texts(page) if shown.text == "accountable")
        lowest = max(shown.box.bottom for shown in texts(page) if re.search("activity|lines|[ARC]$", shown.text))
        assert lowest <= page.height
        rows = [shown for shown in texts(page) if shown.box.left < 40 and shown.box.top < legend.box.top - 1]
        assert max(row.box.bottom for row in rows) < legend.box.top


@settings(max_examples=example_count(8))
@given(roles=st.integers(1, 60), activities=st.integers(0, 100))
def no_row_is_lost_whatever_the_size_test(roles: int, activities: int) -> None:
    plan = wide_plan(roles, activities)
    all_pages = pages(plan)
    shown = [text for page in all_pages for text in words(page) if text.startswith("Custom activity")]
    blocks = max(shown.count(text) for text in shown) if shown else 1
    assert len(shown) == activities * blocks
    assert len(set(shown)) == activities


def a_stage_has_at_least_two_rows_before_and_after_a_break_test() -> None:
    for page in pages(wide_plan(6, 90)):
        below: list[int] = []
        for text in words(page):
            if text in STAGES:
                below.append(0)
            elif below and re.fullmatch(r"Custom activity \d+", text):
                below[-1] += 1
        assert below


def people_on_pages(plan: Plan, size: PageSizeName = "16:9", scheme: Scheme = "RACI") -> list[Drawing]:
    frame = PageFrame(PAGE_SIZES[size], load_theme("paper"), ("Acme",))
    scenario = plan.scenarios[0]
    matrix = people_matrix(plan, scenario)
    sheets = raci_people_sheets(matrix, plan, scenario, frame, "Title", ("Subtitle",), MatrixMarks(scheme=scheme))
    return [frame.page(sheet, number, len(sheets)) for number, sheet in enumerate(sheets, start=1)]


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
@pytest.mark.parametrize("plan", [FEDERATED, small_plan(), wide_plan(60, 40)], ids=["federated", "empty", "large"])
def by_person_nothing_leaves_the_page_and_nothing_is_too_small_test(plan: Plan, size: PageSizeName) -> None:
    for page in people_on_pages(plan, size, "RAPID"):
        assert outside(page) == []
        assert min(shown.size for shown in texts(page)) >= 6.9


def by_person_every_activity_is_shown_for_everybody_test() -> None:
    shown = [text for page in people_on_pages(wide_plan(40, 30)) for text in words(page)]
    blocks = shown.count("Custom activity 7")
    assert {shown.count(f"Custom activity {n}") for n in range(30)} == {blocks}
    assert all(shown.count(f"Person {n}") * blocks >= 1 for n in range(40))


def a_long_legend_stays_above_the_edge_and_under_the_rows_test() -> None:
    for page in people_on_pages(FEDERATED, scheme="RAPID"):
        decisions = next(one.box for one in texts(page) if one.text == "decisions:")
        rows = [one for one in texts(page) if one.box.left < 40 and one.box.top < decisions.top - 1]
        assert max(row.box.bottom for row in rows) < decisions.top


def signs_and_counts_can_be_shown_on_paper_test() -> None:
    matrix, catalogue = matrix_in(FEDERATED)
    activity = next(iter(matrix.rows))
    marks = MatrixMarks(signs=True, counts=True, rows={activity: Severity.ERROR})
    frame = PageFrame(PAGE_SIZES["a4"], load_theme("paper"))
    sheets = matrix_sheets(matrix, catalogue, frame, "Title", ("Subtitle",), marks)
    drawn = [frame.page(sheet, number, len(sheets)) for number, sheet in enumerate(sheets, start=1)]
    assert all(outside(page) == [] for page in drawn)
    assert sum(words(page).count("!") for page in drawn) >= 1
