"""HTML in tags and texts."""

import time

import pytest

from teamcanvas.storage.sheets.html_tokens import HtmlTag, html_tokens


def _cut(html: str) -> list[str]:
    return [
        token if isinstance(token, str) else f"/{token.name}" if token.ends else token.name
        for token in html_tokens(html)
    ]


def tags_and_texts_come_in_their_order_test() -> None:
    assert _cut("a<TD>b &lt; c</td >d") == ["a", "td", "b < c", "/td", "d"]


def attributes_are_read_with_and_without_quotes_test() -> None:
    (tag,) = html_tokens("<td colspan=2 TITLE='a > b' hidden class = \"x&amp;y\" / >")
    assert tag == HtmlTag("td", attributes={"colspan": "2", "title": "a > b", "hidden": "", "class": "x&y"})


def what_nobody_sees_is_left_out_test() -> None:
    assert _cut("<!DOCTYPE x><!-- <td> --><script>if (a<b) '<td>'</script><style>td{}</STYLE>c<?x?>") == [
        "script",
        "/script",
        "style",
        "/style",
        "c",
    ]


@pytest.mark.parametrize("html", ["a < b", "<", "<3", "< td", "a<"])
def a_sign_that_begins_no_tag_is_text_test(html: str) -> None:
    assert "".join(_cut(html)) == html


@pytest.mark.parametrize("html", ["<td", "<td a", "<td a=", "<td a='b", "</td", "<!-- a", "<script>a"])
def what_breaks_off_ends_there_test(html: str) -> None:
    assert len(_cut(html)) <= 1


@pytest.mark.parametrize(
    "piece", ["<!--", "<a ", "<a b='", "</", "<script>", "<?", "&#", "<![CDATA[", "<a b=\"'", "<a" + " " * 99]
)
def a_page_of_broken_pieces_takes_time_in_proportion_test(piece: str) -> None:
    # Not a measure of speed: what is not linear takes minutes.
    begun = time.process_time()
    assert sum(1 for _ in html_tokens(piece * (600_000 // len(piece)))) >= 0
    assert time.process_time() - begun < 10
