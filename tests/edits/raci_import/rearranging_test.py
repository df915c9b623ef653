"""A matrix is the same in both other forms and in both orientations."""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from teamcanvas.edits.raci_import.importing import import_raci
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.edits.raci_import.rearranging import rearrange
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import RaciMatrix, raci_of
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.model.role import Role
from teamcanvas.model.sheet import Sheet
from teamcanvas.storage.sheets.cells import sheet_of_cells
from teamcanvas.storage.sheets.sheets import read_sheets
from tests.edits.raci_import.tables import a_plan, table
from tests.example_counts import example_count
from tests.small_plans import template

Rows = tuple[tuple[str, ...], ...]
TEMPLATES = ("startup-trio", "delivery-team", "full-mlops-team", "federated", "centre-of-excellence")
HOSTILE = ("=cmd|' /C calc'!A0", "Müller, Söhne & Co; Ltd", "<b>x</b> & y", "R and D lead", "A / B")


def _by_letter(plan: Plan, matrix: RaciMatrix, between: str = ", ") -> Rows:
    """Roles in the cells."""
    letters, title = LETTERS_OF[plan.scenarios[0].settings.scheme], catalogue_of(plan).role_title
    rows = [
        (
            row.activity.title,
            *(
                between.join(title(role) for role, cell in row.cells.items() if one in split_letters(cell))
                for one in letters
            ),
        )
        for row in matrix.rows.values()
    ]
    return (("Activity", *letters), *rows)


def _by_mark(plan: Plan, matrix: RaciMatrix) -> Rows:
    """A role over columns of letters, with marks in the cells."""
    letters, title = LETTERS_OF[plan.scenarios[0].settings.scheme], catalogue_of(plan).role_title
    heads = [text for role in matrix.columns for text in (title(role), *[""] * (len(letters) - 1))]
    rows = [
        (
            row.activity.title,
            *(
                "x" if one in split_letters(row.cells.get(role, "")) else ""
                for role in matrix.columns
                for one in letters
            ),
        )
        for row in matrix.rows.values()
    ]
    return (("Activity", *heads), ("", *letters * len(matrix.columns)), *rows)


FORMS = (_by_letter, _by_mark)
Form = Callable[[Plan, RaciMatrix], Rows]


def _written(rows: Iterable[tuple[str, ...]], path: Path) -> Sheet:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    else:
        book = Workbook()
        sheet = book.active
        assert isinstance(sheet, Worksheet)
        for number, row in enumerate(rows, 1):
            for column, text in enumerate(row, 1):
                if text:
                    # What begins like a formula is a text here.
                    sheet.cell(number, column, text).data_type = "s"
        book.save(path)
    return read_sheets(path)[0]


def _comes_back(sheet: Sheet, plan: Plan) -> None:
    scenario = plan.scenarios[0]
    proposal = propose(sheet, plan, scenario)
    assert proposal.area is not None
    assert proposal.area.rearranged is not None
    assert proposal.problems == ()
    assert import_raci(plan, scenario.id, proposal, SequentialIds()) == plan


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", TEMPLATES)
def a_matrix_in_another_form_is_imported_equal_test(tmp_path: Path, name: str, form: Form, suffix: str) -> None:
    plan = template(name)
    _comes_back(_written(form(plan, raci_of(plan, plan.scenarios[0])), tmp_path / f"raci{suffix}"), plan)


def merged_headings_over_marks_are_imported_equal_test(tmp_path: Path) -> None:
    plan = template("full-mlops-team")
    matrix = raci_of(plan, plan.scenarios[0])
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in _by_mark(plan, matrix):
        sheet.append([text or None for text in row])
    sheet.merge_cells("A1:A2")
    for number in range(len(matrix.columns)):
        first = 2 + 4 * number
        sheet.merge_cells(start_row=1, end_row=1, start_column=first, end_column=first + 3)
    book.save(tmp_path / "marks.xlsx")
    _comes_back(read_sheets(tmp_path / "marks.xlsx")[0], plan)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("between", [", ", "; ", "\n", " & "])
def hostile_names_and_line_breaks_survive_files_test(tmp_path: Path, between: str, suffix: str) -> None:
    plan = _with_letters({"s3_deploy": dict.fromkeys(_ROLES, "R"), "s3_incident": {"own-0": "A", "own-1": "C"}})
    matrix = raci_of(plan, plan.scenarios[0])
    _comes_back(_written(_by_letter(plan, matrix, between), tmp_path / f"raci{suffix}"), plan)
    _comes_back(_written(_by_mark(plan, matrix), tmp_path / f"raci{suffix}"), plan)


