"""Tables of web pages."""

import time
from pathlib import Path

import pytest

from teamcanvas.edits.raci_import.importing import import_raci
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.tables.writing import write_table
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.sheet import MergedRange, Sheet
from teamcanvas.storage.sheets.html import has_html_table, html_tables
from teamcanvas.storage.sheets.sheets import read_sheets
from tests.small_plans import template


def _sheets(html: str) -> list[Sheet]:
    return [table.sheet(table.heading) for table in html_tables(html)]


def _only(html: str) -> Sheet:
    (sheet,) = _sheets(html)
    return sheet


def cells_are_read_with_or_without_the_ends_of_their_elements_test() -> None:
    for html in (
        "<table><thead><tr><th>Task</th><th>Owner</th></tr></thead><tbody><tr><td>Load</td><td>R</td></tr></table>",
        "<TABLE><TR><TH>Task<TH>Owner<TR><TD>Load<TD>R",
        "<table><th>Task</th><th>Owner</th><tr><td>Load</td><td>R</td></table>",
    ):
        assert _only(html).rows == (("Task", "Owner"), ("Load", "R"))


def a_table_is_called_by_its_caption_or_the_heading_over_it_test() -> None:
    html = "<title>T</title><table><tr><td>a</table><h2>Our <b>RACI</b></h2><table><tr><td>b</table>"
    html += "<table><caption>Second</caption><tr><td>c</table>"
    assert [sheet.name for sheet in _sheets(html)] == ["T", "Our RACI", "Second"]


def what_is_markup_is_gone_and_what_was_escaped_is_text_test() -> None:
    sheet = _only("<table><tr><td>A &amp; <i>B</i>\n C<br>D<td>&lt;b&gt;<!-- <td>x --><script><td>y</script></table>")
    assert sheet.rows == (("A & B C D", "<b>"),)
    assert sheet.lines_of(0, 0) == ("A & B C", "D")


def cells_over_several_rows_and_columns_keep_the_others_in_their_places_test() -> None:
    sheet = _only(
        "<table><tr><th rowspan=2>Task<th colspan=2>Team<th>C<tr><td>D<td>E<td>F<tr><td>1<td>2<td>3<td>4</table>"
    )
    assert sheet.rows == (("Task", "Team", "", "C"), ("", "D", "E", "F"), ("1", "2", "3", "4"))
    assert sheet.merged == (MergedRange(0, 0, 1, 0), MergedRange(0, 1, 0, 2))


def a_table_inside_of_a_cell_is_its_own_test() -> None:
    outer, inner = _sheets("<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>")
    assert (outer.rows, inner.rows) == ((("a", "d"),), (("b", "c"),))


def hidden_rows_are_known_test() -> None:
    sheet = _only("<table><tr><td>a<tr hidden><td>b<tr style='color:red;display: none'><td>c</table>")
    assert sheet.hidden_rows == {1, 2}


def a_box_that_is_ticked_is_a_mark_test() -> None:
    assert _only("<table><tr><td>a<td><input type=checkbox><td><input type=checkbox checked></table>").rows == (
        ("a", "", "☑"),
    )


def what_is_no_page_has_no_table_test() -> None:
    assert not has_html_table("Task;Owner\nWrite <table>;R")
    assert has_html_table('# Who\n\n<div align="center"><table>')
    assert has_html_table("<html><body>who: <table>")


@pytest.mark.parametrize(
    "html",
    [
        "<table>" + "<!--" * 60_000,
        "<table>" + "<a b=\"'" * 60_000,
        "<table>" + "</" * 60_000,
        "<table>" + "<td>" * 60_000,
        "<table>" * 30_000,
        "<table><tr><td colspan=999999999 rowspan=999999999>a<td>b",
        "<table>" + "<tr><td rowspan=5000 colspan=500>a" * 1_000,
        "<table><tr><td>" + "a<br>" * 90_000,
        "<h1>" * 60_000 + "<table><td>a",
        "<" * 120_000 + "table",
    ],
    ids=range(10),
)
def a_page_that_was_made_to_hurt_is_read_in_time_test(html: str) -> None:
    # Not a measure of speed: what is not linear takes minutes or days.
    begun = time.process_time()
    for sheet in _sheets(html):
        assert sheet.height * sheet.width <= 5_000 * 500
    assert time.process_time() - begun < 10


@pytest.mark.parametrize("name", ["startup-trio", "full-mlops-team", "federated"])
def our_own_page_comes_back_as_it_was_test(tmp_path: Path, name: str) -> None:
    plan = template(name)
    write_table(outgoing(plan, plan.scenarios[0].id), tmp_path / "raci.html")
    by_role, *_others = read_sheets(tmp_path / "raci.html")
    proposal = propose(by_role, plan, plan.scenarios[0])
    assert proposal.problems == ()
    assert len(proposal.rows) == 36
    assert import_raci(plan, plan.scenarios[0].id, proposal, SequentialIds()) == plan
