"""What it costs to lay out a matrix of 200 activities and 60 roles: at first, and again after one edit."""

from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix import columns as matrix_columns
from teamcanvas.layout.matrix import rows as matrix_rows
from teamcanvas.layout.matrix.findings import matrix_marks
from teamcanvas.layout.matrix.marks import MatrixMarks
from teamcanvas.layout.matrix.matrix import MatrixLayout, layout_matrix
from teamcanvas.layout.matrix.people import layout_people_matrix
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.people import people_matrix
from teamcanvas.rules.engine import check
from tests.benchmarks.large_plans import plan_with_matrix
from tests.raci_cells import set_cell

Benchmark = Any  # pytest-benchmark's fixture has no public type

PLAN = plan_with_matrix()
THEME = load_theme("light")
WIDTH = 1400.0


def _forget() -> None:
    """As if no matrix had been laid out before; fonts are read and titles measured, as they are at any start."""
    matrix_rows.activity_row.cache_clear()
    matrix_rows.at_height.cache_clear()
    matrix_columns.place_columns.cache_clear()


def _marks(plan: Plan) -> MatrixMarks:
    return matrix_marks(check(plan, "plan"), plan, plan.scenarios[0])


def _laid_out(plan: Plan, marks: MatrixMarks) -> MatrixLayout:
    layout = layout_matrix(raci_of(plan, plan.scenarios[0]), catalogue_of(plan), THEME, WIDTH, marks=marks)
    # What is drawn of it at once.
    assert layout.heads
    assert layout.foot
    return layout


def _edited() -> Iterator[Plan]:
    for letter in cycle(("R", "A", "C")):
        yield set_cell(PLAN, "plan", ActivityId("x7"), RoleId("r5"), letter)


@pytest.mark.parametrize("remembers", [False, True], ids=["first layout", "same plan again"])
def layout_by_role_test(benchmark: Benchmark, remembers: bool) -> None:
    marks = _marks(PLAN)
    _laid_out(PLAN, marks)
    setup = (lambda: None) if remembers else _forget
    layout = benchmark.pedantic(lambda: _laid_out(PLAN, marks), setup=setup, rounds=15)
    assert len(layout.rows) == 204


def layout_after_one_edit_test(benchmark: Benchmark) -> None:
    marks, plans = _marks(PLAN), _edited()
    _laid_out(PLAN, marks)
    layout = benchmark.pedantic(lambda plan: _laid_out(plan, marks), setup=lambda: ((next(plans),), {}), rounds=30)
    assert len(layout.rows) == 204


def marks_of_the_findings_test(benchmark: Benchmark) -> None:
    result, scenario = check(PLAN, "plan"), PLAN.scenarios[0]
    assert benchmark(lambda: matrix_marks(result, PLAN, scenario)).gaps


def first_layout_by_person_test(benchmark: Benchmark) -> None:
    scenario, marks = PLAN.scenarios[0], _marks(PLAN)
    matrix = people_matrix(PLAN, scenario)

    def laid_out() -> MatrixLayout:
        return layout_people_matrix(matrix, PLAN, THEME, WIDTH, scenario=scenario, marks=marks)

    layout = benchmark.pedantic(laid_out, setup=_forget, rounds=15)
    assert len(layout.columns) == 60
