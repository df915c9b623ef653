"""Letters as tables show and count them."""

import pytest

from teamcanvas.export.tables.letter_cells import (
    cell_text,
    legend,
    letter_counts,
    letters_in_use,
    schemes_in_use,
)
from teamcanvas.model.raci.matrix import raci_of
from tests.small_plans import template

RACI = ("A", "R", "C", "I")


@pytest.mark.parametrize(
    ("cell", "shown"), [("AR", "A/R"), ("A", "A"), ("", ""), ("x", "x"), ("R, x", "R, x"), ("=1", "=1")]
)
def letters_are_parted_and_strange_ones_left_alone_test(cell: str, shown: str) -> None:
    assert cell_text(cell, RACI) == shown


def the_signatory_is_one_letter_test() -> None:
    assert cell_text("ASg", letters_in_use(["RACI-VS"])) == "A/Sg"


def a_cell_counts_for_each_of_its_letters_test() -> None:
    assert letter_counts(["AR", "R", "", "C"], RACI) == (1, 2, 1, 0)


def only_what_is_there_is_explained_test() -> None:
    assert [entry.sign for entry in legend(["RACI"], edited=False)] == list(RACI)
    assert [entry.sign for entry in legend(["RACI"], edited=True)] == [*RACI, "●"]


def rows_that_stay_with_raci_are_explained_too_test() -> None:
    plan = template("startup-trio")
    rows = raci_of(plan, plan.scenarios[0]).rows.values()
    assert schemes_in_use(rows, "RACI") == ("RACI",)
    assert schemes_in_use(rows, "RAPID") == ("RAPID", "RACI")
    assert letters_in_use(["DACI", "RACI"]) == ("A", "D", "C", "I", "R")
    meanings = {entry.sign: entry.meaning for entry in legend(["DACI", "RACI"], edited=False)}
    assert meanings["R"] == "responsible (RACI)"
    assert meanings["A"] == "approver (DACI), accountable (RACI)"
    assert meanings["I"] == "informed"
