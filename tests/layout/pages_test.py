"""The pages of a plan, kind by kind."""

import pytest

from teamcanvas.layout.page_size import PAGE_KINDS, PAGE_SIZE_NAMES, USUAL_PAGE_KINDS, PageKind, PageSizeName
from teamcanvas.layout.pages import Page, plan_pages
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from tests.layout.wide_plans import outside, words
from tests.small_plans import small_plan, template

MLOPS = template("full-mlops-team")


def pages(plan: Plan, kinds: tuple[PageKind, ...] = USUAL_PAGE_KINDS, size: PageSizeName = "16:9") -> tuple[Page, ...]:
    scenario = plan.scenarios[0].id
    return plan_pages(plan, scenario, check(plan, scenario), kinds, size)


def board_then_matrix_then_findings_test() -> None:
    assert [page.bookmark for page in pages(MLOPS)] == [
        "Board",
        "Responsibilities: Use Case Definition, Solution Development",
        "Responsibilities: Scale and Adopt, Project management",
        "Findings",
    ]


def only_what_was_asked_for_in_that_order_test() -> None:
    assert [page.bookmark for page in pages(MLOPS, ("findings", "board"))] == ["Findings", "Board"]


def the_matrix_by_person_is_shown_when_asked_for_test() -> None:
    (first, *_) = pages(MLOPS, ("raci-people",))
    assert first.bookmark.startswith("Responsibilities by person: Use Case Definition")
    assert {person.name for person in MLOPS.people} & set(words(first.drawing))
    assert {"Responsibilities by person", "accountable"} <= set(words(first.drawing))


def pages_are_counted_through_test() -> None:
    feet = ["".join(words(page.drawing)[-1:]) for page in pages(MLOPS)]
    assert feet == [f"page {number} of 4" for number in range(1, 5)]


def every_page_names_plan_and_scenario_test() -> None:
    for page in pages(MLOPS):
        assert {MLOPS.title, "Plan"} <= set(words(page.drawing))


def the_same_plan_gives_the_same_pages_test() -> None:
    assert pages(MLOPS) == pages(MLOPS)


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
@pytest.mark.parametrize("plan", [MLOPS, small_plan(), small_plan("S1 nonsense Nobody 7", "S9 data_owner Sofia")])
def nothing_leaves_any_page_test(plan: Plan, size: PageSizeName) -> None:
    for page in pages(plan, PAGE_KINDS, size):
        assert outside(page.drawing) == []


def a_scenario_that_is_not_there_is_an_error_test() -> None:
    with pytest.raises(KeyError):
        plan_pages(MLOPS, "nowhere", check(MLOPS, MLOPS.scenarios[0].id))
