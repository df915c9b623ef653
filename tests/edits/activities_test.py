"""The rows of the matrix: added, changed, removed, brought back, moved."""

import contextlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.edits.accountable import name_accountable
from teamcanvas.edits.activities import (
    add_activity,
    change_activity,
    move_activity,
    remove_activity,
    reset_activity,
    restore_activity,
)
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.apply import apply
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.change import diff
from teamcanvas.model.change_codec import decode_change, encode_change
from teamcanvas.model.ids import ActivityId, PersonId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import check
from teamcanvas.storage.codec import decode_plan, encode_plan
from tests.example_counts import example_count
from tests.property.random_edits import EDITS, random_edit
from tests.raci_cells import set_cell
from tests.small_plans import small_plan

S1, S2, S3, PM = Stage
PLAN = small_plan("S2 data_scientist Sofia 1", "S2 tech_lead Hanna 0.5")
MODEL, ARCH, GO, VALUE = (ActivityId(one) for one in ("s2_model", "s2_arch", "s1_go", "s1_value"))
LEAD, SOFIA = RoleId("tech_lead"), PersonId("sofia")
OWN = ActivityId("own-01")


def rows(plan: Plan, stage: Stage = S2) -> list[str]:
    """The activities of a stage as the matrix shows them."""
    return [row.activity.id for row in raci_of(plan, plan.scenarios[0]).rows_of(stage)]


def activity(plan: Plan, wanted: str) -> Activity:
    return catalogue_of(plan).activities[ActivityId(wanted)]


def added(title: str = "Write the manual", **fields: Any) -> Plan:  # Any: passed on to add_activity
    return add_activity(PLAN, title, S2, SequentialIds(), **fields)


def new_activity_is_the_last_of_its_stage_and_has_no_letters_test() -> None:
    plan = added(" Write\n the  manual ", kind="decision", critical=True, tags=(" docs ", "docs", ""), summary=" All. ")
    assert rows(plan) == [*rows(PLAN), OWN]
    new = activity(plan, OWN)
    assert (new.title, new.kind, new.critical, new.tags, new.summary) == (
        "Write the manual",
        "decision",
        True,
        ("docs",),
        "All.",
    )
    assert raci_of(plan, plan.scenarios[0]).rows[OWN].cells == {}


def new_activity_follows_the_one_it_is_put_after_test() -> None:
    before = rows(PLAN)
    assert rows(added(after=ARCH)) == [before[0], OWN, *before[1:]]


def new_activity_is_refused_without_title_or_after_one_of_another_stage_test() -> None:
    with pytest.raises(EditRefusedError, match="needs a title"):
        added(" \n ")
    with pytest.raises(EditRefusedError, match="“Decide go / no-go” is not in Solution Development"):
        added(after=GO)
    with pytest.raises(EditRefusedError, match="not in the matrix"):
        added(after=ActivityId("gone"))


def new_activity_does_not_get_the_id_of_a_dangling_reference_test() -> None:
    scenario = PLAN.scenarios[0].replace(raci={OWN: {LEAD: "A"}}, accountable={"own-02": SOFIA})
    plan = add_activity(PLAN.replace(scenarios=(scenario,)), "Manual", S2, SequentialIds())
    assert plan.activities[0].id == "own-03"


def activity_of_the_catalogue_is_changed_in_this_plan_only_test() -> None:
    plan = change_activity(PLAN, MODEL, title="Train it", kind="decision", critical=False, tags=("x",), summary="")
    assert activity(plan, MODEL).title == "Train it"
    assert activity(PLAN, MODEL) is built_in_catalogue().activities[MODEL]
    assert rows(plan) == rows(PLAN)
    assert reset_activity(plan, MODEL) == PLAN
    assert change_activity(plan, MODEL, title="Train", critical=True).activities[0].title == "Train"


def activity_that_goes_to_another_stage_keeps_its_letters_test() -> None:
    edited = set_cell(PLAN, "plan", MODEL, LEAD, "A")
    plan = change_activity(edited, MODEL, stage=S3)
    assert plan.scenarios == edited.scenarios
    assert activity(plan, MODEL).letters == activity(PLAN, MODEL).letters
    assert rows(plan, S3)[-1] != "s2_model"
    assert MODEL in rows(plan, S3)
    assert change_activity(plan, MODEL, stage=S2) == edited


def change_that_changes_nothing_leaves_the_plan_alone_test() -> None:
    assert change_activity(PLAN, MODEL, title=activity(PLAN, MODEL).title) is PLAN
    assert reset_activity(PLAN, MODEL) is PLAN


