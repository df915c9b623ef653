"""The figures of all people together."""

from teamcanvas.ui.people_view.rows import person_rows
from teamcanvas.ui.people_view.summary import summary_of
from tests.ui.people_view.conftest import team_plan


def it_counts_people_fte_too_much_and_too_little_test() -> None:
    plan = team_plan()
    summary = summary_of(person_rows(plan, plan.scenarios[0], {}), 3)
    assert summary.facts == "3 people · 1.8 of 3.0 FTE planned"
    assert summary.over_words == "1 over capacity"
    assert summary.without_words == "1 without a role"


def of_some_people_it_says_of_how_many_test() -> None:
    plan = team_plan()
    summary = summary_of(person_rows(plan, plan.scenarios[0], {})[1:2], 3)
    assert summary.facts == "1 of 3 people · 0.5 of 1.0 FTE planned"
    assert (summary.over_words, summary.without_words) == ("", "")
