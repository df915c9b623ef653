"""The order of the rows."""

from teamcanvas.ui.people_view.order import Column, Order, ordered
from teamcanvas.ui.people_view.rows import person_rows
from tests.ui.people_view.conftest import team_plan, with_person


def keys(order: Order) -> list[str]:
    plan = team_plan()
    return [row.key for row in ordered(person_rows(plan, plan.scenarios[0], {}), order)]


def three_clicks_lead_back_to_the_order_of_the_plan_test() -> None:
    once = Order().clicked(Column.PERSON)
    twice = once.clicked(Column.PERSON)
    assert keys(once) == ["hanna", "piotr", "sofia"]
    assert keys(twice) == ["sofia", "piotr", "hanna"]
    assert twice.clicked(Column.PERSON) == Order()
    assert keys(Order()) == ["sofia", "piotr", "hanna"]


def another_head_begins_anew_test() -> None:
    assert Order(Column.PERSON, turned=True).clicked(Column.TEAM) == Order(Column.TEAM)


def stages_are_no_order_test() -> None:
    assert Order(Column.TEAM).clicked(Column.FIRST_STAGE) == Order(Column.TEAM)


def whoever_has_most_to_do_comes_first_test() -> None:
    assert keys(Order(Column.LOAD)) == ["sofia", "piotr", "hanna"]
    assert keys(Order(Column.LOAD, turned=True)) == ["hanna", "piotr", "sofia"]
    assert not Order(Column.LOAD).upwards


def people_in_no_team_stand_at_the_end_either_way_test() -> None:
    assert keys(Order(Column.TEAM)) == ["hanna", "sofia", "piotr"]
    assert keys(Order(Column.TEAM, turned=True)) == ["sofia", "hanna", "piotr"]


def a_capacity_of_nothing_with_something_planned_is_the_greatest_load_test() -> None:
    plan = with_person(team_plan(), "piotr", capacity=0.0)
    rows = ordered(person_rows(plan, plan.scenarios[0], {}), Order(Column.LOAD))
    assert [row.key for row in rows] == ["piotr", "sofia", "hanna"]
