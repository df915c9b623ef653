"""Whole cards: moved, reordered, merged, copied, removed."""

import pytest

from teamcanvas.edits.cards import copy_card, move_card, remove_card
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.ids import RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from tests.small_plans import board_in, placed, small_plan

S1, S2, S3, PM = Stage
ENGINEER, OWNER, SCIENTIST = RoleId("data_engineer"), RoleId("data_owner"), RoleId("data_scientist")
IDS = SequentialIds()

THREE = small_plan(
    "S2 data_engineer Sofia 0.5", "S2 data_owner Hanna 0.1", "S2 data_scientist Piotr 0.8", "S2 data_engineer Piotr 0.2"
)


def order(plan: Plan, stage: Stage) -> list[str]:
    return [card.role for card in board_in(plan).cards[stage]]


@pytest.mark.parametrize(
    ("role", "before", "expected"),
    [
        (SCIENTIST, ENGINEER, ["data_scientist", "data_engineer", "data_owner"]),
        (ENGINEER, SCIENTIST, ["data_owner", "data_engineer", "data_scientist"]),
        (ENGINEER, None, ["data_owner", "data_scientist", "data_engineer"]),
        (OWNER, OWNER, ["data_engineer", "data_owner", "data_scientist"]),
    ],
)
def card_takes_another_place_in_its_stage_test(role: RoleId, before: RoleId | None, expected: list[str]) -> None:
    assert order(move_card(THREE, "plan", role, S2, S2, before=before), S2) == expected


def card_goes_to_another_stage_with_everybody_on_it_test() -> None:
    moved = move_card(THREE, "plan", ENGINEER, S2, S3)
    assert order(moved, S2) == ["data_owner", "data_scientist"]
    assert placed(moved)[-2:] == ["S3 data_engineer Sofia 0.5", "S3 data_engineer Piotr 0.2"]


def card_goes_before_a_card_of_another_stage_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.5", "S3 data_owner Hanna 0.1", "S3 data_scientist Piotr 1")
    assert order(move_card(plan, "plan", ENGINEER, S2, S3, before=SCIENTIST), S3) == [
        "data_owner",
        "data_engineer",
        "data_scientist",
    ]


@pytest.mark.parametrize("before", [None, ENGINEER, OWNER])
def card_joins_the_card_of_its_role_test(before: RoleId | None) -> None:
    plan = small_plan(
        "S2 data_engineer Sofia 0.5",
        "S2 data_engineer Hanna 0.7",
        "S2 data_engineer - 0.4",
        "S3 data_owner Hanna 0.1",
        "S3 data_engineer Hanna 0.2",
        "S3 data_engineer - 0.3",
    )
    assert sorted(placed(move_card(plan, "plan", ENGINEER, S2, S3, before=before))) == [
        "S3 data_engineer - 0.3",
        "S3 data_engineer - 0.4",
        "S3 data_engineer Hanna 0.9",
        "S3 data_engineer Sofia 0.5",
        "S3 data_owner Hanna 0.1",
    ]


def fte_of_a_person_on_both_cards_is_added_up_to_1_test() -> None:
    plan = small_plan("S2 data_engineer Hanna 0.7", "S3 data_engineer Hanna 0.7")
    assert placed(move_card(plan, "plan", ENGINEER, S2, S3)) == ["S3 data_engineer Hanna 1"]


def copy_has_the_same_people_under_new_ids_test() -> None:
    copied = copy_card(THREE, "plan", ENGINEER, S2, PM, IDS)
    assert placed(copied)[-2:] == ["PM data_engineer Sofia 0.5", "PM data_engineer Piotr 0.2"]
    assert placed(copied)[:4] == placed(THREE)
    assert len(board_in(copied).by_id) == 6


def stage_that_has_the_role_takes_no_copy_test() -> None:
    plan = small_plan("S2 data_engineer Hanna 0.7", "S3 data_engineer - 0.7")
    with pytest.raises(EditRefusedError, match="Scale and Adopt has a card Data engineer already"):
        copy_card(plan, "plan", ENGINEER, S2, S3, IDS)


def card_goes_and_its_people_stay_in_the_plan_test() -> None:
    removed = remove_card(THREE, "plan", ENGINEER, S2)
    assert order(removed, S2) == ["data_owner", "data_scientist"]
    assert removed.people is THREE.people


def card_that_is_gone_is_refused_test() -> None:
    with pytest.raises(EditRefusedError, match="no longer on the board"):
        remove_card(THREE, "plan", ENGINEER, S1)