def changes_that_make_no_sense_are_refused_test() -> None:
    with pytest.raises(EditRefusedError, match="needs a title"):
        change_activity(PLAN, MODEL, title="  ")
    with pytest.raises(EditRefusedError, match="not in the matrix"):
        change_activity(PLAN, ActivityId("gone"), title="x")
    wrong: Any = "party"  # Any: a kind that the type forbids
    with pytest.raises(EditRefusedError, match="not possible"):
        change_activity(PLAN, MODEL, kind=wrong)
    with pytest.raises(EditRefusedError, match="the plan's own"):
        reset_activity(added(), OWN)


def removed_catalogue_activity_is_restored_with_its_data_test() -> None:
    before = name_accountable(set_cell(PLAN, "plan", MODEL, LEAD, "A"), "plan", MODEL, SOFIA)
    before = change_activity(before, MODEL, title="Train it")
    plan = remove_activity(before, MODEL)
    assert MODEL not in rows(plan)
    assert [one.title for one in catalogue_of(plan).removed.values()] == ["Train it"]
    assert plan.scenarios == before.scenarios
    assert restore_activity(plan, MODEL) == before


def removed_activity_gives_no_finding_test() -> None:
    plan = remove_activity(name_accountable(set_cell(PLAN, "plan", MODEL, LEAD, "A"), "plan", MODEL, SOFIA), MODEL)
    findings = check(plan, "plan").findings
    assert "TC001" not in {finding.rule for finding in findings}
    assert MODEL not in {subject.id for finding in findings for subject in finding.subjects}


def removed_custom_activity_is_deleted_with_its_data_test() -> None:
    plan = added(after=ARCH)
    said = name_accountable(set_cell(plan, "plan", OWN, LEAD, "A"), "plan", OWN, SOFIA)
    gone = remove_activity(said, OWN)
    assert gone.scenarios[0] == PLAN.scenarios[0]
    assert rows(gone) == rows(PLAN)
    assert OWN not in gone.activity_order


def removing_and_restoring_unknown_activities_is_refused_test() -> None:
    for wanted in (OWN, MODEL):
        with pytest.raises(EditRefusedError, match="not in the matrix"):
            remove_activity(remove_activity(PLAN, MODEL), wanted)
        with pytest.raises(EditRefusedError, match="not one that was removed"):
            restore_activity(PLAN, wanted)


def activity_is_moved_within_its_stage_test() -> None:
    before = rows(PLAN)
    up = move_activity(PLAN, MODEL, S2, ARCH)
    assert rows(up) == [MODEL, *(one for one in before if one != MODEL)]
    assert rows(up, S1) == rows(PLAN, S1)
    last = move_activity(PLAN, MODEL, S2, None)
    assert rows(last) == [*(one for one in before if one != MODEL), MODEL]
    assert move_activity(up, MODEL, S2, ActivityId(before[before.index(MODEL) + 1])) == PLAN
    assert move_activity(PLAN, MODEL, S2, MODEL) is PLAN


def activity_is_moved_to_a_place_in_another_stage_test() -> None:
    plan = move_activity(PLAN, MODEL, S1, VALUE)
    assert rows(plan, S1)[:3] == ["s1_problem", MODEL, VALUE]
    assert MODEL not in rows(plan)
    assert move_activity(plan, MODEL, PM, None).activities[0].stage is PM
    assert rows(move_activity(plan, MODEL, PM, None), PM)[-1] == MODEL


def activity_is_not_moved_to_one_of_another_stage_test() -> None:
    with pytest.raises(EditRefusedError, match="“Decide go / no-go” is not in Solution Development"):
        move_activity(PLAN, MODEL, S2, GO)
    with pytest.raises(EditRefusedError, match="not in the matrix"):
        move_activity(PLAN, ActivityId("gone"), S2, None)


def removed_activity_keeps_its_place_while_others_are_moved_test() -> None:
    plan = move_activity(remove_activity(PLAN, MODEL), ARCH, S2, None)
    before = [one for one in rows(PLAN) if one != ARCH]
    assert rows(restore_activity(plan, MODEL)) == [*before, ARCH]


OF_ACTIVITIES = [name for name, edit in EDITS.items() if edit.__module__.endswith(".activities")]


@settings(max_examples=example_count(30))
@given(st.data())
def any_edits_are_undone_by_their_change_and_survive_file_and_journal_test(data: st.DataObject) -> None:
    plan = PLAN
    for _ in range(data.draw(st.integers(1, 5))):
        after = plan
        with contextlib.suppress(EditRefusedError):
            after = random_edit(plan, data, OF_ACTIVITIES)[1](plan)
        change = decode_change(encode_change(diff(plan, after)))
        assert apply(plan, change) == after
        assert apply(after, diff(after, plan)) == plan
        assert decode_plan(encode_plan(after), "plan") == after
        plan = after
