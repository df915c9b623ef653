"""Why letters are there."""

from teamcanvas.model.raci.gaps import gaps
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.reasons import reasons
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.reasons import EDITED, FOLLOWS, gap_words, reason_words, row_words
from tests.raci_cells import set_cell
from tests.small_plans import small_plan, template

TRIO = template("startup-trio")
SCENARIO = TRIO.scenarios[0]


def a_deputy_letter_is_explained_test() -> None:
    found = [
        (row, reason)
        for row in raci_of(TRIO, SCENARIO).rows
        for reason in reasons(TRIO, SCENARIO, row)
        if reason.kind == "stands_in"
    ]
    assert found
    row, reason = found[0]
    words = reason_words(TRIO, SCENARIO, Cell(row, reason.role))
    assert " stands in for " in words
    assert "which nobody holds" in words
    assert words.split(". ")[0] in " ".join(row_words(TRIO, SCENARIO, row))


def a_row_that_follows_the_board_says_so_test() -> None:
    row = next(iter(raci_of(TRIO, SCENARIO).rows))
    assert row_words(TRIO, SCENARIO, row)[0] == FOLLOWS


def an_edited_row_says_so_test() -> None:
    matrix = raci_of(TRIO, SCENARIO)
    row, role = next(iter(matrix.rows)), matrix.columns[0]
    plan = set_cell(TRIO, SCENARIO.id, row, role, "I")
    assert reason_words(plan, plan.scenarios[0], Cell(row, role)) == EDITED
    assert row_words(plan, plan.scenarios[0], row) == (EDITED,)


def gaps_behind_a_letter_are_explained_test() -> None:
    plan = small_plan("S1 tech_lead Sofia 1")
    scenario = plan.scenarios[0]
    kinds = {kind: where for where, kind in gaps(plan, scenario).items()}
    assert set(kinds) == {"nobody", "elsewhere"}
    assert gap_words(plan, scenario, Cell(*kinds["nobody"])).startswith("Nobody is ")
    assert "Tech lead is not in " in gap_words(plan, scenario, Cell(*kinds["elsewhere"]))


def an_unknown_row_has_no_words_test() -> None:
    cell = Cell(next(iter(raci_of(TRIO, SCENARIO).rows)).__class__("gone"), "tech_lead")
    assert reason_words(TRIO, SCENARIO, cell) == ""
    assert row_words(TRIO, SCENARIO, cell.activity) == ()
