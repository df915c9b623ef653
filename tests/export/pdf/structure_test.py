"""The structure of a PDF as a screen reader finds it."""

import io

import pypdf
import pytest
from pypdf.generic import ContentStream

from teamcanvas.export.pdf.pdf import pdf_bytes
from teamcanvas.layout.drawing.drawing import Drawing, DrawingItem, Group, Line, Rect, Tag
from teamcanvas.layout.pages.deck import Page
from tests.export.pdf.pdf_pages import INK, text_item
from tests.export.pdf.pdf_ua import Node, all_nodes, faults, operations, structure
from tests.export.sample_pages import board_page


def pdf(*pages: tuple[DrawingItem, ...], title: str = "Títle <b>") -> bytes:
    drawings = (Drawing(300, 200, items) for items in pages)
    made = (Page("board", f"Page {number}", "Title", one) for number, one in enumerate(drawings, start=1))
    return pdf_bytes(tuple(made), title)


def heading(text: str = "Heading", level: int = 1) -> Group:
    return Group((text_item(text),), tag=Tag("heading", level=level))


def kinds(node: Node) -> list[str]:
    return [one.kind for one in all_nodes(node)]


def tree(data: bytes) -> Node:
    return structure(pypdf.PdfReader(io.BytesIO(data)))


def the_checks_find_the_operations_that_pypdf_finds_test() -> None:
    (page,) = pypdf.PdfReader(io.BytesIO(pdf_bytes((board_page(),), "Board"))).pages
    content = page.get_contents()
    assert content is not None
    theirs = [operator for _, operator in ContentStream(content, None).operations]
    assert len(theirs) > 500
    assert [operator for _, operator in operations(content.get_data())] == theirs


def everything_a_reader_hears_is_in_the_tree_test() -> None:
    table = Group(
        (
            Group(
                (
                    Group((), tag=Tag("cell")),
                    Group((text_item("Role"),), tag=Tag("header", alternative="Role", scope="column")),
                ),
                tag=Tag("row"),
            ),
            Group(
                (
                    Rect(0, 0, 9, 9, INK),
                    Group((text_item("Activity"),), tag=Tag("header", scope="row")),
                    Group((Rect(0, 0, 9, 9, INK), text_item("A"), text_item("R")), tag=Tag("cell")),
                ),
                tag=Tag("row"),
            ),
            Group((Group((text_item("Stage"),), tag=Tag("header", scope="row", span=2)),), tag=Tag("row")),
        ),
        tag=Tag("table"),
    )
    items = Group((Group((text_item("One"),), tag=Tag("item")),), tag=Tag("list"))
    figure = Group((Rect(0, 0, 9, 9, INK), text_item("Sofia")), 10, 20, Tag("figure", "The board: Sofia."))
    data = pdf((heading(), table, items, figure, Line(0, 0, 9, 9, INK)), (heading(), heading("More", 2)))
    assert faults(data) == []
    table_kinds = ["Table", "TR", "TD", "TH", "TR", "TH", "TD", "TR", "TH"]
    first = ["Sect", "H1", *table_kinds, "L", "LI", "LBody", "Figure"]
    assert kinds(tree(data)) == ["Document", *first, "Sect", "H1", "H2"]


def a_figure_has_an_alternative_text_and_a_box_test() -> None:
    inner = Group((text_item("in", x=1, y=20, size=8),), tag=Tag("paragraph"))
    figure = Group((Rect(0, 0, 50, 30, INK), inner), 10, 20, Tag("figure", "Wójcik’s board"))
    found = next(node for node in all_nodes(tree(pdf((heading(), figure)))) if node.kind == "Figure")
    assert found.entries["/Alt"] == "Wójcik’s board"
    assert [float(one) for one in found.entries["/A"]["/BBox"]] == [10, 150, 60, 180]
    assert not found.kids


def words_between_elements_are_a_paragraph_test() -> None:
    section = Group((text_item("loose"), Rect(0, 0, 9, 9, INK), text_item("words")), tag=Tag("section", "Stage"))
    assert kinds(tree(pdf((heading(), section)))) == ["Document", "Sect", "H1", "Sect", "P"]


def decoration_is_an_artifact_test() -> None:
    footer = Group((text_item("page 1"), heading("not one")), tag=Tag("artifact"))
    data = pdf((heading(), footer, Rect(0, 0, 9, 9, INK)))
    assert faults(data) == []
    assert kinds(tree(data)) == ["Document", "Sect", "H1"]


@pytest.mark.parametrize(
    ("items", "fault"),
    [
        ((Group((text_item("x"),), tag=Tag("paragraph")),), "the first heading is not of the first level"),
        ((heading(), heading(level=3)), "a heading of level 3 follows one of level 1"),
        ((heading(), Group((Rect(0, 0, 9, 9, INK),), tag=Tag("figure"))), "a figure without alternative or box"),
        ((heading(), Group((text_item("x"),), tag=Tag("item"))), "LI in Sect"),
        ((heading(), Group((heading(),), tag=Tag("list"))), "a list holds something else than items"),
    ],
)
def the_check_of_these_tests_finds_faults_test(items: tuple[DrawingItem, ...], fault: str) -> None:
    assert fault in faults(pdf(items))


def the_check_of_these_tests_reads_files_without_structure_test() -> None:
    data = pdf((heading(),)).replace(b"/Marked true", b"/Marked null").replace(b"/MCID 0", b"/MCID 7")
    assert "not marked as tagged" in faults(data)
