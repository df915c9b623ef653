"""Paginated tables: no row is lost, heads are repeated, sections stay together if possible."""

import pytest

from teamcanvas.layout.drawing.drawing import Drawing, DrawingItem, Group, Tag, walk
from teamcanvas.layout.pages.frame import PageSheet
from teamcanvas.layout.pages.table_cells import StyledText, TableLook, text_cell
from teamcanvas.layout.pages.table_columns import WantedColumn, columns_of
from teamcanvas.layout.pages.table_pages import DrawnRow, Lead, TableSection, fitted_pages
from tests.layout.pages.table_looks import a_look
from tests.layout.wide_plans import outside, texts, words

FRAME = a_look().frame
WANTED = (WantedColumn("Name", 1), WantedColumn("Middle", 1, "middle"), WantedColumn("Figure", 1, "right"))


def section(look: TableLook, rows: int, heading: str = "Rows") -> TableSection:
    columns = columns_of(WANTED, look.frame.area.width, look)
    made = tuple(
        DrawnRow(tuple(text_cell(f"{heading} {number} {column.title}", look, column.width) for column in columns))
        for number in range(rows)
    )
    return TableSection(heading, columns, made)


def pages(*rows: int) -> list[tuple[DrawingItem, ...]]:
    return fitted_pages(lambda look: tuple(section(look, n, f"Part {part}") for part, n in enumerate(rows)), FRAME)


def drawn(items: tuple[DrawingItem, ...]) -> Drawing:
    return FRAME.page(PageSheet("Title", ("Subtitle",), items, "Bookmark"), 1, 1)


def tagged(items: tuple[DrawingItem, ...] | Group, role: str) -> list[tuple[Group, Tag]]:
    inside = items.items if isinstance(items, Group) else items
    found: list[tuple[Group, Tag]] = []
    for item in inside:
        if isinstance(item, Group):
            if item.tag and item.tag.role == role:
                found.append((item, item.tag))
            found.extend(tagged(item, role))
    return found


@pytest.mark.parametrize("rows", [1, 3, 20, 59, 150])
def every_row_is_on_one_page_and_in_its_order_test(rows: int) -> None:
    shown = [text for page in pages(rows) for text in words(page) if text.endswith("Name") and text != "Name"]
    assert shown == [f"Part 0 {number} Name" for number in range(rows)]


def few_rows_are_set_larger_than_many_test() -> None:
    few, many = (next(shown.size for shown in texts(pages(n)[0]) if shown.text == "Part 0 0 Name") for n in (3, 150))
    assert few > many >= 9


def a_section_goes_on_under_its_heading_test() -> None:
    first, *others = pages(150)
    assert "continued" not in words(first)
    assert others
    for page in others:
        assert {"Part 0", "continued", "Middle", "Figure"} <= set(words(page))


def a_short_section_is_not_torn_apart_test() -> None:
    for rows in range(8, 24):
        for page in pages(rows, 6):
            shown = sum(text.startswith("Part 1 ") and text.endswith("Name") for text in words(page))
            assert shown in (0, 6)


def no_row_is_alone_at_a_foot_or_a_head_test() -> None:
    for rows in range(20, 60):
        for page in pages(rows, 40):
            for part in ("Part 0 ", "Part 1 "):
                assert sum(text.startswith(part) and text.endswith("Name") for text in words(page)) != 1


def column_heads_are_drawn_once_a_page_but_tagged_for_every_table_test() -> None:
    (page,) = pages(2, 2)
    assert words(page).count("Middle") == 1
    told = [tag.alternative for _, tag in tagged(page, "header") if tag.scope == "column"]
    assert told == ["Name", "Middle", "Figure"] * 2


def rows_are_equally_wide_and_headed_test() -> None:
    (page,) = pages(4)
    ((table, _),) = tagged(page, "table")
    widths = {len([one for one in row.items if isinstance(one, Group)]) for row, _ in tagged(table, "row")}
    assert widths == {3}
    assert len([tag for _, tag in tagged(table, "header") if tag.scope == "row"]) == 4


def every_word_is_in_a_group_with_a_tag_test() -> None:
    (page,) = pages(4)
    untagged = [item for item in page if not (isinstance(item, Group) and item.tag)]
    assert list(walk(untagged)) == []


def a_lead_pushes_the_first_section_down_test() -> None:
    def lead(_: TableLook) -> Lead:
        return Lead(100.0, ())

    plain, pushed = (fitted_pages(lambda look: (section(look, 2),), FRAME, over)[0] for over in (None, lead))
    tops = [next(one.box.top for one in texts(page) if one.text == "Rows") for page in (plain, pushed)]
    assert abs(tops[1] - tops[0] - 100) < 0.01


def a_row_higher_than_a_page_stays_alone_test() -> None:
    def make(look: TableLook) -> tuple[TableSection, ...]:
        columns = columns_of((WantedColumn("Name", 1),), look.frame.area.width, look)
        rows = [DrawnRow((text_cell("long " * 400 * n, look, 60, most=200),)) for n in (1, 0, 1)]
        return (TableSection("Rows", columns, tuple(rows)),)

    assert len(fitted_pages(make, FRAME)) >= 2


def long_headings_are_cut_short_and_keep_their_badge_test() -> None:
    def make(look: TableLook) -> tuple[TableSection, ...]:
        rows = section(look, 2)
        badge = StyledText("DA", "#000000", look.heading)
        return (TableSection("h" * 3000, rows.columns, rows.rows, "an aside", badge),)

    (page,) = fitted_pages(make, FRAME)
    assert outside(drawn(page)) == []
    assert {"DA", "an aside", "Name"} <= set(words(page))
