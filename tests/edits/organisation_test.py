"""Teams, who belongs to them, and job titles."""

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.organisation import (
    add_team,
    join_new_team,
    remove_team,
    rename_team,
    set_employer,
    set_job_title,
    set_kind,
    set_team,
    set_team_kind,
)
from teamcanvas.model.ids import PersonId, SequentialIds, TeamId
from teamcanvas.model.plan import Ceremony, Plan
from tests.small_plans import small_plan

HANNA, SOFIA = PersonId("hanna"), PersonId("sofia")
SALES, PLATFORM = TeamId("t01"), TeamId("t02")


def _plan() -> Plan:
    plan = add_team(small_plan("S1 data_owner Hanna"), "Sales", SequentialIds(), kind="domain")
    return set_team(add_team(plan, " Platform ", SequentialIds()), HANNA, SALES)


def _teams(plan: Plan) -> list[tuple[str, str, str]]:
    return [(team.id, team.name, team.kind) for team in plan.teams]


def _team_of(plan: Plan) -> dict[str, str | None]:
    return {person.id: person.team for person in plan.people}


def teams_are_added_one_after_the_other_test() -> None:
    assert _teams(_plan()) == [("t01", "Sales", "domain"), ("t02", "Platform", "core")]


def team_gets_another_name_and_kind_test() -> None:
    plan = set_team_kind(rename_team(_plan(), PLATFORM, "Tools"), PLATFORM, "central")
    assert _teams(plan)[1] == ("t02", "Tools", "central")
    assert _teams(plan)[0] == ("t01", "Sales", "domain")


@pytest.mark.parametrize("name", ["", "  ", "sales", " SALES "])
def nameless_team_and_second_team_of_a_name_are_refused_test(name: str) -> None:
    with pytest.raises(EditRefusedError):
        add_team(_plan(), name, SequentialIds())
    with pytest.raises(EditRefusedError):
        rename_team(_plan(), PLATFORM, name)


def team_may_keep_its_name_in_other_letters_test() -> None:
    assert _teams(rename_team(_plan(), SALES, "SALES"))[0][1] == "SALES"


def person_joins_and_leaves_a_team_test() -> None:
    joined = set_team(_plan(), SOFIA, PLATFORM)
    assert _team_of(joined) == {"sofia": "t02", "piotr": None, "hanna": "t01"}
    assert _team_of(set_team(joined, HANNA, None))["hanna"] is None


def person_joins_a_new_team_test() -> None:
    joined = join_new_team(_plan(), SOFIA, "Data", SequentialIds())
    assert joined.teams[-1].name == "Data"
    assert _team_of(joined)["sofia"] == joined.teams[-1].id
    with pytest.raises(EditRefusedError):
        join_new_team(_plan(), SOFIA, "sales", SequentialIds())


def nobody_joins_a_team_that_is_not_there_test() -> None:
    with pytest.raises(EditRefusedError, match="team"):
        set_team(_plan(), SOFIA, TeamId("gone"))
    with pytest.raises(EditRefusedError, match="person"):
        set_team(_plan(), PersonId("gone"), SALES)


def team_goes_and_its_people_and_ceremonies_stay_test() -> None:
    plan = _plan()
    meeting = Ceremony(kind="stand-up", team=SALES, people=(HANNA,))
    other = Ceremony(kind="stand-up", team=PLATFORM, people=(SOFIA,))
    plan = plan.replace(scenarios=(plan.scenarios[0].replace(ceremonies=(meeting, other)),))
    gone = remove_team(plan, SALES)
    assert _teams(gone) == [("t02", "Platform", "core")]
    assert set(_team_of(gone).values()) == {None}
    assert [(one.team, one.people) for one in gone.scenarios[0].ceremonies] == [(None, (HANNA,)), (PLATFORM, (SOFIA,))]
    with pytest.raises(EditRefusedError):
        remove_team(gone, SALES)


def person_from_outside_has_a_kind_and_an_employer_test() -> None:
    plan = set_employer(set_kind(_plan(), SOFIA, "vendor"), SOFIA, "  Data Forge ")
    assert (plan.people[0].kind, plan.people[0].employer) == ("vendor", "Data Forge")
    assert set_kind(plan, SOFIA, "internal").people[0].employer == "Data Forge"


def job_title_is_kept_without_outer_blanks_test() -> None:
    plan = set_job_title(_plan(), SOFIA, "  Head of data ")
    assert plan.people[0].job_title == "Head of data"
    assert set_job_title(plan, SOFIA, " ").people[0].job_title == ""