_ROLES = ("data_owner", "data_engineer", "project_manager", "chapter_lead", *(f"own-{n}" for n in range(len(HOSTILE))))
_ACTIVITIES = ("s1_problem", "s2_train", "s3_deploy", "s3_incident")
_CELLS = st.dictionaries(st.sampled_from(_ROLES), st.sampled_from(["A", "R", "C", "I", "AR"]), min_size=1)


def _with_letters(rows: dict[str, dict[str, str]]) -> Plan:
    plan = a_plan()
    roles = tuple(Role(id=RoleId(f"own-{number}"), title=title) for number, title in enumerate(HOSTILE))
    raci = {ActivityId(key): {RoleId(role): text for role, text in cells.items()} for key, cells in rows.items()}
    return plan.replace(roles=roles, scenarios=(plan.scenarios[0].replace(raci=raci),))


def _read(plan: Plan) -> dict[str, dict[str, frozenset[str]]]:
    return {
        activity: {role: frozenset(split_letters(text)) for role, text in row.cells.items() if text}
        for activity, row in raci_of(plan, plan.scenarios[0]).rows.items()
    }


@settings(max_examples=example_count(30))
@given(
    rows=st.dictionaries(st.sampled_from(_ACTIVITIES), _CELLS, min_size=1),
    between=st.sampled_from([", ", ";", " / ", " and ", " & ", "\n", ",\n"]),
    marked=st.booleans(),
    turned=st.booleans(),
)
def any_matrix_is_the_same_in_every_form_test(
    rows: dict[str, dict[str, str]], between: str, *, marked: bool, turned: bool
) -> None:
    plan = _with_letters(rows)
    matrix = raci_of(plan, plan.scenarios[0])
    written = _by_mark(plan, matrix) if marked else _by_letter(plan, matrix, between)
    sheet = sheet_of_cells("S", {(row, at): text for row, line in enumerate(written) for at, text in enumerate(line)})
    empty = _with_letters({})
    proposal = propose(sheet.turn() if turned else sheet, empty, empty.scenarios[0])
    assert proposal.problems == ()
    assert _read(import_raci(empty, "plan", proposal, SequentialIds())) == _read(plan)


def a_standard_sheet_is_not_converted_test() -> None:
    for lines in (("Task|Data owner|DPO", "Deploy to production|A|R"), ("a|b", "c|d"), ("",)):
        assert rearrange(table(*lines), built_in_catalogue()) is None


def both_orientations_are_detected_test() -> None:
    for lines in (
        ("Task|R|A", "Deploy to production|DPO, Lawyer|SME"),
        ("Task|DPO||SME|", "|R|A|R|A", "Deploy to production|x|||x"),
    ):
        upright = rearrange(table(*lines), built_in_catalogue())
        lying = rearrange(table(*lines).turn(), built_in_catalogue())
        assert upright is not None
        assert lying is not None
        assert (upright.sheet.rows, lying.sheet.turned) == (lying.sheet.rows, False)


@settings(max_examples=example_count(30))
@given(
    rows=st.dictionaries(st.sampled_from(_ACTIVITIES), _CELLS), heads=st.sampled_from([1, 2, 4]), counted=st.booleans()
)
def a_standard_matrix_is_never_misdetected_test(rows: dict[str, dict[str, str]], heads: int, *, counted: bool) -> None:
    plan = _with_letters(rows)
    matrix, title = raci_of(plan, plan.scenarios[0]), catalogue_of(plan).role_title
    counts = ["R", "A", "C", "I"] if counted else []
    # Heads of several columns, as people merge them.
    over = [text for role in matrix.columns for text in (title(role), *[""] * (heads - 1))]
    lines = [
        (row.activity.title, *(row.cells.get(role, "") for role in matrix.columns for _ in range(heads)), *counts)
        for row in matrix.rows.values()
    ]
    sheet = Sheet("S", (("Activity", *over, *counts), *lines))
    for catalogue in (catalogue_of(plan), built_in_catalogue()):
        assert rearrange(sheet, catalogue) is None
        assert rearrange(sheet.turn(), catalogue) is None


def a_sheet_too_large_for_a_matrix_is_left_as_it_is_test() -> None:
    heads = ("Activity", *("Data engineer", "", "", "", "ML engineer", "", "", "") * 30)
    letters = ("", *("R", "A", "C", "I") * 60)
    rows = [
        (f"Activity {number}", *("x" if number % 4 == at % 4 else "" for at in range(240))) for number in range(840)
    ]
    catalogue = built_in_catalogue()
    assert rearrange(Sheet("Large", (heads, letters, *rows)), catalogue) is None
    assert rearrange(Sheet("Smaller", (heads, letters, *rows[:100])), catalogue) is not None
