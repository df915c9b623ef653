"""The operators of tagged pages."""

import subprocess
from pathlib import Path

import pytest

from teamcanvas.layout.drawing.drawing import Group, Rect, Tag, Text
from teamcanvas.layout.text.text import FontStyle, wrap
from tests.export.pdf.pdf_pages import INK, content, read_by_poppler, read_by_pypdf, text_item
from tests.export.pdf.structure_test import heading, pdf


def operators(data: bytes) -> list[str]:
    """The operators that begin and end marked content."""
    lines = content(data).splitlines()
    return [line for line in lines if line.endswith((" BDC", " BMC")) or line == "EMC"]


def consecutive_items_of_an_element_share_a_marked_content_sequence_test() -> None:
    cell = Group((text_item("A"), text_item("R", y=40)), tag=Tag("paragraph"))
    assert operators(pdf((heading(), cell))) == ["/H1 <</MCID 0>> BDC", "EMC", "/P <</MCID 1>> BDC", "EMC"]


def shapes_around_text_are_artifacts_test() -> None:
    chip = Group((Rect(0, 0, 9, 9, INK), text_item("A"), Rect(0, 0, 2, 2, INK)), tag=Tag("paragraph"))
    assert operators(pdf((heading(), chip)))[2:] == [
        "/Artifact BMC",
        "EMC",
        "/P <</MCID 1>> BDC",
        "EMC",
        "/Artifact BMC",
        "EMC",
    ]


def all_of_a_figure_is_one_stretch_test() -> None:
    inner = Group((Rect(0, 0, 9, 9, INK), text_item("A")), tag=Tag("section", "Stage"))
    figure = Group((Rect(0, 0, 9, 9, INK), inner), tag=Tag("figure", "The board"))
    assert operators(pdf((heading(), figure)))[2:] == ["/Figure <</MCID 1>> BDC", "EMC"]


def heard(data: bytes, folder: Path) -> list[str]:
    """The text of each element, as poppler extracts it."""
    path = folder / "tagged.pdf"
    path.write_bytes(data)
    told = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True).stdout
    return [line.strip()[1:-1] for line in told.splitlines() if line.strip().startswith('"')]


@pytest.mark.needs("pdfinfo")
def texts_of_one_element_are_words_of_their_own_test(tmp_path: Path) -> None:
    item = Group((Rect(0, 0, 9, 9, INK), text_item("15"), text_item("people", x=90)))
    inner = Group((text_item("LE"), text_item("Ingrid", x=90)), tag=Tag("section", "Stage"))
    figure = Group((Rect(0, 0, 9, 9, INK), inner, text_item("0.02", x=200)), tag=Tag("figure", "The board"))
    data = pdf((heading(), Group((item,), tag=Tag("paragraph")), figure))
    assert heard(data, tmp_path) == ["Heading", "15 people", "LE Ingrid 0.02"]


@pytest.mark.needs("pdftotext")
def the_blank_between_texts_does_not_change_the_page_test(tmp_path: Path) -> None:
    together = pdf((heading(), Group((text_item("15"), text_item("people", x=90)), tag=Tag("paragraph"))))
    alone = [Group((text_item(text, x=x),), tag=Tag("paragraph")) for text, x in (("15", 40), ("people", 90))]
    assert read_by_poppler(together, tmp_path) == read_by_poppler(pdf((heading(), *alone)), tmp_path)
    assert _places(together) == _places(pdf((heading(), *alone)))


def _places(data: bytes) -> list[str]:
    """The positions of texts."""
    return [line.partition(" Tm")[0] for line in content(data).splitlines() if line.startswith("BT")]


@pytest.mark.needs("pdfinfo")
@pytest.mark.parametrize("text", ["Who answers for it", "Wahlzettel-Auszählung", "中文中文", "Wahlzettelauszählung"])
def a_wrapped_text_is_read_as_it_was_typed_test(tmp_path: Path, text: str) -> None:
    style = FontStyle(14)
    lines = wrap(text, style, 60 if text.isascii() or len(text) > 5 else 30)
    assert len(lines) > 1
    items = [Text(40, 40 + 20 * number, line, INK) for number, line in enumerate(lines)]
    assert heard(pdf((heading(), Group(tuple(items), tag=Tag("paragraph")))), tmp_path) == ["Heading", text]


@pytest.mark.needs("pdftotext")
def a_right_to_left_text_is_extracted_as_it_was_typed_test(tmp_path: Path) -> None:
    """Its blank is an ActualText: a real blank would be extracted between its letters."""
    name = "Levi בַּרְזֶל"
    data = pdf((heading(), Group((text_item(name), text_item("0.5", x=150)), tag=Tag("paragraph"))))
    assert name in read_by_pypdf(data)
    assert name in read_by_poppler(data, tmp_path)
    assert "/ActualText <FEFF0020>" in content(data)


@pytest.mark.needs("pdfinfo")
def an_empty_text_has_no_blank_after_it_test(tmp_path: Path) -> None:
    data = pdf(
        (
            heading(),
            Group((text_item(""), text_item("A"), text_item(""), text_item("B"))),
        )
    )
    assert heard(data, tmp_path) == ["Heading", "A B"]


def the_same_page_is_the_same_bytes_test() -> None:
    page = (heading(), Group((text_item("15"), text_item("people", x=90)), tag=Tag("paragraph")))
    assert pdf(page) == pdf(page)
