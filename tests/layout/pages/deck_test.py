"""The pages of a deck, kind by kind."""

from collections.abc import Mapping

import pytest

from teamcanvas.layout.drawing.drawing import Image, Rect, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.deck import DeckOptions, DeckTheme, Logo, Page, deck_pages
from teamcanvas.layout.pages.deck_options import THEME_OF
from teamcanvas.layout.pages.size import PAGE_KINDS, PAGE_SIZE_NAMES, USUAL_PAGE_KINDS, PageKind, PageSizeName
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from tests.layout.wide_plans import outside, words
from tests.small_plans import small_plan, template

MLOPS = template("full-mlops-team")


def pages(plan: Plan, options: DeckOptions | None = None) -> tuple[Page, ...]:
    scenario = plan.scenarios[0].id
    return deck_pages(plan, scenario, check(plan, scenario), options or DeckOptions())


def board_then_matrix_then_findings_test() -> None:
    kinds = [page.kind for page in pages(MLOPS)]
    assert tuple(dict.fromkeys(kinds)) == USUAL_PAGE_KINDS
    assert pages(MLOPS)[0].bookmark == "Board"
    assert pages(MLOPS)[-1].bookmark == "Findings"


def only_what_was_asked_for_in_that_order_test() -> None:
    kinds = [page.kind for page in pages(MLOPS, DeckOptions(("findings", "board")))]
    assert tuple(dict.fromkeys(kinds)) == ("findings", "board")


def the_matrix_by_person_is_shown_when_asked_for_test() -> None:
    (first, *_) = pages(MLOPS, DeckOptions(("raci-people",)))
    assert first.bookmark.startswith("Responsibilities by person: Use Case Definition")
    assert {person.name for person in MLOPS.people} & set(words(first.drawing))
    assert {"Responsibilities by person", "accountable"} <= set(words(first.drawing))


def pages_are_counted_through_test() -> None:
    shown = pages(MLOPS)
    feet = ["".join(words(page.drawing)[-1:]) for page in shown]
    assert feet == [f"page {number} of {len(shown)}" for number in range(1, len(shown) + 1)]


def every_page_names_plan_scenario_and_date_test() -> None:
    for page in pages(MLOPS, DeckOptions(PAGE_KINDS, date="21 November 2026")):
        assert {MLOPS.title, "Plan", "21 November 2026"} <= set(words(page.drawing))


def every_page_of_a_draft_has_a_label_test() -> None:
    assert all("Draft" in words(page.drawing) for page in pages(MLOPS, DeckOptions(PAGE_KINDS, draft=True)))
    assert not any("Draft" in words(page.drawing) for page in pages(MLOPS, DeckOptions(PAGE_KINDS)))


@pytest.mark.parametrize("size", [(300.0, 20.0), (10.0, 900.0)])
def a_logo_is_on_every_page_with_its_aspect_ratio_test(size: tuple[float, float]) -> None:
    for page in pages(MLOPS, DeckOptions(PAGE_KINDS, logo=Logo(b"picture", "png", *size))):
        (image,) = [item for item, _, _ in walk(page.drawing) if isinstance(item, Image)]
        assert image.width / image.height == pytest.approx(size[0] / size[1])
        assert outside(page.drawing) == []


def the_heading_of_a_kind_of_page_can_be_replaced_test() -> None:
    titles: Mapping[PageKind, str] = {"board": "Ravi decides on releases", "findings": "  "}
    board, *_, findings = pages(MLOPS, DeckOptions(titles=titles))
    assert board.title == "Ravi decides on releases"
    assert board.title in words(board.drawing)
    assert findings.title.strip()


@pytest.mark.parametrize("theme", ["light", "dark"])
def the_ground_is_that_of_the_theme_test(theme: DeckTheme) -> None:
    for page in pages(MLOPS, DeckOptions(theme=theme)):
        ground = next(item for item, _, _ in walk(page.drawing))
        assert isinstance(ground, Rect)
        assert ground.fill == load_theme(THEME_OF[theme]).colours.background
        assert (ground.width, ground.height) == (page.drawing.width, page.drawing.height)


def layout_reports_progress_and_can_be_cancelled_test() -> None:
    told: list[tuple[int, int]] = []
    scenario = MLOPS.scenarios[0].id
    result = check(MLOPS, scenario)
    deck_pages(MLOPS, scenario, result, DeckOptions(), lambda done, of: told.append((done, of)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def enough(done: int, of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        deck_pages(MLOPS, scenario, result, DeckOptions(), enough)


def the_same_plan_gives_the_same_pages_test() -> None:
    assert pages(MLOPS) == pages(MLOPS)


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
@pytest.mark.parametrize("plan", [MLOPS, small_plan(), small_plan("S1 nonsense Nobody 7", "S9 data_owner Sofia")])
def nothing_leaves_any_page_test(plan: Plan, size: PageSizeName) -> None:
    for page in pages(plan, DeckOptions(PAGE_KINDS, size)):
        assert outside(page.drawing) == []


def a_scenario_that_is_not_there_is_an_error_test() -> None:
    with pytest.raises(KeyError):
        deck_pages(MLOPS, "nowhere", check(MLOPS, MLOPS.scenarios[0].id), DeckOptions())
