"""Every kind of page has its maker."""

from teamcanvas.layout.pages.sheet_makers import SHEET_MAKERS
from teamcanvas.layout.pages.size import PAGE_KINDS
from tests.layout.pages.deck_sources import drawn, source_of
from tests.layout.wide_plans import words
from tests.small_plans import small_plan


def every_kind_that_can_be_asked_for_is_made_test() -> None:
    assert set(SHEET_MAKERS) == set(PAGE_KINDS)


def a_matrix_without_people_is_one_page_with_a_message_test() -> None:
    source = source_of(small_plan())
    (page,) = drawn(SHEET_MAKERS["raci-people"](source), source)
    assert "Nobody takes part yet" in words(page)
