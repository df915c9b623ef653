"""Regular meetings and who takes part."""

import pytest

from teamcanvas.edits.ceremonies import (
    add_ceremony,
    merge_ceremonies,
    remove_ceremony,
    set_ceremony_kind,
    set_ceremony_people,
    set_ceremony_team,
)
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.organisation import add_team
from teamcanvas.model.ids import PersonId, SequentialIds, TeamId
from teamcanvas.model.plan import Plan
from tests.small_plans import small_plan

HANNA, SOFIA, PIOTR = PersonId("hanna"), PersonId("sofia"), PersonId("piotr")
SALES = TeamId("t01")


def _plan() -> Plan:
    plan = add_team(small_plan(), "Sales", SequentialIds())
    plan = add_ceremony(plan, "plan", "stand-up", [HANNA], team=SALES)
    plan = add_ceremony(plan, "plan", "backlog", [SOFIA, SOFIA])
    return add_ceremony(plan, "plan", "stand-up", [SOFIA, HANNA], team=SALES)


def _told(plan: Plan) -> list[str]:
    return [f"{one.kind}/{one.team or '-'}: {' '.join(one.people)}" for one in plan.scenarios[0].ceremonies]


def meetings_are_kept_in_order_and_each_person_takes_part_once_test() -> None:
    assert _told(_plan()) == ["stand-up/t01: hanna", "backlog/-: sofia", "stand-up/t01: sofia hanna"]


def one_meeting_changes_and_the_others_stay_test() -> None:
    plan = set_ceremony_people(_plan(), "plan", 1, [PIOTR, SOFIA])
    plan = set_ceremony_team(set_ceremony_kind(plan, "plan", 1, "review"), "plan", 2, None)
    assert _told(plan) == ["stand-up/t01: hanna", "review/-: piotr sofia", "stand-up/-: sofia hanna"]


def meeting_goes_test() -> None:
    assert _told(remove_ceremony(_plan(), "plan", 1)) == ["stand-up/t01: hanna", "stand-up/t01: sofia hanna"]


def meetings_of_one_kind_become_one_with_everybody_test() -> None:
    assert _told(merge_ceremonies(_plan(), "plan", [2, 0])) == ["stand-up/t01: hanna sofia", "backlog/-: sofia"]


def merged_meeting_of_two_teams_belongs_to_none_test() -> None:
    plan = set_ceremony_team(_plan(), "plan", 2, None)
    assert _told(merge_ceremonies(plan, "plan", [0, 2]))[0] == "stand-up/-: hanna sofia"


def meetings_of_different_kinds_stay_apart_test() -> None:
    with pytest.raises(EditRefusedError, match="one kind"):
        merge_ceremonies(_plan(), "plan", [0, 1])


@pytest.mark.parametrize("number", [3, -1])
def meeting_that_is_gone_is_refused_test(number: int) -> None:
    with pytest.raises(EditRefusedError):
        remove_ceremony(_plan(), "plan", number)
    with pytest.raises(EditRefusedError):
        set_ceremony_people(_plan(), "plan", number, [])


def removed_people_and_teams_are_refused_test() -> None:
    with pytest.raises(EditRefusedError, match="person"):
        add_ceremony(_plan(), "plan", "review", [PersonId("gone")])
    with pytest.raises(EditRefusedError, match="team"):
        set_ceremony_team(_plan(), "plan", 0, TeamId("gone"))
