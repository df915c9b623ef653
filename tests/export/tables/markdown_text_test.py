"""Markdown: readable as plain text, with escaped user text."""

import re
from html import unescape

import pytest
from markdown_it import MarkdownIt

from teamcanvas.export.tables.markdown_text import escaped, markdown_bytes, matrix_markdown
from tests.export.tables.sample_tables import HOSTILE, small_table

RENDERED = MarkdownIt("commonmark", {"html": True}).enable("table")


def a_table_is_aligned_test() -> None:
    assert matrix_markdown(small_table().block()) == (
        "| Activity                | Data owner | Tech lead |\n"
        "| ----------------------- | :--------: | :-------: |\n"
        "| **Use Case Definition** |            |           |\n"
        "| Frame the problem       |    A/R     |     I     |\n"
        "| **Scale and Adopt**     |            |           |\n"
        "| Deploy                  |            |     R     |\n"
        "\n**A** accountable · **●** row edited by hand\n"
    )


def wide_letters_are_counted_as_wide_test() -> None:
    lines = matrix_markdown(small_table(title="日本語").block(headed=False)).splitlines()
    assert len(set(map(len, lines))) == 1
    lines = matrix_markdown(small_table(title="日本語").block()).splitlines()
    plain = matrix_markdown(small_table(title="abcdef").block()).splitlines()
    assert len(lines[3]) == len(plain[3]) - 3


def tables_stand_under_their_titles_test() -> None:
    text = markdown_bytes([small_table(), small_table()]).decode()
    assert text.startswith("# Responsibilities by role\n\nChurn model · To be · RACI\n\n| Activity")
    assert text.count("\n## Responsibilities by role\n") == 1


@pytest.mark.parametrize("text", [*HOSTILE, "*bold* _it_ `code`", "[a](http://b)", "![a](b)", "<b>", "~~x~~", "$x$"])
def typed_text_is_read_unchanged_test(text: str) -> None:
    html = RENDERED.render(matrix_markdown(small_table(title=text)))
    cells = _cells(html)
    assert " ".join(text.split()) in cells
    assert "<img" not in html
    assert "<a " not in html
    assert html.count("<tr>") == 6


def addresses_do_not_become_links_test() -> None:
    assert escaped("see http://example.org and www.example.org") == r"see http:\//example.org and www\.example.org"


def _cells(html: str) -> list[str]:
    """The texts of the cells, without the tags of bold and italic."""
    found = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", html)
    return [unescape(re.sub(r"</?(?:strong|em)>", "", cell)).strip() for cell in found]
