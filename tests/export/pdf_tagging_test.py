"""Pages of a PDF with what their marks mean, as operators."""

from teamcanvas.layout.drawing import Group, Rect, Tag
from tests.export.pdf_pages import INK, content, text_mark
from tests.export.pdf_structure_test import heading, pdf


def operators(data: bytes) -> list[str]:
    """The operators that begin and end stretches."""
    lines = content(data).splitlines()
    return [line for line in lines if line.endswith((" BDC", " BMC")) or line == "EMC"]


def marks_of_one_element_that_follow_one_another_are_one_stretch_test() -> None:
    cell = Group((text_mark("A"), text_mark("R", y=40)), tag=Tag("paragraph"))
    assert operators(pdf((heading(), cell))) == ["/H1 <</MCID 0>> BDC", "EMC", "/P <</MCID 1>> BDC", "EMC"]


def what_stands_behind_words_is_no_part_of_them_test() -> None:
    chip = Group((Rect(0, 0, 9, 9, INK), text_mark("A"), Rect(0, 0, 2, 2, INK)), tag=Tag("paragraph"))
    assert operators(pdf((heading(), chip)))[2:] == [
        "/Artifact BMC",
        "EMC",
        "/P <</MCID 1>> BDC",
        "EMC",
        "/Artifact BMC",
        "EMC",
    ]


def all_of_a_figure_is_one_stretch_test() -> None:
    inner = Group((Rect(0, 0, 9, 9, INK), text_mark("A")), tag=Tag("section", "Stage"))
    figure = Group((Rect(0, 0, 9, 9, INK), inner), tag=Tag("figure", "The board"))
    assert operators(pdf((heading(), figure)))[2:] == ["/Figure <</MCID 1>> BDC", "EMC"]
