"""What can be done to activities: one step each, and a refusal is said."""

import pytest

from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.activities.commands import ActivityCommands
from teamcanvas.ui.activities.order import ActivityPlace
from tests.raci_cells import set_cell
from tests.small_plans import small_plan

PROBLEM, VALUE, UX = ActivityId("s1_problem"), ActivityId("s1_value"), ActivityId("s1_ux")


@pytest.fixture
def plan() -> Plan:
    return small_plan("S1 tech_lead Sofia")


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def commands(open_plan: OpenPlan, said: list[str]) -> ActivityCommands:
    return ActivityCommands(open_plan, said.append)


def _titles(open_plan: OpenPlan, stage: Stage = Stage.USE_CASE_DEFINITION) -> list[str]:
    return [one.title for one in catalogue_of(open_plan.plan).activities_by_stage[stage]]


def several_are_added_below_each_other_in_one_step_test(open_plan: OpenPlan, commands: ActivityCommands) -> None:
    before = open_plan.plan
    added = commands.add(["First", "Second"], Stage.USE_CASE_DEFINITION, PROBLEM)
    assert _titles(open_plan)[1:3] == ["First", "Second"]
    assert [catalogue_of(open_plan.plan).activities[one].title for one in added] == ["First", "Second"]
    assert open_plan.store.undo_stack.undoText() == "Add 2 activities"
    open_plan.undo()
    assert open_plan.plan == before


def what_is_refused_is_said_and_changes_nothing_test(
    open_plan: OpenPlan, commands: ActivityCommands, said: list[str]
) -> None:
    before = open_plan.plan
    assert not commands.rename(PROBLEM, "  ")
    assert commands.add([" "], Stage.USE_CASE_DEFINITION) == ()
    assert not commands.restore(PROBLEM)
    assert len(said) == 3
    assert open_plan.plan is before


def a_step_is_named_after_the_activity_test(open_plan: OpenPlan, commands: ActivityCommands) -> None:
    assert commands.rename(PROBLEM, "Say what hurts")
    assert open_plan.store.undo_stack.undoText() == "Rename “Frame the business problem”"
    assert commands.rename(PROBLEM, "Say what hurts"), "the same title is no step"
    assert open_plan.store.undo_stack.count() == 1
    assert commands.reset(PROBLEM)
    assert _titles(open_plan)[0] == "Frame the business problem"


def what_is_removed_comes_back_with_its_letters_test(
    open_plan: OpenPlan, commands: ActivityCommands, said: list[str]
) -> None:
    open_plan.commit("Edit", lambda plan: set_cell(plan, "plan", UX, RoleId("tech_lead"), "C"))
    cells = open_plan.scenario.raci[UX]
    assert commands.remove(UX)
    assert said == ["“Design user experience and touchpoints” was removed. Undo or the library brings it back."]
    assert UX not in catalogue_of(open_plan.plan).activities
    assert commands.restore(UX)
    assert UX in catalogue_of(open_plan.plan).activities
    assert open_plan.scenario.raci[UX] == cells


def a_step_by_key_moves_within_and_over_the_border_test(open_plan: OpenPlan, commands: ActivityCommands) -> None:
    assert commands.step(VALUE, down=False)
    assert _titles(open_plan)[:2] == ["Set objectives, KPIs and value case", "Frame the business problem"]
    assert not commands.step(VALUE, down=False), "there is nothing above it"
    assert commands.step(ActivityId("s1_go"), down=True)
    assert _titles(open_plan, Stage.SOLUTION_DEVELOPMENT)[0] == "Decide go / no-go"


def a_move_to_its_own_place_is_no_step_test(open_plan: OpenPlan, commands: ActivityCommands) -> None:
    before = open_plan.plan
    assert not commands.move(PROBLEM, ActivityPlace(Stage.USE_CASE_DEFINITION, VALUE))
    assert open_plan.plan is before


def the_accountable_person_and_the_board_test(open_plan: OpenPlan, commands: ActivityCommands) -> None:
    assert commands.name_accountable(PROBLEM, PersonId("sofia"))
    assert open_plan.scenario.accountable == {PROBLEM: "sofia"}
    assert commands.name_accountable(PROBLEM, None)
    open_plan.commit("Edit", lambda plan: set_cell(plan, "plan", UX, RoleId("tech_lead"), "C"))
    assert commands.follow_board(UX)
    assert (dict(open_plan.scenario.accountable), dict(open_plan.scenario.raci)) == ({}, {})
