"""Adding, renaming and removing people; their time and skills."""

from collections.abc import Callable

import pytest
from hypothesis import given

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.people import (
    add_people,
    drop_learning,
    finish_learning,
    names_in,
    plan_learning,
    remove_people,
    remove_person,
    rename_person,
    set_capacity,
    set_note,
    set_skills,
)
from teamcanvas.model.ids import ActivityId, PersonId, SequentialIds
from teamcanvas.model.plan import Ceremony, Handover, Plan
from teamcanvas.storage.codec import decode_plan, encode_plan
from tests.plans import any_text
from tests.small_plans import placed, small_plan

S1, S2 = "use-case-definition", "solution-development"
HANNA, SOFIA = PersonId("hanna"), PersonId("sofia")
PLAN = small_plan("S1 data_owner Hanna 0.5", "S2 data_engineer Sofia 0.5")


def old_files_have_no_trainings_and_new_ones_keep_them_test() -> None:
    before = small_plan()
    assert b"learning" not in encode_plan(before)
    plan = plan_learning(before, before.people[0].id, ["mlops", "sql"], "2027-03")
    assert decode_plan(encode_plan(plan), "plan") == plan
    assert finish_learning(plan, plan.people[0].id, "sql").people[0].skills == ("sql",)
    assert [one.skill for one in drop_learning(plan, plan.people[0].id, "sql").people[0].learning] == ["mlops"]
    with pytest.raises(EditRefusedError):
        plan_learning(set_skills(before, before.people[0].id, ["sql"]), before.people[0].id, ["sql"])


def pasted_lines_are_names_test() -> None:
    assert names_in("Ada Okafor\r\n  Bo \n\n\tZoë\n") == ("Ada Okafor", "Bo", "Zoë")
    assert names_in(" \n ") == ()


def people_are_added_at_the_end_each_with_an_id_of_their_own_test() -> None:
    plan = add_people(PLAN, [" Ada ", "Ada"], SequentialIds())
    assert [person.name for person in plan.people[-2:]] == ["Ada", "Ada"]
    assert len({person.id for person in plan.people}) == 5
    assert plan.people[-1].capacity == 1.0


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def person_needs_a_name_test(name: str) -> None:
    with pytest.raises(EditRefusedError, match="needs a name"):
        add_people(PLAN, ["Ada", name], SequentialIds())
    with pytest.raises(EditRefusedError, match="needs a name"):
        rename_person(PLAN, HANNA, name)


@given(any_text(min_size=1).filter(str.strip))
def name_is_kept_as_it_was_typed_but_for_outer_blanks_test(name: str) -> None:
    renamed = rename_person(PLAN, HANNA, name)
    assert next(person.name for person in renamed.people if person.id == HANNA) == name.strip()
    assert renamed.scenarios is PLAN.scenarios


@pytest.mark.parametrize("capacity", [0, 0.5, 1, 10])
def capacity_is_changed_test(capacity: float) -> None:
    assert set_capacity(PLAN, HANNA, capacity).people[2].capacity == capacity


@pytest.mark.parametrize("capacity", [-0.1, 10.1, float("nan"), float("inf")])
def impossible_capacity_is_refused_test(capacity: float) -> None:
    with pytest.raises(EditRefusedError, match="between 0 and 10"):
        set_capacity(PLAN, HANNA, capacity)


def skills_are_kept_once_and_in_order_test() -> None:
    assert set_skills(PLAN, HANNA, ["sql", " apis ", "", "sql"]).people[2].skills == ("apis", "sql")


def removed_person_leaves_vacancies_and_no_references_test() -> None:
    scenario = PLAN.scenarios[0].replace(
        ceremonies=(Ceremony(kind="stand-up", people=(HANNA, SOFIA)), Ceremony(kind="backlog", people=(SOFIA,))),
        handovers=(Handover.model_validate({"from": S1, "to": S2, "giver": HANNA}),),
        accountable={ActivityId("s1_go"): HANNA, ActivityId("s2_model"): SOFIA},
        absent=(HANNA,),
    )
    second = scenario.replace(id="second")
    people = tuple(one.replace(reports_to=HANNA) if one.id == SOFIA else one for one in PLAN.people)
    plan = remove_person(PLAN.replace(people=people, scenarios=(scenario, second)), HANNA)
    assert [person.id for person in plan.people] == ["sofia", "piotr"]
    assert plan.people[0].reports_to is None
    assert placed(plan) == ["S1 data_owner - 0.5", "S2 data_engineer Sofia 0.5"]
    assert "hanna" not in plan.model_dump_json()


def a_note_is_kept_and_taken_away_test() -> None:
    plan = set_note(PLAN, HANNA, " back in May <b>\n")
    assert plan.people[2].note == "back in May <b>"
    assert set_note(plan, HANNA, "") == PLAN


@pytest.mark.parametrize(
    "edit",
    [
        lambda: rename_person(PLAN, PersonId("gone"), "X"),
        lambda: set_capacity(PLAN, PersonId("gone"), 1),
        lambda: set_skills(PLAN, PersonId("gone"), []),
        lambda: remove_person(PLAN, PersonId("gone")),
    ],
)
def person_who_is_gone_is_refused_test(edit: Callable[[], Plan]) -> None:
    with pytest.raises(EditRefusedError, match="no longer in the plan"):
        edit()


def removing_several_people_equals_removing_them_one_by_one_test() -> None:
    plan = small_plan("S1 data_owner Sofia", "S2 tech_lead Piotr", "S2 tech_lead Hanna")
    people = PersonId("sofia"), PersonId("hanna")
    assert remove_people(plan, people) == remove_person(remove_person(plan, people[0]), people[1])
    assert remove_people(plan, ()) == plan
