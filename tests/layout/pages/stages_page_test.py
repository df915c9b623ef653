"""A page for each stage."""

import pytest

from teamcanvas.layout.drawing.drawing import Drawing
from teamcanvas.layout.pages.deck_options import DeckOptions
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PageSizeName
from teamcanvas.layout.pages.stages_page import stages_sheets
from teamcanvas.model.plan import Plan
from tests.layout.boxes import cards, leaving_their_card, overlapping_cards
from tests.layout.pages.deck_sources import drawn, source_of
from tests.layout.wide_plans import outside, texts, wide_plan, words
from tests.small_plans import small_plan, template

MLOPS = template("full-mlops-team")


def pages(plan: Plan, size: PageSizeName = "16:9") -> list[Drawing]:
    source = source_of(plan, DeckOptions(page=size))
    return drawn(stages_sheets(source), source)


def bookmarks(plan: Plan) -> list[str]:
    return [sheet.bookmark for sheet in stages_sheets(source_of(plan))]


def each_stage_has_a_page_and_the_band_if_anybody_works_there_test() -> None:
    stages = ["Use Case Definition", "Solution Development", "Scale and Adopt"]
    assert bookmarks(MLOPS) == [*stages, "Project management"]
    assert bookmarks(small_plan("S1 data_owner Sofia")) == stages


def names_are_larger_than_on_the_board_test() -> None:
    names = {person.name for person in MLOPS.people}
    shown = [one for page in pages(MLOPS) for one in texts(page) if one.text in names]
    assert {one.text for one in shown} == names
    assert min(one.size for one in shown) >= 12


def a_page_names_its_stage_and_its_fte_test() -> None:
    first, *_, band = pages(MLOPS)
    assert words(first)[0] == "Use Case Definition: 9 people hold 9 roles"
    assert "1.62 FTE" in words(first)
    assert "Across all stages" in words(band)


def summaries_of_roles_are_captions_where_there_is_room_test() -> None:
    summary = source_of(MLOPS).board.catalogue.roles
    said = " ".join(words(pages(small_plan("S1 data_owner Sofia"))[0]))
    assert next(role.summary for role in summary.values() if role.id == "data_owner") in said
    crowded = " ".join(words(pages(template("federated"))[1]))
    assert "Decides on access" not in crowded


def an_empty_stage_is_empty_on_purpose_test() -> None:
    _, second, _ = pages(small_plan("S1 data_owner Sofia"))
    assert {"Solution Development has no roles yet", "No roles in this stage yet"} <= set(words(second))


def vacancies_are_counted_in_the_title_test() -> None:
    (first, second, _) = pages(small_plan("S1 data_owner Sofia", "S1 tech_lead -", "S2 data_engineer -"))
    assert words(first)[0] == "Use Case Definition: 1 person holds 1 role; 1 is vacant"
    assert words(second)[0] == "Solution Development: nobody holds its 1 role yet"


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def two_hundred_people_flow_over_pages_that_are_equally_full_test(size: PageSizeName) -> None:
    plan = wide_plan(200)
    shown = pages(plan, size)
    names = [text for page in shown for text in words(page) if text.startswith("Person ")]
    assert sorted(names) == sorted(person.name for person in plan.people)
    for page in shown:
        assert (outside(page), overlapping_cards(page), leaving_their_card(page)) == ([], [], [])
    first, second = [sum(text.startswith("Person ") for text in words(page)) for page in shown[:2]]
    # A row may be the odd one, and the last may not be full.
    assert abs(first - second) < 8


def a_role_that_many_hold_is_continued_on_another_card_test() -> None:
    names = ", ".join(f"Pia{number}" for number in range(150))
    plan = small_plan(*(f"S2 data_scientist pia{number} 0.5" for number in range(150)), people=names)
    shown = pages(plan)
    assert sum(text.startswith("Pia") for page in shown for text in words(page)) == 150
    assert all(outside(page) == [] for page in shown)


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def an_elided_name_is_in_full_at_the_foot_of_its_page_test(size: PageSizeName) -> None:
    name = "Anna " + "Hohenstein " * 20 + "Ende"
    shown = pages(small_plan("S1 data_owner Anna", people=name), size)
    assert len(shown) == 3
    assert "Names in full" in words(shown[0])
    assert any(text.endswith("Ende") for text in words(shown[0]))
    assert outside(shown[0]) == []


def a_name_that_is_cut_short_and_has_no_room_there_follows_in_full_test() -> None:
    name = "Anna " + "Hohenstein" * 400
    assert bookmarks(small_plan("S1 data_owner Anna", people=name))[1] == "Use Case Definition, names in full"


@pytest.mark.parametrize("plan", ["full-mlops-team", "federated"])
def all_cards_of_a_row_are_equally_high_test(plan: str) -> None:
    for page in pages(template(plan)):
        heights: dict[float, set[float]] = {}
        for card in cards(page):
            heights.setdefault(round(card.top, 2), set()).add(round(card.height, 1))
        assert heights
        assert all(len(found) == 1 for found in heights.values()), "no gaps under lower cards"
