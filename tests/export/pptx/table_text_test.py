"""The alignment of texts in cells."""

import xml.etree.ElementTree as ET

from teamcanvas.export.pptx.table import drawn_table
from teamcanvas.export.pptx.table_grid import grid_of
from teamcanvas.export.pptx.table_text import column_sides
from teamcanvas.export.pptx.xml import Numbers
from teamcanvas.layout.drawing.drawing import Group, Text
from teamcanvas.layout.text.text import line_height, shape_line
from tests.export.pptx.parsed import A, parsed, the, words
from tests.export.pptx.tables import INK, RULE, STYLE, cell, chip, head, row, table


def text(words: str, x: float, y: float = 14, *, right: bool = False, middle: bool = False) -> Text:
    line = shape_line(words, STYLE)
    return Text(x - (line.width if right else line.width / 2 if middle else 0), y, line, INK)


PEOPLE = table(
    row(0, head("Person", 0), head("FTE", 70), head("Load", 120), head("Role", 150)),
    row(20, RULE, cell(text("Ana", 0)), cell(text("0.05", 90, right=True)), cell(text("5 %", 130, middle=True)),
        cell(text("Owner", 150), text("1.0", 200, right=True))),
    row(40, RULE, cell(text("Margarethe", 0)), cell(text("1.0", 90, right=True)), cell(text("100 %", 130, middle=True)),
        cell(text("Lead", 150), text("0.25", 200, right=True))),
)  # fmt: skip


def drawn(which: Group = PEOPLE) -> list[list[ET.Element]]:
    grid = grid_of(which, 0, 0)
    assert grid
    (frame,) = parsed(drawn_table(grid, Numbers(), "#ffffff"))
    return [list(each.iter(f"{A}tc")) for each in frame.iter(f"{A}tr")]


def columns_know_their_side_test() -> None:
    grid = grid_of(PEOPLE, 0, 0)
    assert grid
    assert [side and side.align for side in column_sides(grid)] == ["l", "r", "ctr", "l"]


def cells_stand_on_the_side_of_their_column_test() -> None:
    assert [[the(one, f"{A}pPr").get("algn") for one in each] for each in drawn()[1:]] == [["l", "r", "ctr", "l"]] * 2


def a_right_to_left_name_is_aligned_like_the_others_test() -> None:
    mixed = table(
        row(0, head("Person", 0), head("Role", 70)),
        row(20, RULE, cell(text("Ana", 0)), cell(text("Owner", 70))),
        row(40, RULE, cell(text("مريم", 0)), cell(text("Lead", 70))),
    )
    person = the(drawn(mixed)[2][0], f"{A}pPr")
    assert (person.get("rtl"), person.get("algn")) == ("1", "l")


def a_text_at_the_other_end_of_a_line_has_a_stop_there_test() -> None:
    role = drawn()[1][3]
    assert words(role) == "Owner\t1.0"
    assert the(role, f"{A}tab").attrib == {"pos": str(50 * 12_700), "algn": "r"}


def a_text_below_another_is_a_paragraph_of_its_own_test() -> None:
    below = table(
        row(0, head("Role", 0), head("Lead", 100)),
        row(20, RULE, cell(text("0.1 FTE", 0, 26), text("Tech lead", 0, 13)), cell(text("Ana", 100))),
    )
    assert [words(one) for one in drawn(below)[1][0].iter(f"{A}p")] == ["Tech lead", "0.1 FTE"]


def a_text_near_the_top_of_a_high_row_stays_there_test() -> None:
    high = table(
        row(0, head("Role", 0), head("Lead", 100)),
        row(20, RULE, cell(text("Tech lead", 0)), cell(text("Ana", 100), text("Bea", 100, 50), text("Cem", 100, 80))),
    )
    role = the(drawn(high)[1][0], f"{A}tcPr")
    assert role.get("anchor") == "t"
    assert 0 < int(role.get("marT", "")) < 10 * 12_700


def one_row_of_several_lines_begins_at_the_left_test() -> None:
    alone = table(
        row(0, head("Why", 0), head("What", 100)),
        row(
            20,
            RULE,
            cell(text("a long first line", 0, 14), text("second", 0, 14 + line_height(STYLE))),
            cell(text("b", 100)),
        ),
    )
    assert the(drawn(alone)[1][0], f"{A}pPr").get("algn") == "l"


def letters_of_a_sign_stay_on_it_test() -> None:
    signed = table(
        row(0, head("Finding", 0), head("What", 100)),
        row(20, RULE, cell(*chip("i", 7), text("Nobody decides", 20)), cell(text("b", 100))),
    )
    grid = grid_of(signed, 0, 0)
    assert grid
    assert [block.text for block in grid.cells[1][0].blocks] == ["Nobody decides"]
    assert [type(one.item).__name__ for one in grid.others] == ["Rect", "Text"]
