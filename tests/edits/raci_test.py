"""Cells and rows of the matrix."""

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.raci import follow_board, follow_board_again, set_cells, set_row
from teamcanvas.model.apply import apply
from teamcanvas.model.change import diff
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.matrix import raci_of
from tests.raci_cells import set_cell
from tests.small_plans import small_plan

MODEL = ActivityId("s2_model")
LEAD, SCIENTIST = RoleId("tech_lead"), RoleId("data_scientist")
PLAN = small_plan("S2 data_scientist Sofia 1", "S2 tech_lead Hanna 0.5")


def cells(plan: Plan) -> dict[RoleId, str]:
    return dict(raci_of(plan, plan.scenarios[0]).rows[MODEL].cells)


def first_edit_of_a_cell_keeps_the_rest_of_the_row_as_the_board_has_it_test() -> None:
    before = cells(PLAN)
    plan = set_cell(PLAN, "plan", MODEL, RoleId("ml_engineer"), "C")
    assert cells(plan) == {**before, RoleId("ml_engineer"): "C"}
    assert set(plan.scenarios[0].raci) == {MODEL}


def edited_row_no_longer_follows_the_board_test() -> None:
    edited = set_cell(PLAN, "plan", MODEL, LEAD, "A")
    emptied = edited.replace(scenarios=(edited.scenarios[0].replace(placements=()),))
    assert cells(emptied) == cells(edited)


@pytest.mark.parametrize(("typed", "kept"), [("A R", "AR"), ("Sg", "Sg"), ("X", "X"), ("é", "é")])
def letters_are_kept_without_blanks_even_unknown_ones_test(typed: str, kept: str) -> None:
    assert cells(set_cell(PLAN, "plan", MODEL, LEAD, typed))[LEAD] == kept


@pytest.mark.parametrize("typed", ["", "  "])
def empty_text_clears_the_cell_test(typed: str) -> None:
    assert LEAD not in cells(set_cell(PLAN, "plan", MODEL, LEAD, typed))


def clearing_an_empty_cell_makes_the_row_edited_test() -> None:
    plan = set_cell(PLAN, "plan", MODEL, RoleId("coe_lead"), "")
    assert raci_of(plan, plan.scenarios[0]).rows[MODEL].edited


def row_is_set_and_follows_the_board_again_test() -> None:
    written = set_row(PLAN, "plan", MODEL, {LEAD: "AR"})
    assert cells(written) == {LEAD: "AR"}
    assert follow_board(written, "plan", MODEL) == PLAN


def activity_that_is_not_there_is_refused_test() -> None:
    with pytest.raises(EditRefusedError, match="not in the matrix"):
        set_cell(PLAN, "plan", ActivityId("gone"), LEAD, "A")
    with pytest.raises(EditRefusedError, match="not in the matrix"):
        set_row(PLAN, "plan", ActivityId("gone"), {})


def row_of_a_removed_activity_can_be_dropped_test() -> None:
    stale = PLAN.replace(scenarios=(PLAN.scenarios[0].replace(raci={"gone": {"tech_lead": "A"}}),))
    assert follow_board(stale, "plan", ActivityId("gone")) == PLAN


ARCH = ActivityId("s2_arch")


def several_cells_are_written_in_one_step_test() -> None:
    before = raci_of(PLAN, PLAN.scenarios[0]).rows
    plan = set_cells(PLAN, "plan", {(MODEL, LEAD): " a ", (MODEL, SCIENTIST): "", (ARCH, SCIENTIST): "R"})
    after = raci_of(plan, plan.scenarios[0]).rows
    assert set(plan.scenarios[0].raci) == {MODEL, ARCH}
    assert after[MODEL].cells == {LEAD: "a"}
    assert after[ARCH].cells == {**before[ARCH].cells, SCIENTIST: "R"}


def several_cells_are_restored_by_the_reverse_difference_test() -> None:
    plan = set_cells(PLAN, "plan", {(MODEL, LEAD): "A", (ARCH, SCIENTIST): ""})
    assert apply(plan, diff(plan, PLAN)) == PLAN


def no_cell_is_written_when_one_activity_is_not_there_test() -> None:
    with pytest.raises(EditRefusedError, match="not in the matrix"):
        set_cells(PLAN, "plan", {(MODEL, LEAD): "A", (ActivityId("gone"), LEAD): "A"})
    assert set_cells(PLAN, "plan", {}) is PLAN


def several_rows_follow_the_board_again_in_one_step_test() -> None:
    plan = set_cells(PLAN, "plan", {(MODEL, LEAD): "A", (ARCH, SCIENTIST): "R", (ActivityId("s1_go"), LEAD): "I"})
    given_back = follow_board_again(plan, "plan", (MODEL, ARCH, ActivityId("never edited")))
    assert set(given_back.scenarios[0].raci) == {"s1_go"}
    assert follow_board_again(PLAN, "plan", (MODEL,)) is PLAN
