"""HTML: a page that loads nothing, a fragment with its colours, and no markup but our own."""

from html.parser import HTMLParser

import pytest

from teamcanvas.export.tables.html_text import html_bytes, matrix_html
from teamcanvas.export.tables.legal_text import legal
from tests.export.tables.sample_tables import HOSTILE, small_table


class Read(HTMLParser):
    """What a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("td", "th"):
            self.cells.append("")
        if tag == "br":
            self.cells[-1] += "\n"

    def handle_data(self, data: str) -> None:
        if self.cells and data.strip():
            self.cells[-1] += data


def cells_have_their_letters_colours_with_them_test() -> None:
    fragment = matrix_html(small_table())
    assert "background:#1b2430;color:#ffffff" in fragment
    assert fragment.startswith("<table")
    assert "<style" not in fragment


def header_cells_have_a_scope_test() -> None:
    scopes = [attributes.get("scope") for tag, attributes in Read(matrix_html(small_table())).tags if tag == "th"]
    assert scopes == ["col"] * 5 + ["rowgroup", "row", "rowgroup", "row", "row"]


def a_block_without_heads_is_its_cells_test() -> None:
    assert Read(matrix_html(small_table().block(headed=False))).cells == ["A/R", "I", "", "R"]


def an_html_page_is_self_contained_test() -> None:
    page = html_bytes([small_table()], "Churn <model>").decode()
    read = Read(page)
    assert "<title>Churn &lt;model&gt;</title>" in page
    assert "default-src 'none'" in page
    assert not {"script", "img", "link", "a", "iframe"} & {tag for tag, _ in read.tags}
    assert not any("src" in attributes or "href" in attributes for _, attributes in read.tags)
    assert "accountable" in page


@pytest.mark.parametrize("text", [*HOSTILE, '" onclick="alert(1)', "</style><script>alert(1)</script>"])
def whatever_was_typed_is_text_test(text: str) -> None:
    usual = Read(html_bytes([small_table()], "Churn model").decode())
    read = Read(html_bytes([small_table(title=text, head=text, cell=text)], text).decode())
    tags = [tag for tag, _ in read.tags if tag != "br"]
    assert tags == [tag for tag, _ in usual.tags]
    assert read.cells.count(legal(text)) == 3


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2", "@SUM(A1)"])
def cells_have_the_text_format_for_spreadsheets_test(text: str) -> None:
    """LibreOffice reads `sdnum`, Excel the format in the style."""
    read = Read(matrix_html(small_table(title=text)))
    (row,) = [attributes for _, attributes in read.tags if attributes.get("sdnum")]
    assert row["sdnum"] == "1033;0;@"
    assert r"mso-number-format:'\@'" in (row["style"] or "")
