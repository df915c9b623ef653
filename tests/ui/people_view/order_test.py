"""The order of the rows."""

from teamcanvas.ui.people_view.order import PeopleColumn, PeopleOrder, ordered
from teamcanvas.ui.people_view.rows import person_rows
from tests.ui.people_view.conftest import team_plan, with_person


def keys(order: PeopleOrder) -> list[str]:
    plan = team_plan()
    return [row.key for row in ordered(person_rows(plan, plan.scenarios[0], {}), order)]


def three_clicks_lead_back_to_the_order_of_the_plan_test() -> None:
    once = PeopleOrder().clicked(PeopleColumn.PERSON)
    twice = once.clicked(PeopleColumn.PERSON)
    assert keys(once) == ["hanna", "piotr", "sofia"]
    assert keys(twice) == ["sofia", "piotr", "hanna"]
    assert twice.clicked(PeopleColumn.PERSON) == PeopleOrder()
    assert keys(PeopleOrder()) == ["sofia", "piotr", "hanna"]


def another_header_starts_ascending_test() -> None:
    assert PeopleOrder(PeopleColumn.PERSON, turned=True).clicked(PeopleColumn.TEAM) == PeopleOrder(PeopleColumn.TEAM)


def stages_are_not_sortable_test() -> None:
    assert PeopleOrder(PeopleColumn.TEAM).clicked(PeopleColumn.FIRST_STAGE) == PeopleOrder(PeopleColumn.TEAM)


def the_greatest_load_comes_first_test() -> None:
    assert keys(PeopleOrder(PeopleColumn.LOAD)) == ["sofia", "piotr", "hanna"]
    assert keys(PeopleOrder(PeopleColumn.LOAD, turned=True)) == ["hanna", "piotr", "sofia"]
    assert not PeopleOrder(PeopleColumn.LOAD).upwards


def people_without_a_team_come_last_in_both_directions_test() -> None:
    assert keys(PeopleOrder(PeopleColumn.TEAM)) == ["hanna", "sofia", "piotr"]
    assert keys(PeopleOrder(PeopleColumn.TEAM, turned=True)) == ["sofia", "hanna", "piotr"]


def a_capacity_of_nothing_with_something_planned_is_the_greatest_load_test() -> None:
    plan = with_person(team_plan(), "piotr", capacity=0.0)
    rows = ordered(person_rows(plan, plan.scenarios[0], {}), PeopleOrder(PeopleColumn.LOAD))
    assert [row.key for row in rows] == ["piotr", "sofia", "hanna"]
