"""A page becomes a slide: title, groups, tables, pictures, alternative texts."""

import xml.etree.ElementTree as ET

from teamcanvas.export.pptx.slide import slide_of
from teamcanvas.layout.drawing.drawing import Drawing, DrawingItem, Group, Image, Line, Rect, Tag
from tests.export.pptx.parsed import A, P, parsed, the, words
from tests.export.pptx.tables import RULE, cell, chip, head, row, table
from tests.export.sample_pages import HOSTILE_NAMES, board_page, hostile_plan, line_of, pages_of


def shapes(*items: DrawingItem) -> list[ET.Element]:
    return parsed(*slide_of(Drawing(960, 540, items), "Fallback", lambda _: "<a:blip/>").shapes)


def card(x: float = 0) -> Group:
    return Group(
        (
            Rect(0, 0, 120, 40, "#ffffff", "#d5d9e0", 1, 4),
            Rect(0, 0, 4, 40, "#0369a1"),
            line_of("Data owner", 10, 14, 9.5),
            line_of("vacant", 10, 30, 9.5),
        ),
        x,
    )


def names(found: list[ET.Element]) -> list[str]:
    return [next(one.iter(f"{P}cNvPr")).get("name", "") for one in found]


def a_heading_is_the_title_and_nothing_else_is_test() -> None:
    page = Drawing(960, 540, (Group((line_of("Ravi decides", size=20),), tag=Tag("heading", level=1)),))
    slide = slide_of(page, "Fallback", lambda _: "")
    (title,) = parsed(*slide.shapes)
    assert (slide.title, words(title)) == ("Ravi decides", "Ravi decides")
    assert the(title, f"{P}ph").get("type") == "title"


def a_page_without_a_heading_has_a_title_outside_its_edge_test() -> None:
    title, text = shapes(line_of("only words"))
    assert words(title) == "Fallback"
    assert int(the(title, f"{A}off").get("y", "")) < 0
    assert words(text) == "only words"


def a_full_rectangle_is_the_background_test() -> None:
    page = Drawing(960, 540, (Group((Rect(0, 0, 960, 540, "#14181f"),), tag=Tag("artifact")),))
    slide = slide_of(page, "Dark", lambda _: "")
    assert slide.background == "#14181f"
    assert len(slide.shapes) == 1


def a_card_is_one_group_with_an_alternative_text_test() -> None:
    _, first, second = shapes(Group((card(), card(200)), tag=Tag("section", "Use Case Definition")))
    assert [one.tag for one in (first, second)] == [f"{P}grpSp"] * 2
    properties = next(first.iter(f"{P}cNvPr"))
    assert (properties.get("name"), properties.get("descr")) == ("Data owner", "Data owner, vacant")


def a_card_that_is_read_as_text_moves_as_one_too_test() -> None:
    frame, edge, title, vacant = card().items
    told = Group(
        (
            Group((frame, edge), tag=Tag("artifact")),
            Group((title,), tag=Tag("heading", level=2)),
            Group((Group((vacant,), tag=Tag("item")),), tag=Tag("list")),
        ),
        40,
        80,
    )
    _, shown = shapes(told)
    assert shown.tag == f"{P}grpSp"
    properties = next(shown.iter(f"{P}cNvPr"))
    assert (properties.get("name"), properties.get("descr")) == ("Data owner", "Data owner, vacant")


def a_stage_moves_apart_from_its_cards_test() -> None:
    frame = Group((Rect(0, 0, 300, 200, "#ffffff", "#d5d9e0"), card(10)))
    _, stage, inside = shapes(frame)
    assert (stage.tag, inside.tag) == (f"{P}sp", f"{P}grpSp")


def a_figure_has_an_invisible_alternative_text_test() -> None:
    _, heard, *_ = shapes(Group((card(), card(200)), tag=Tag("figure", "Data owner: nobody.")))
    assert next(heard.iter(f"{P}cNvPr")).get("descr") == "Data owner: nobody."
    assert not list(heard.iter(f"{A}solidFill"))


def a_table_is_a_table_with_turned_heads_above_test() -> None:
    _, frame, heads = shapes(
        table(
            row(0, head("", 0), head("Data owner", 110, angle=-52), head("Lead", 150, angle=-52)),
            row(40, RULE, head("Frame", 0, "row"), cell(*chip("A", 115)), cell(*chip("C", 155))),
        )
    )
    assert frame.tag == f"{P}graphicFrame"
    assert names([heads]) == ["Heads of the columns"]
    assert [words(one) for one in heads.iter(f"{P}sp")] == ["Data owner", "Lead"]


def a_table_without_a_grid_is_written_as_shapes_test() -> None:
    _, *found = shapes(table(row(0, head("A", 0), head("B", 0))))
    assert [words(one) for one in found] == ["A", "B"]


def pictures_ask_for_their_file_test() -> None:
    asked: list[Image] = []
    image = Image(5, 6, 40, 20, b"data", "png", "Logo")

    def reference(one: Image) -> str:
        asked.append(one)
        return '<a:blip r:embed="rId9"/>'

    slide = slide_of(Drawing(99, 99, (image,)), "Page", reference)
    picture = parsed(*slide.shapes)[-1]
    assert asked == [image]
    assert next(picture.iter(f"{P}cNvPr")).get("descr") == "Logo"


def decorative_shapes_are_marked_test() -> None:
    _, line = shapes(Line(0, 0, 10, 0, "#000000"))
    assert list(line.iter("{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"))


def no_two_shapes_share_a_number_test() -> None:
    slide = slide_of(board_page().drawing, "Board", lambda _: "")
    numbers = [one.get("id") for shape in parsed(*slide.shapes) for one in shape.iter(f"{P}cNvPr")]
    assert len(numbers) == len(set(numbers)) > 20


def names_are_data_test() -> None:
    (page,) = pages_of(hostile_plan(), "board")
    found = parsed(*slide_of(page.drawing, page.title, lambda _: "").shapes)
    shown = " ".join(words(one) for one in found)
    assert all(name.split()[0] in shown for name in HOSTILE_NAMES)
