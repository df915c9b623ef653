"""Rows as Qt sees them."""

from dataclasses import replace

from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from teamcanvas.ui.people_view.model import PeopleModel
from teamcanvas.ui.people_view.order import PeopleColumn, PeopleOrder
from teamcanvas.ui.people_view.rows import PersonRow, person_rows
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner C", people=", ".join("ABCDEFGH"))
ROWS = person_rows(PLAN, PLAN.scenarios[0], {})


def made() -> tuple[PeopleModel, QAbstractItemModelTester]:
    model = PeopleModel(str)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(ROWS, PeopleOrder())
    return model, tester


def keys(model: PeopleModel) -> str:
    return "".join(row.key for row in model.rows)


def rows_that_stay_keep_their_index_wherever_they_go_test() -> None:
    model, _tester = made()
    kept = QPersistentModelIndex(model.index_of("c", PeopleColumn.LOAD))
    for wanted in ("hgfedcba", "bcf", "c", "achg", "abcdefgh"):
        by_key = {row.key: row for row in ROWS}
        rows: list[PersonRow] = [by_key[key] for key in map(type(ROWS[0].key), wanted)]
        model.show_rows(rows, PeopleOrder())
        assert keys(model) == wanted
        assert (kept.row(), kept.column()) == (wanted.index("c"), PeopleColumn.LOAD)
    model.show_rows(ROWS[:2], PeopleOrder())
    assert not kept.isValid()


def only_rows_that_differ_are_emitted_test() -> None:
    model, _tester = made()
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show_rows(
        tuple(replace(row, name="New") if row.key in "bcg" else replace(row) for row in ROWS), PeopleOrder()
    )
    assert told == [(1, 2), (6, 6)]
    assert model.rows[0] is ROWS[0]


def names_and_loads_can_be_edited_test() -> None:
    model, _tester = made()
    flags = [bool(model.index_of("a", column).flags() & Qt.ItemFlag.ItemIsEditable) for column in range(7)]
    assert flags == [True, False, False, False, False, False, True]
    assert model.index_of("c", PeopleColumn.LOAD).data(Qt.ItemDataRole.EditRole) == 1.0
    assert not model.index_of("nobody").isValid()
