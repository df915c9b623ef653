"""Names in full."""

import pytest

from teamcanvas.layout.pages.deck_options import DeckOptions
from teamcanvas.layout.pages.names_page import names_foot, names_sheets
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PageSizeName
from tests.layout.pages.deck_sources import drawn, source_of
from tests.layout.wide_plans import outside, words
from tests.small_plans import small_plan

SOURCE = source_of(small_plan())


def without_such_names_there_is_no_page_test() -> None:
    assert names_sheets((), SOURCE.frame, "T", (), "Names") == ()


def names_in_full_are_unique_test() -> None:
    (sheet,) = names_sheets(("Ana", "Bo", "Ana"), SOURCE.frame, "T", (), "Names")
    assert words(sheet.items) == ["Ana", "Bo"]
    assert sheet.bookmark == "Names"


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def many_and_endless_names_flow_over_pages_test(size: PageSizeName) -> None:
    source = source_of(small_plan(), DeckOptions(page=size))
    sheets = names_sheets([f"{number} " + "x" * 6_000 for number in range(20)], source.frame, "T", (), "Names")
    count = len(sheets)
    assert [sheet.bookmark for sheet in sheets] == [f"Names, part {n} of {count}" for n in range(1, count + 1)]
    for page in drawn(sheets, source):
        assert outside(page) == []


def names_at_the_foot_are_unique_and_left_out_without_room_test() -> None:
    area = SOURCE.frame.area
    assert words(names_foot(("Ana", "Bo", "Ana"), SOURCE.frame, area.top)) == ["Names in full", "Ana", "Bo"]
    assert names_foot((), SOURCE.frame, area.top) == ()
    assert names_foot(("Ana",), SOURCE.frame, area.bottom - 30) == ()
    assert names_foot(("x" * 90_000,), SOURCE.frame, area.top) == ()
