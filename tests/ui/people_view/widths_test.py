"""How the columns share the width."""

from itertools import product

import pytest

from teamcanvas.layout.drawing.drawing import Text, bounds, walk
from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.layout.text.text import shape_line
from teamcanvas.ui.people_view.cells import cell_items, lines_in, needed_lines, row_height
from teamcanvas.ui.people_view.order import COLUMNS, PeopleColumn
from teamcanvas.ui.people_view.rows import person_rows
from teamcanvas.ui.people_view.widths import NO_COLUMN, PAD, longest_load, shared, wanted_widths
from teamcanvas.ui.people_view.words import HEADS
from tests.small_plans import small_plan, template
from tests.ui.people_view.conftest import team_plan

LIGHT = load_theme("light")


@pytest.mark.parametrize("name", ["light", "dark", "room"])
@pytest.mark.parametrize("room", [640, 730, 1000, 1900])
def columns_fill_the_width_and_no_more_test(name: ThemeName, room: int) -> None:
    plan, theme = template("full-mlops-team"), load_theme(name)
    wanted = wanted_widths(person_rows(plan, plan.scenarios[0], {}), theme)
    widths = shared(wanted, room, theme.sizes.body)
    # The large text of a room needs more than a small window has: there it scrolls sideways.
    whole = max(room, sum(one.least for one in wanted) * theme.sizes.body)
    assert whole - 2 <= sum(widths) <= whole
    assert name == "room" or whole == room
    assert len(widths) == COLUMNS


def stages_get_the_surplus_width_test() -> None:
    plan = team_plan()
    wanted = wanted_widths(person_rows(plan, plan.scenarios[0], {}), LIGHT)
    narrow, wide = shared(wanted, 900, 13), shared(wanted, 1500, 13)
    gained = [after - before for before, after in zip(narrow, wide, strict=True)]
    assert gained[PeopleColumn.FIRST_STAGE + 1] > max(gained[PeopleColumn.PERSON], gained[PeopleColumn.LOAD])


def a_window_too_narrow_for_all_scrolls_sideways_test() -> None:
    plan = team_plan()
    wanted = wanted_widths(person_rows(plan, plan.scenarios[0], {}), LIGHT)
    assert sum(shared(wanted, 100, 13)) == int(sum(one.least for one in wanted) * 13)


def without_teams_there_is_no_column_of_teams_test() -> None:
    plan = small_plan("S1 data_owner Sofia")
    assert wanted_widths(person_rows(plan, plan.scenarios[0], {}), LIGHT)[PeopleColumn.TEAM] == NO_COLUMN


def all_bars_share_the_longest_one_test() -> None:
    plan = team_plan()
    assert longest_load(person_rows(plan, plan.scenarios[0], {})) == 1.3
    assert longest_load(()) == 1.0


@pytest.mark.parametrize("name", ["light", "room"])
@pytest.mark.parametrize("plan", ["full-mlops-team", "delivery-team", "federated"])
def no_word_is_wider_than_its_column_test(name: ThemeName, plan: str) -> None:
    theme, rows = load_theme(name), person_rows(template(plan), template(plan).scenarios[0], {})
    em = theme.sizes.body
    for room in range(100, 2_000, 90):
        widths = shared(wanted_widths(rows, theme), room, em)
        lines = {row.key: needed_lines(row, widths, theme) for row in rows}
        for row, column in product(rows, range(PeopleColumn.FIRST_STAGE, PeopleColumn.LOAD)):
            drawn = cell_items(row, column, widths[column], 1.0, theme, lines[row.key])
            elided = [item.line.text for item, _, _ in walk(drawn) if isinstance(item, Text) and item.line.elided]
            assert elided == [], (room, column, row.name)
            bottom = max((bounds(item).bottom for item, _, _ in walk(drawn)), default=0)
            assert bottom <= row_height(lines[row.key], theme)
            assert lines_in(row_height(lines[row.key], theme), theme) == lines[row.key]


@pytest.mark.parametrize("name", ["light", "room"])
def no_head_of_an_empty_column_is_cut_test(name: ThemeName) -> None:
    theme = load_theme(name)
    rows = person_rows(small_plan("S1 data_owner Hanna"), small_plan("S1 data_owner Hanna").scenarios[0], {})
    em = theme.sizes.body
    style = theme.small._replace(bold=True)
    for room in (110, 60, 10):
        widths = shared(wanted_widths(rows, theme), room * em, em)
        for column in range(PeopleColumn.FIRST_STAGE, PeopleColumn.LOAD):
            words = (shape_line(word, style).width for word in HEADS[column].split())
            assert max(words) <= widths[column] - 2 * PAD * em
