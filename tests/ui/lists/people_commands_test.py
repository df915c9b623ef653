"""Commands on people."""

import pytest

from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.lists.people_commands import PeopleCommands
from tests.small_plans import placed, small_plan


@pytest.fixture
def plan() -> Plan:
    return small_plan("S1 data_owner Sofia 0.5", "S2 tech_lead Piotr 0.5")


def several_people_go_in_one_step_test(open_plan: OpenPlan) -> None:
    said: list[str] = []
    assert PeopleCommands(open_plan, said.append).remove(["sofia", "piotr"])
    assert placed(open_plan.plan) == ["S1 data_owner - 0.5", "S2 tech_lead - 0.5"]
    assert said == ["2 people were removed; Undo brings them back."]
    open_plan.undo()
    assert len(open_plan.plan.people) == 3


def an_unchanged_name_or_capacity_is_no_step_test(open_plan: OpenPlan) -> None:
    commands = PeopleCommands(open_plan, str)
    commands.rename("sofia", "Sofia Rossi")
    commands.set_capacity("sofia", 1.0)
    commands.rename("nobody", "Somebody")
    assert not commands.remove([])
    assert not open_plan.store.undo_stack.canUndo()


def a_refusal_is_reported_test(open_plan: OpenPlan) -> None:
    said: list[str] = []
    commands = PeopleCommands(open_plan, said.append)
    commands.set_capacity("sofia", 99)
    assert not commands.remove(["sofia", "gone"])
    assert said[0] == "A capacity lies between 0 and 10 FTE."
    assert len(said) == 2
    assert len(open_plan.plan.people) == 3
