"""How the columns share the width."""

import pytest

from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.ui.people_view.order import COLUMNS, PeopleColumn
from teamcanvas.ui.people_view.rows import person_rows
from teamcanvas.ui.people_view.widths import NARROWEST, NO_COLUMN, longest_load, shared, wanted_widths
from tests.small_plans import small_plan, template
from tests.ui.people_view.conftest import team_plan

LIGHT = load_theme("light")


@pytest.mark.parametrize("name", ["light", "dark", "room"])
@pytest.mark.parametrize("room", [640, 730, 1000, 1900])
def columns_fill_the_width_and_no_more_test(name: ThemeName, room: int) -> None:
    plan, theme = template("full-mlops-team"), load_theme(name)
    widths = shared(wanted_widths(person_rows(plan, plan.scenarios[0], {}), theme), room, theme.sizes.body)
    assert room - 2 <= sum(widths) <= room
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
    assert sum(shared(wanted, 100, 13)) == int(NARROWEST * 13)


def without_teams_there_is_no_column_of_teams_test() -> None:
    plan = small_plan("S1 data_owner Sofia")
    assert wanted_widths(person_rows(plan, plan.scenarios[0], {}), LIGHT)[PeopleColumn.TEAM] == NO_COLUMN


def all_bars_share_the_longest_one_test() -> None:
    plan = team_plan()
    assert longest_load(person_rows(plan, plan.scenarios[0], {})) == 1.3
    assert longest_load(()) == 1.0
