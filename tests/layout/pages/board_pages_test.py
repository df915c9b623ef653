"""The board on paper: as large as it fits, on several pages where it would be too small to read."""

import pytest

from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.drawing.drawing import Drawing, Group, Rect, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.legend import Legend
from teamcanvas.layout.pages.board_pages import board_sheets
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from teamcanvas.model.plan import Plan
from tests.layout.wide_plans import outside, texts, wide_plan, words
from tests.small_plans import board_in, small_plan, template

PAPER = load_theme("paper")
SIGNS = {"!", "i"}


def pages(plan: Plan, size: PageSizeName = "16:9") -> list[Drawing]:
    frame = PageFrame(PAGE_SIZES[size], PAPER)
    sheets = board_sheets(board_content(board_in(plan)), frame, "Title", ("Subtitle",), Legend((), 0))
    return [frame.page(sheet, number, len(sheets)) for number, sheet in enumerate(sheets, start=1)]


def crowd(people: int) -> Plan:
    """A plan with a role that has many holders."""
    names = ", ".join(f"Pia{n}" for n in range(people))
    return small_plan(*(f"S2 data_scientist pia{n} 0.5" for n in range(people)), people=names)


@pytest.mark.parametrize("name", ["startup-trio", "delivery-team", "full-mlops-team"])
@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def up_to_fifteen_people_take_one_page_test(name: str, size: PageSizeName) -> None:
    plan = template(name)
    (page,) = pages(plan, size)
    assert {person.name for person in plan.people} <= set(words(page))
    assert outside(page) == []
    assert min(shown.size for shown in texts(page) if shown.text not in SIGNS) >= PAGE_SIZES[size].smallest_text


@pytest.mark.parametrize(("size", "count"), [("16:9", 2), ("a4", 1), ("a3", 1), ("letter", 1)])
def thirty_people_take_as_few_pages_as_can_be_read_test(size: PageSizeName, count: int) -> None:
    shown = pages(template("federated"), size)
    assert len(shown) == count
    assert all(f"part {number} of {count}" in words(page) for number, page in enumerate(shown, 1) if count > 1)


def stages_end_where_the_title_begins_test() -> None:
    (page,) = pages(template("full-mlops-team"))
    frames = [(item, dx) for item, dx, _ in walk(page) if isinstance(item, Rect) and item.stroke and item.width > 200]
    title = texts(page)[0].box.left
    assert min(item.x + dx for item, dx in frames) == pytest.approx(title, abs=0.5)
    assert max(item.x + dx + item.width for item, dx in frames) == pytest.approx(page.width - title, abs=0.5)


def the_scale_of_few_cards_is_limited_test() -> None:
    (page,) = pages(small_plan("S1 data_owner Sofia"))
    assert max(shown.size for shown in texts(page)) <= PAPER.sizes.title


def an_empty_board_still_shows_its_stages_test() -> None:
    (page,) = pages(small_plan())
    assert {"Use Case Definition", "Solution Development", "Scale and Adopt", "Project management"} <= set(words(page))


@pytest.mark.parametrize("roles", [100, 237])
def a_large_board_takes_several_pages_with_all_people_test(roles: int) -> None:
    plan = wide_plan(roles)
    shown = pages(plan)
    assert len(shown) > 1
    names = [text for page in shown for text in words(page) if text.startswith("Person ")]
    assert sorted(names) == sorted(person.name for person in plan.people)
    for page in shown:
        assert outside(page) == []
        assert min(one.size for one in texts(page) if one.text not in SIGNS) >= 7


def a_stage_counts_all_of_its_roles_on_every_page_test() -> None:
    for page in pages(wide_plan(200)):
        assert words(page).count("50 of 50 roles held") == 3


def pages_are_about_equally_full_test() -> None:
    counts = [sum(text.startswith("Person ") for text in words(page)) for page in pages(wide_plan(100))]
    assert max(counts) <= min(counts) + 4


def a_role_that_many_hold_is_continued_on_another_card_test() -> None:
    plan = crowd(150)
    shown = pages(plan)
    names = [text for page in shown for text in words(page) if text.startswith("Pia")]
    assert sorted(names) == sorted(person.name for person in plan.people)
    for page in shown:
        assert outside(page) == []


def parts_are_numbered_in_their_bookmarks_test() -> None:
    frame = PageFrame(PAGE_SIZES["16:9"], PAPER)
    content = board_content(board_in(wide_plan(100)))
    items = [sheet.bookmark for sheet in board_sheets(content, frame, "T", (), Legend((), 0))]
    assert items == [f"Board, part {n} of {len(items)}" for n in range(1, len(items) + 1)]


def the_board_has_an_alternative_text_test() -> None:
    plan = small_plan("S1 data_owner -", "S2 data_engineer Sofia 1.0", "S2 data_engineer Piotr 0.6")
    (page,) = pages(plan)
    figures = [item for item in page.items if isinstance(item, Group) and item.tag and item.tag.role == "figure"]
    (told,) = [figure.tag.alternative for figure in figures if figure.tag]
    assert told == (
        "Use Case Definition: Data owner, vacant. "
        "Solution Development: Data engineer: Sofia Rossi 1.0, Piotr Zając 0.6. "
        "Scale and Adopt: no roles. Project management: no roles."
    )


def a_name_that_is_cut_short_follows_in_full_test() -> None:
    name = "Anna " + "Hohenstein" * 30
    plan = small_plan("S1 data_owner Anna", people=name)
    board, names = pages(plan)
    assert name not in words(board)
    assert "".join(words(names)).count("Hohenstein") >= 29
    assert outside(names) == []
