"""For any plan and size of page: nothing outside of its page or card, no overlaps, no text that is too small."""

import pytest

from teamcanvas.layout.pages.deck import DeckOptions, deck_pages
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageKind, PageSizeName
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from tests.example_counts import example_count
from tests.layout.boxes import cards, leaving_their_card, overlapping_cards, overlapping_texts, too_small
from tests.layout.pages.random_decks import random_plan
from tests.layout.wide_plans import outside, wide_plan
from tests.small_plans import small_plan, template

KINDS: tuple[PageKind, ...] = ("title", "board", "stages")
PLANS = example_count(24)
PORTIONS = 4


def faults(plan: Plan, size: PageSizeName) -> list[tuple[object, ...]]:
    scenario = plan.scenarios[0].id
    floor = PAGE_SIZES[size].smallest_text
    pages = deck_pages(plan, scenario, check(plan, scenario), DeckOptions(KINDS, size, date="21 November 2026"))
    found = [
        (
            page.bookmark,
            outside(page.drawing),
            overlapping_cards(page.drawing),
            overlapping_texts(page.drawing),
            leaving_their_card(page.drawing),
            too_small(page.drawing, floor),
        )
        for page in pages
    ]
    return [one for one in found if any(one[1:])]


@pytest.mark.parametrize("portion", range(PORTIONS))
def pages_of_random_plans_hold_what_they_show_test(portion: int) -> None:
    for seed in range(portion, PLANS, PORTIONS):
        size = PAGE_SIZE_NAMES[seed // PORTIONS % len(PAGE_SIZE_NAMES)]
        assert (seed, faults(random_plan(seed), size)) == (seed, [])


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
@pytest.mark.parametrize(
    "plan",
    [
        small_plan(),
        small_plan("S1 data_owner Sofia"),
        template("full-mlops-team"),
        template("federated"),
        wide_plan(80),
        wide_plan(120),
    ],
    ids=["empty", "one", "fifteen", "thirty", "eighty", "hundred and twenty"],
)
def pages_of_plans_of_every_size_hold_what_they_show_test(plan: Plan, size: PageSizeName) -> None:
    assert faults(plan, size) == []


def the_proof_sees_cards_test() -> None:
    plan = template("full-mlops-team")
    scenario = plan.scenarios[0].id
    (board,) = deck_pages(plan, scenario, check(plan, scenario), DeckOptions(("board",)))
    assert len(cards(board.drawing)) == 34
