"""The plans to start from."""

import pytest

from teamcanvas.model.board import board_of
from teamcanvas.model.ids import SequentialIds
from teamcanvas.resources import resource
from teamcanvas.storage.codec import decode_plan, encode_plan
from teamcanvas.storage.templates import (
    UnknownTemplateError,
    empty_plan,
    template_names,
    template_plan,
    templates,
)


def templates_are_listed_by_title_and_size_test() -> None:
    assert [(template.name, template.people) for template in templates()] == [
        ("startup-trio", 3),
        ("delivery-team", 10),
        ("full-mlops-team", 15),
        ("federated", 30),
        ("centre-of-excellence", 17),
    ]
    assert templates()[0].title == "Start-up trio"


def every_template_file_is_listed_test() -> None:
    assert {file.stem for file in resource("templates").iterdir()} == set(template_names())


@pytest.mark.parametrize("name", template_names())
def all_placements_of_a_template_count_test(name: str) -> None:
    plan = template_plan(name)
    board = board_of(plan, plan.scenarios[0])
    assert board.valid == board.placements


def plan_from_a_template_has_a_title_of_its_own_test() -> None:
    assert template_plan("startup-trio").title == "Start-up trio"
    assert template_plan("startup-trio", "Churn").title == "Churn"


@pytest.mark.parametrize("name", ["", "startup", "../startup-trio", "startup-trio.teamcanvas"])
def unknown_template_is_refused_with_those_there_are_test(name: str) -> None:
    with pytest.raises(UnknownTemplateError, match="startup-trio, delivery-team"):
        template_plan(name)


def empty_plan_has_no_people_and_can_be_saved_test() -> None:
    plan = empty_plan("Churn", SequentialIds())
    assert (plan.title, plan.people, len(plan.scenarios)) == ("Churn", (), 1)
    assert decode_plan(encode_plan(plan), "empty") == plan
