"""Namesakes are told apart in words."""

from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.model.distinct_names import distinct_name, distinct_names
from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.plan import Person, Team
from tests.small_plans import small_plan


def _names(*people: Person, teams: tuple[Team, ...] = ()) -> list[str]:
    plan = small_plan().replace(people=people, teams=teams)
    return list(distinct_names(plan).values())


def _anna(number: int, title: str = "", team: str | None = None) -> Person:
    return Person(id=PersonId(f"p{number}"), name="Anna Schmidt", job_title=title, team=TeamId(team) if team else None)


def a_name_that_is_borne_once_stays_as_it_is_test() -> None:
    plan = small_plan("S1 tech_lead Sofia")
    assert [distinct_name(plan, person) for person in plan.people] == [person.name for person in plan.people]


def namesakes_are_told_apart_by_title_then_team_then_number_test() -> None:
    assert _names(_anna(1, "Data engineer"), _anna(2, "Tester")) == [
        "Anna Schmidt (Data engineer)",
        "Anna Schmidt (Tester)",
    ]
    teams = (Team(id=TeamId("a"), name="Alpha"), Team(id=TeamId("b"), name="Beta"))
    assert _names(_anna(1, "Tester", "a"), _anna(2, "Tester", "b"), teams=teams) == [
        "Anna Schmidt (Alpha)",
        "Anna Schmidt (Beta)",
    ]
    assert _names(_anna(1), _anna(2, "Tester")) == ["Anna Schmidt (1)", "Anna Schmidt (Tester)"]


@given(st.lists(st.tuples(st.sampled_from(["Ada", "Bo"]), st.sampled_from(["", "X", "Y"])), max_size=8))
def namesakes_never_share_a_shown_name_and_no_id_is_shown_test(people: list[tuple[str, str]]) -> None:
    made = [Person(id=PersonId(f"id{n}"), name=name, job_title=title) for n, (name, title) in enumerate(people)]
    names = _names(*made)
    assert len(set(names)) == len(names)
    assert not any("id" in name for name in names)
