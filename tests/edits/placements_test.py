"""Placing roles and people, moving, splitting, handing over, scaling."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.people import set_capacity
from teamcanvas.edits.placements import (
    copy_placement,
    fitting_fte,
    hand_over,
    move_placement,
    place_person,
    place_role,
    remove_placement,
    scale_person,
    set_fte,
    split_placement,
    vacate,
)
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from tests.small_plans import board_in, placed, small_plan

S1, S2, S3, PM = Stage
IDS = SequentialIds()
ENGINEER, OWNER, SCIENTIST = RoleId("data_engineer"), RoleId("data_owner"), RoleId("data_scientist")
SOFIA, HANNA = PersonId("sofia"), PersonId("hanna")
A1, A2 = PlacementId("a1"), PlacementId("a2")


def person_on(plan: Plan, person: PersonId, role: RoleId, stage: Stage) -> list[str]:
    return placed(place_person(plan, "plan", person, role, stage, IDS))


# A role on a stage


def role_becomes_a_vacancy_at_the_end_of_its_stage_test() -> None:
    plan = place_role(small_plan("S2 data_engineer Sofia 0.5"), "plan", OWNER, S2, IDS)
    assert placed(plan) == ["S2 data_engineer Sofia 0.5", "S2 data_owner - 0.5"]


def role_is_put_before_a_card_test() -> None:
    plan = small_plan("S1 data_engineer Sofia 0.5", "S2 data_engineer Sofia 0.5")
    changed = place_role(plan, "plan", OWNER, S2, IDS, before=ENGINEER)
    assert placed(changed) == ["S1 data_engineer Sofia 0.5", "S2 data_owner - 0.5", "S2 data_engineer Sofia 0.5"]


def role_that_is_there_gets_one_more_place_test() -> None:
    plan = place_role(small_plan("S2 data_engineer Sofia 0.5"), "plan", ENGINEER, S2, IDS)
    assert [len(card.placements) for card in board_in(plan).cards[S2]] == [2]


# A person on a role


def person_gets_a_card_of_their_own_test() -> None:
    assert person_on(small_plan(), SOFIA, ENGINEER, S2) == ["S2 data_engineer Sofia 0.5"]


def person_takes_the_vacancy_with_its_time_test() -> None:
    plan = small_plan("S2 data_engineer - 0.8", "S2 data_engineer - 0.1")
    assert person_on(plan, SOFIA, ENGINEER, S2) == ["S2 data_engineer Sofia 0.8", "S2 data_engineer - 0.1"]


def fte_is_limited_to_the_free_capacity_test() -> None:
    plan = small_plan("S1 data_owner Sofia 0.7", "S2 data_engineer - 0.8")
    assert person_on(plan, SOFIA, ENGINEER, S2) == ["S1 data_owner Sofia 0.7", "S2 data_engineer Sofia 0.3"]


def without_free_capacity_the_wanted_fte_is_used_test() -> None:
    plan = small_plan("S1 data_owner Sofia 1", "S2 data_engineer - 0.8")
    assert person_on(plan, SOFIA, ENGINEER, S2) == ["S1 data_owner Sofia 1", "S2 data_engineer Sofia 0.8"]


@pytest.mark.parametrize(("left", "given"), [(0.056, 0.05), (0.049, 0.5), (0.4999, 0.49), (0.5, 0.5), (0.996, 0.5)])
def free_capacity_is_rounded_down_test(left: float, given: float) -> None:
    plan = set_capacity(small_plan(), SOFIA, left)
    assert fitting_fte(board_in(plan), SOFIA, 0.5) == given


def person_cannot_be_on_a_card_twice_test() -> None:
    with pytest.raises(EditRefusedError, match="Sofia Rossi already holds Data engineer in Solution Development"):
        person_on(small_plan("S2 data_engineer Sofia 0.5"), SOFIA, ENGINEER, S2)


# Moving


def person_takes_their_time_along_and_leaves_a_vacancy_test() -> None:
    plan = move_placement(small_plan("S2 data_engineer Sofia 0.8"), "plan", A1, ENGINEER, S3, IDS)
    assert placed(plan) == ["S2 data_engineer - 0.8", "S3 data_engineer Sofia 0.8"]
    assert board_in(plan).by_id[A1].person == SOFIA


def card_with_others_on_it_keeps_no_vacancy_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.8", "S2 data_engineer Hanna 0.2")
    assert placed(move_placement(plan, "plan", A1, OWNER, S2, IDS)) == [
        "S2 data_engineer Hanna 0.2",
        "S2 data_owner Sofia 0.8",
    ]


def vacancy_where_they_arrive_is_taken_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.8", "S3 data_engineer - 0.2")
    assert placed(move_placement(plan, "plan", A1, ENGINEER, S3, IDS)) == [
        "S2 data_engineer - 0.8",
        "S3 data_engineer Sofia 0.8",
    ]


def person_who_is_there_already_adds_up_their_time_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.8", "S3 data_engineer Sofia 0.1")
    assert placed(move_placement(plan, "plan", A1, ENGINEER, S3, IDS)) == [
        "S2 data_engineer - 0.8",
        "S3 data_engineer Sofia 0.9",
    ]


def vacancy_moves_as_a_whole_test() -> None:
    plan = small_plan("S2 data_engineer - 0.8")
    assert placed(move_placement(plan, "plan", A1, OWNER, S3, IDS)) == ["S3 data_owner - 0.8"]


def moving_to_the_same_place_changes_nothing_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.8")
    assert move_placement(plan, "plan", A1, ENGINEER, S2, IDS) is plan


def copy_leaves_the_person_where_they_are_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.8")
    assert placed(copy_placement(plan, "plan", A1, OWNER, S1, IDS)) == [
        "S2 data_engineer Sofia 0.8",
        "S1 data_owner Sofia 0.2",
    ]


def copy_of_a_vacancy_is_a_vacancy_test() -> None:
    plan = small_plan("S2 data_engineer - 0.8")
    assert placed(copy_placement(plan, "plan", A1, OWNER, S1, IDS)) == ["S2 data_engineer - 0.8", "S1 data_owner - 0.5"]


def part_of_the_time_is_split_off_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.8", "S3 data_engineer - 0.1")
    assert placed(split_placement(plan, "plan", A1, 0.3, ENGINEER, S3, IDS)) == [
        "S2 data_engineer Sofia 0.5",
        "S3 data_engineer Sofia 0.3",
    ]


@pytest.mark.parametrize("fte", [0, -0.1, 0.8, 2, 0.00001, float("nan")])
def part_is_smaller_than_the_whole_test(fte: float) -> None:
    with pytest.raises(EditRefusedError, match=r"more than 0 and less than 0\.8"):
        split_placement(small_plan("S2 data_engineer Sofia 0.8"), "plan", A1, fte, ENGINEER, S3, IDS)


def part_goes_somewhere_else_test() -> None:
    with pytest.raises(EditRefusedError, match="another role or stage"):
        split_placement(small_plan("S2 data_engineer Sofia 0.8"), "plan", A1, 0.3, ENGINEER, S2, IDS)


# Time, vacancies, removal


def fte_is_kept_to_four_places_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.8")
    assert board_in(set_fte(plan, "plan", A1, 0.33333333)).by_id[A1].fte == 0.3333


@pytest.mark.parametrize("fte", [0, -1, 1.01, 0.00001, float("nan"), float("inf")])
def impossible_fte_is_refused_test(fte: float) -> None:
    with pytest.raises(EditRefusedError, match="above 0 and is at most 1"):
        set_fte(small_plan("S2 data_engineer Sofia 0.8"), "plan", A1, fte)


def person_leaves_and_the_role_stays_test() -> None:
    assert placed(vacate(small_plan("S2 data_engineer Sofia 0.8"), "plan", A1)) == ["S2 data_engineer - 0.8"]


def placement_goes_with_its_card_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.8", "S1 data_owner Hanna 0.1")
    assert placed(remove_placement(plan, "plan", A1)) == ["S1 data_owner Hanna 0.1"]


# Handing over and scaling


def placements_are_handed_over_with_all_they_have_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.3", "S1 data_engineer Sofia 0.1", "S1 data_owner Sofia 0.1")
    assert placed(hand_over(plan, "plan", [A1, A2], HANNA)) == [
        "S2 data_engineer Hanna 0.3",
        "S1 data_engineer Hanna 0.1",
        "S1 data_owner Sofia 0.1",
    ]


def vacancy_can_be_handed_to_somebody_test() -> None:
    plan = small_plan("S2 data_engineer - 0.3")
    assert placed(hand_over(plan, "plan", [A1], HANNA)) == ["S2 data_engineer Hanna 0.3"]


def time_adds_up_where_they_hold_the_role_already_and_no_place_is_counted_twice_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.3", "S2 data_engineer Hanna 0.2")
    assert placed(hand_over(plan, "plan", [A1, A1], HANNA)) == ["S2 data_engineer Hanna 0.5"]
    assert hand_over(plan, "plan", [A2], HANNA) == plan


def all_places_shrink_in_proportion_test() -> None:
    plan = small_plan("S2 data_engineer Sofia 0.9", "S1 data_owner Sofia 0.3", "S1 data_scientist Hanna 1")
    assert placed(scale_person(plan, "plan", SOFIA, 1.0)) == [
        "S2 data_engineer Sofia 0.75",
        "S1 data_owner Sofia 0.25",
        "S1 data_scientist Hanna 1",
    ]


@given(st.lists(st.floats(0.1, 1), min_size=2, max_size=4), st.floats(0.5, 1))
def what_is_left_after_scaling_is_never_more_than_the_total_test(shares: list[float], total: float) -> None:
    assume(sum(shares) > total)
    plan = small_plan(*(f"S{number} data_engineer Sofia {fte}" for number, fte in enumerate(shares[:3], 1)))
    scaled = scale_person(plan, "plan", SOFIA, min(total, sum(shares[:3])))
    assert board_in(scaled).fte_by_person[SOFIA] <= total + 1e-9


@pytest.mark.parametrize("total", [0, 0.005, 3, -1, float("nan")])
def scaling_that_makes_no_sense_is_refused_test(total: float) -> None:
    plan = small_plan("S2 data_engineer Sofia 0.9", "S1 data_owner Sofia 0.3")
    with pytest.raises(EditRefusedError):
        scale_person(plan, "plan", SOFIA, total)


# What is gone or unknown


WIZARD, GONE = RoleId("wizard"), PlacementId("gone")


@pytest.mark.parametrize(
    "edit",
    [
        lambda plan: place_role(plan, "plan", WIZARD, S1, IDS),
        lambda plan: place_person(plan, "plan", SOFIA, WIZARD, S1, IDS),
        lambda plan: move_placement(plan, "plan", A1, WIZARD, S1, IDS),
        lambda plan: copy_placement(plan, "plan", A1, WIZARD, S1, IDS),
        lambda plan: split_placement(plan, "plan", A1, 0.1, WIZARD, S1, IDS),
        lambda plan: place_person(plan, "plan", PersonId("gone"), OWNER, S1, IDS),
        lambda plan: hand_over(plan, "plan", [A1], PersonId("gone")),
        lambda plan: hand_over(plan, "plan", [GONE], HANNA),
        lambda plan: move_placement(plan, "plan", GONE, OWNER, S1, IDS),
        lambda plan: set_fte(plan, "plan", GONE, 0.5),
        lambda plan: vacate(plan, "plan", GONE),
        lambda plan: remove_placement(plan, "plan", GONE),
        lambda plan: place_role(plan, "gone", OWNER, S1, IDS),
    ],
)
def what_is_gone_or_unknown_is_refused_in_words_test(edit: Callable[[Plan], Plan]) -> None:
    with pytest.raises(EditRefusedError, match=r"^This .*\.$"):
        edit(small_plan("S2 data_engineer Sofia 0.8"))
