"""For any plan and size of page: tables inside their pages, no overlaps, no text that is too small."""

import pytest

from teamcanvas.layout.pages.deck import DeckOptions, deck_pages
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageKind, PageSizeName
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from tests.example_counts import example_count
from tests.layout.boxes import overlapping_texts, too_small
from tests.layout.pages.random_decks import random_plan
from tests.layout.wide_plans import outside, wide_plan
from tests.small_plans import small_plan, template

KINDS: tuple[PageKind, ...] = ("people", "findings", "roles", "organisation")
QUICK: tuple[PageKind, ...] = ("people", "roles", "organisation")
PLANS = example_count(24)
PORTIONS = 4


def faults(plan: Plan, size: PageSizeName, kinds: tuple[PageKind, ...] = KINDS) -> list[tuple[object, ...]]:
    scenario = plan.scenarios[0].id
    options = DeckOptions(kinds, size, date="21 November 2026")
    found = [
        (
            page.bookmark,
            outside(page.drawing),
            overlapping_texts(page.drawing),
            too_small(page.drawing, PAGE_SIZES[size].smallest_text),
        )
        for page in deck_pages(plan, scenario, check(plan, scenario), options)
    ]
    return [one for one in found if any(one[1:])]


@pytest.mark.parametrize("portion", range(PORTIONS))
def tables_of_random_plans_hold_what_they_show_test(portion: int) -> None:
    for seed in range(portion, PLANS, PORTIONS):
        size = PAGE_SIZE_NAMES[seed // PORTIONS % len(PAGE_SIZE_NAMES)]
        # Searching fixes takes long: every fifth plan is enough.
        kinds = KINDS if seed % 5 == 0 else QUICK
        assert (seed, faults(random_plan(seed), size, kinds)) == (seed, [])


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
@pytest.mark.parametrize(
    "plan",
    [
        small_plan(people=""),
        small_plan("S1 data_owner Sofia", people="Sofia Rossi"),
        template("full-mlops-team"),
        template("federated"),
        wide_plan(50, title="A role with a title that is much too long for any column of any page {0} " * 3),
        wide_plan(120),
    ],
    ids=["empty", "one", "fifteen", "thirty", "fifty", "hundred and twenty"],
)
def tables_of_plans_of_every_size_hold_what_they_show_test(plan: Plan, size: PageSizeName) -> None:
    assert faults(plan, size) == []
