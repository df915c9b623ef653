"""Members of a plan's lists are replaced one by one, and the others stay the same objects."""

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_person, find_placement, find_scenario, with_member, with_placements
from teamcanvas.model.ids import PersonId, PlacementId
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner Hanna 0.5", "S2 data_engineer Sofia 0.5")


def only_the_member_of_the_same_id_is_replaced_test() -> None:
    changed = PLAN.people[1].replace(name="Somebody else")
    people = with_member(PLAN.people, changed)
    assert people == (PLAN.people[0], changed, PLAN.people[2])
    assert people[0] is PLAN.people[0]


def other_scenarios_stay_the_same_objects_test() -> None:
    other = PLAN.scenarios[0].replace(id="other")
    plan = PLAN.replace(scenarios=(PLAN.scenarios[0], other))
    changed = with_placements(plan, plan.scenarios[0], ())
    assert changed.scenarios[0].placements == ()
    assert changed.scenarios[1] is plan.scenarios[1]


def what_is_there_is_found_test() -> None:
    assert find_scenario(PLAN, "plan") is PLAN.scenarios[0]
    assert find_person(PLAN, PersonId("hanna")).name == "Hanna Berg"
    assert find_placement(PLAN.scenarios[0], PlacementId("a2")).role == "data_engineer"


def what_is_gone_is_refused_in_words_test() -> None:
    with pytest.raises(EditRefusedError, match="scenario is no longer in the plan"):
        find_scenario(PLAN, "gone")
    with pytest.raises(EditRefusedError, match="person is no longer in the plan"):
        find_person(PLAN, PersonId("gone"))
    with pytest.raises(EditRefusedError, match="placement is no longer on the board"):
        find_placement(PLAN.scenarios[0], PlacementId("gone"))
