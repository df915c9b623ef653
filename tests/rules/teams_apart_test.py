"""Which teams are looked at one by one."""

import pytest

from teamcanvas.edits.organisation import set_team
from teamcanvas.edits.placements import vacate
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import PersonId, PlacementId, TeamId
from teamcanvas.model.plan import Plan, Team
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.teams_apart import teams_apart, would_join
from tests.small_plans import small_plan

NORTH, SOUTH = TeamId("north"), TeamId("south")
SOFIA, PIOTR, HANNA, TOM = map(PersonId, ("sofia", "piotr", "hanna", "tom"))


def _plan(configuration: str) -> Plan:
    """Sofia is of the north and Piotr of the south; Hanna has no team; Tom, of the south, has no place."""
    people = "Sofia Rossi, Piotr Zając, Hanna Berg, Tom Hill"
    plan = small_plan("S1 data_owner Sofia", "S1 data_owner Piotr", "S2 tech_lead Hanna", people=people)
    plan = plan.replace(teams=(Team(id=NORTH, name="North"), Team(id=SOUTH, name="South")))
    for person, team in ((SOFIA, NORTH), (PIOTR, SOUTH), (TOM, SOUTH)):
        plan = set_team(plan, person, team)
    return change_settings(plan, "plan", configuration=configuration)


@pytest.mark.parametrize(
    ("configuration", "apart"), [("single-team", False), ("centralized", False), ("coe", True), ("federated", True)]
)
def teams_are_apart_in_a_federation_and_around_a_centre_test(configuration: str, apart: bool) -> None:
    found = teams_apart(facts_of(_plan(configuration), "plan"))
    assert found == ({SOFIA: NORTH, PIOTR: SOUTH} if apart else {})


def one_team_on_the_board_is_looked_at_with_everybody_test() -> None:
    plan = vacate(_plan("federated"), "plan", PlacementId("a2"))
    assert teams_apart(facts_of(plan, "plan")) == {}


def somebody_joins_the_team_that_they_are_in_test() -> None:
    facts = facts_of(_plan("federated"), "plan")
    assert [person for person in facts.people if would_join(facts, person, SOUTH)] == [PIOTR, TOM]
    assert [person for person in facts.people if would_join(facts, person, None)] == [HANNA]
    whole = facts_of(_plan("single-team"), "plan")
    assert all(would_join(whole, person, None) for person in whole.people)


def first_person_of_a_second_team_would_not_be_looked_at_with_the_others_test() -> None:
    facts = facts_of(vacate(_plan("federated"), "plan", PlacementId("a2")), "plan")
    assert [person for person in facts.people if would_join(facts, person, None)] == [SOFIA, HANNA]
