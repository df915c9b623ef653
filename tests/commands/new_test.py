"""`new` and `templates`."""

import pytest

from teamcanvas.storage.files import read_plan
from teamcanvas.storage.templates import template_names
from tests.commands.calling import Caller
from tests.small_plans import template


@pytest.mark.parametrize("name", template_names())
def a_template_becomes_a_plan_test(call: Caller, name: str) -> None:
    assert call("new", "plan.teamcanvas", "--template", name) == (0, "", "")
    assert read_plan(call.folder / "plan.teamcanvas") == template(name)


def without_a_template_the_plan_is_empty_and_bears_the_file_name_test(call: Caller) -> None:
    assert call("new", "Churn model.teamcanvas").code == 0
    plan = read_plan(call.folder / "Churn model.teamcanvas")
    assert (plan.title, plan.people, len(plan.scenarios)) == ("Churn model", (), 1)


def a_file_that_is_there_is_left_alone_test(plans: Caller) -> None:
    before = (plans.folder / "trio.teamcanvas").read_bytes()
    answer = plans("new", "trio.teamcanvas")
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "exists already" in answer.err
    assert (plans.folder / "trio.teamcanvas").read_bytes() == before


def an_unknown_template_is_refused_and_those_there_are_named_test(call: Caller) -> None:
    answer = call("new", "plan.teamcanvas", "--template", "castle")
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "federated" in answer.err
    assert not list(call.folder.iterdir())


def a_folder_that_is_not_there_is_said_to_be_missing_test(call: Caller) -> None:
    assert call("new", "nowhere/plan.teamcanvas").code == 2


def templates_are_listed_with_their_people_test(call: Caller) -> None:
    lines = call("templates").out.splitlines()
    assert [line.split()[0] for line in lines] == list(template_names())
    assert "30 people" in next(line for line in lines if line.startswith("federated"))
